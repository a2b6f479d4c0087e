import {statSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import {type Config, emptyConfig, formatConfigProblem} from '@tenderlint/linter'
import {cacheFolder, findConfig, loadConfig, openVocabulary} from '@tenderlint/runtime'

/** A configuration with the vocabulary it asks for. */
export interface Project {
  readonly config: Config
  readonly vocabularyPaths: readonly string[]
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
  const loaded = await openConfig(configPath, cwd)

  return 'problem' in loaded ? loaded : withVocabulary(loaded.config, {cwd, cacheFolder: cacheFolder()})
}

/** Load a configuration by its path, or say what is wrong with it. */
export async function openConfig(
  configPath: string,
  cwd: string
): Promise<{readonly config: Config} | {readonly problem: string}> {
  if (configPath === '') return {config: emptyConfig}
  if (!statSync(configPath, {throwIfNoEntry: false})?.isFile()) {
    return {problem: `tenderlint: \`--config ${nearPath(cwd, configPath)}\`: no such file`}
  }

  const {config, problems} = await loadConfig(configPath)

  return problems.length > 0
    ? {problem: problems.map((d) => formatConfigProblem({...d, path: nearPath(cwd, d.path)})).join('\n\n')}
    : {config}
}

/** Open the vocabulary of a configuration, or say what is wrong with the data. */
export async function withVocabulary(
  config: Config,
  {cwd, cacheFolder}: {readonly cwd: string; readonly cacheFolder: string}
): Promise<Project | {readonly problem: string}> {
  const vocabulary = await openVocabulary({config, cacheFolder, show: (path) => nearPath(cwd, path)})

  return 'problems' in vocabulary
    ? {problem: vocabulary.problems.join('\n')}
    : {config, vocabularyPaths: vocabulary.paths}
}

/** A path from where the person stands, unless it leads out of there. */
export function nearPath(cwd: string, path: string): string {
  const near = relative(cwd, path)

  return near.startsWith('..') ? path : near
}
