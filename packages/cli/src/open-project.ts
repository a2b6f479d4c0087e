import {statSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import {type Config, emptyConfig, formatConfigProblem} from '@tenderlint/linter'
import {cacheFolder, findConfig, loadConfig, openVocabulary} from '@tenderlint/runtime'

/** A configuration with the vocabulary it asks for. */
export interface Project {
  readonly config: Config
  readonly vocabularyPath: string
}

/** A document whose configuration is looked for. */
export interface ProjectPlace {
  readonly cwd: string
  /** Path of the document, from `cwd`. */
  readonly path: string
  /** Configuration that was named; `tenderlint.yaml` in the document's folder or above it when not given. */
  readonly configPath?: string
}

/** Find the configuration of a document; empty where it has none. */
export function configPathOf({cwd, path, configPath}: ProjectPlace): string {
  return configPath === undefined ? (findConfig(dirname(resolve(cwd, path))) ?? '') : resolve(cwd, configPath)
}

/** Open a configuration by its path, or say what is wrong with it or with the data it names. */
export async function openProject(configPath: string, cwd: string): Promise<Project | {readonly problem: string}> {
  const show = (path: string) => nearPath(cwd, path)

  if (configPath !== '' && !statSync(configPath, {throwIfNoEntry: false})?.isFile()) {
    return {problem: `tenderlint: \`--config ${show(configPath)}\`: no such file`}
  }

  const {config, problems} = configPath === '' ? {config: emptyConfig, problems: []} : await loadConfig(configPath)

  if (problems.length > 0) {
    return {problem: problems.map((d) => formatConfigProblem({...d, path: show(d.path)})).join('\n\n')}
  }

  const vocabulary = await openVocabulary({config, cacheFolder: cacheFolder(), show})

  return 'problems' in vocabulary
    ? {problem: vocabulary.problems.join('\n')}
    : {config, vocabularyPath: vocabulary.path}
}

/** A path from where the person stands, unless it leads out of there. */
export function nearPath(cwd: string, path: string): string {
  const near = relative(cwd, path)

  return near.startsWith('..') ? path : near
}
