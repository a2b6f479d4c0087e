import {formatDataProblem, type TermLayer} from '@tenderlint/glossary'
import {formatLoss, readGlossary, unknownFormat} from '@tenderlint/glossary/exchange'
import type {Host} from './host.ts'
import {readInput} from './read-input.ts'

/** Glossaries as read, in their order, and what a format held that was left out; or what has to be mended. */
export type ReadGlossaries =
  | {readonly layers: readonly TermLayer[]; readonly losses: readonly string[]}
  | {readonly problems: readonly string[]}

/** Read glossaries, the format from the extension: YAML, TBX, XLSX or CSV. */
export async function readGlossaries(paths: readonly string[], {cwd}: Pick<Host, 'cwd'>): Promise<ReadGlossaries> {
  const files = await Promise.all(paths.map((path) => readFile(path, cwd)))
  const problems = files.flatMap((d) => ('problems' in d ? d.problems : []))

  if (problems.length > 0) return {problems}

  return {
    layers: files.flatMap((d) => ('layers' in d ? d.layers : [])),
    losses: files.flatMap((d) => ('losses' in d ? d.losses : []))
  }
}

async function readFile(path: string, cwd: string): Promise<ReadGlossaries> {
  const bytes = readInput(path, cwd)

  if ('message' in bytes) return {problems: [`tenderlint: ${bytes.message}`]}

  const read = await readGlossary({path, bytes})

  if (!read) return {problems: [`${path}: ${unknownFormat(path)}`]}

  const {concepts, problems, losses} = read

  return problems.length > 0
    ? {problems: problems.map(formatDataProblem)}
    : {
        layers: [{paths: [path], concepts, problems}],
        losses: losses.map((d) => formatLoss(d, path))
      }
}
