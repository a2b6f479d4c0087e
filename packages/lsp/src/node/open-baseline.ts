import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import {applyBaseline, type BaselineSurroundings, type DocumentReport, readBaseline} from '@tenderlint/core'
import type {ProjectProblem} from '../common/workspace.ts'

/** Marks the findings of reports that are known. */
export type MarkKnown = (report: DocumentReport) => DocumentReport

/** Find the baseline of a folder or the nearest one above it; empty where there is none. */
export function findBaseline(folder: string): string {
  const path = join(folder, 'tenderlint-baseline.txt')

  if (existsSync(path)) return path

  return dirname(folder) === folder ? '' : findBaseline(dirname(folder))
}

/** Open a baseline by its path, or say what is wrong with it. Without one nothing is known. */
export async function openBaseline(
  path: string
): Promise<{readonly markKnown: MarkKnown} | {readonly problems: readonly ProjectProblem[]}> {
  if (path === '') return {markKnown: (report) => report}

  const {baseline, problems} = readBaseline(await readFile(path, 'utf8'))

  if (problems.length > 0) {
    return {
      problems: problems.map(({line, message}) => ({
        uri: pathToFileURL(path).href,
        message: `${path}:${line}: ${message}`,
        place: {line, column: 1, length: 1, source: ' '}
      }))
    }
  }

  const folder = dirname(path)
  const surroundings: BaselineSurroundings = {
    pathOf: (document) => relative(folder, document).split(sep).join('/'),
    isGone: (document) => !existsSync(join(folder, document))
  }

  return {markKnown: (report) => applyBaseline([report], baseline, surroundings)[0]!}
}
