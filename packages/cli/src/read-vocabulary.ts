import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {CompiledVocabulary} from '@tenderlint/linter'
import {findConfig} from '@tenderlint/runtime'
import type {Host} from './host.ts'
import {openProject, type Project} from './open-project.ts'

/** Open the configuration of the current folder, or the one that was named. */
export function openOwnProject(
  configPath: string | undefined,
  {cwd}: Pick<Host, 'cwd'>
): Promise<Project | {readonly problem: string}> {
  return openProject(configPath === undefined ? (findConfig(cwd) ?? '') : resolve(cwd, configPath), cwd)
}

/** Read the vocabulary that holds in the current folder, or say what is wrong with its configuration. */
export async function readVocabulary(
  configPath: string | undefined,
  host: Host
): Promise<CompiledVocabulary | {readonly problem: string}> {
  const project = await openOwnProject(configPath, host)

  return 'problem' in project ? project : JSON.parse(await readFile(project.vocabularyPath, 'utf8'))
}
