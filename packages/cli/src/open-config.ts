import {relative} from 'node:path'
import {type Config, formatConfigProblem} from '@tenderlint/linter'
import {loadConfig} from '@tenderlint/runtime'

/** Where to look for a configuration. */
export interface ConfigPlace {
  readonly cwd: string
  /** File that was named; `tenderlint.yaml` in `cwd` or above it when not given. */
  readonly configPath?: string
}

/** Read the configuration, or say what is wrong with it. */
export async function openConfig({cwd, configPath}: ConfigPlace): Promise<Config | {readonly problem: string}> {
  const loaded = await loadConfig(cwd, configPath)

  if (!loaded) return {problem: `tenderlint: \`--config ${configPath}\`: no such file`}
  if (loaded.problems.length === 0) return loaded.config

  const problems = loaded.problems.map((d) => formatConfigProblem({...d, path: nearPath(cwd, d.path)}))

  return {problem: problems.join('\n\n')}
}

/** A path from where the person stands, unless it leads out of there. */
function nearPath(cwd: string, path: string): string {
  const near = relative(cwd, path)

  return near.startsWith('..') ? path : near
}
