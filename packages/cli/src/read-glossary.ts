import {extname, resolve} from 'node:path'
import {conceptSchema, formatDataProblem, type LocatedConcept, readYaml} from '@tenderlint/glossary'
import {formatLoss, type ImportedTerms, readCsv, readTbx, readXlsx} from '@tenderlint/glossary/exchange'
import type {Host} from './host.ts'
import {noInput, readInput} from './read-input.ts'

/** Concepts of glossary files, and what a format held that was left out; or what has to be mended. */
export type ReadGlossary =
  | {readonly concepts: readonly LocatedConcept[]; readonly losses: readonly string[]}
  | {readonly problems: readonly string[]}

/** Read glossaries, the format from the extension: YAML, TBX, XLSX or CSV. */
export async function readGlossaries(paths: readonly string[], {cwd}: Pick<Host, 'cwd'>): Promise<ReadGlossary> {
  const files = await Promise.all(paths.map((path) => readGlossary(path, cwd)))
  const problems = files.flatMap((d) => ('problems' in d ? d.problems : []))

  if (problems.length > 0) return {problems}

  return {
    concepts: files.flatMap((d) => ('concepts' in d ? d.concepts : [])),
    losses: files.flatMap((d) => ('losses' in d ? d.losses : []))
  }
}

async function readGlossary(path: string, cwd: string): Promise<ReadGlossary> {
  const bytes = readInput(resolve(cwd, path))

  if (!bytes) return {problems: [`tenderlint: ${noInput(path).message}`]}

  const imported = await readConcepts(path, bytes)

  if (!imported) {
    return {problems: [`tenderlint: \`${path}\` is no glossary: expected a .yaml, .tbx, .xlsx or .csv file`]}
  }

  return imported.problems.length > 0
    ? {problems: imported.problems.map(formatDataProblem)}
    : {concepts: imported.concepts, losses: imported.losses.map((d) => `${path}: ${formatLoss(d)}`)}
}

async function readConcepts(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportedTerms | undefined> {
  const source = () => ({path, text: new TextDecoder().decode(bytes)})

  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return readCsv(source())
    case '.tbx':
    case '.tbxm':
    case '.xml':
      return readTbx(source())
    case '.xlsx':
      return readXlsx({path, bytes})
    case '.yaml':
    case '.yml':
      return readYamlConcepts(path, source().text)
    default:
      return undefined
  }
}

function readYamlConcepts(path: string, text: string): ImportedTerms {
  const {entries, indices, problems, problemAt} = readYaml({path, text}, conceptSchema)

  return {
    concepts: entries.map((source, i) => ({
      source,
      problemAt: (place, message) => problemAt([indices[i]!, ...place], message)
    })),
    problems,
    losses: []
  }
}
