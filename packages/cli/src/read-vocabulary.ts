import {resolve} from 'node:path'
import type {CompiledVocabulary} from '@tenderlint/linter'
import {findConfig, readVocabularyFiles} from '@tenderlint/runtime'
import type {Host} from './host.ts'
import {openProject} from './open-project.ts'

/** Read the vocabulary that holds in the current folder, or say what is wrong with its configuration. */
export async function readVocabulary(
  configPath: string | undefined,
  host: Host
): Promise<CompiledVocabulary | {readonly problem: string}> {
  const project = await openProject(ownConfigPath(configPath, host), host.cwd)

  return 'problem' in project ? project : readVocabularyFiles(project.vocabularyPaths)
}

/** Path of the configuration of the current folder, or of the one that was named; empty where there is none. */
export function ownConfigPath(configPath: string | undefined, {cwd}: Pick<Host, 'cwd'>): string {
  return configPath === undefined ? (findConfig(cwd) ?? '') : resolve(cwd, configPath)
}
