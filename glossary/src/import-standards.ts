import {
  type CompiledStandards,
  type Designation,
  type EditionRow,
  formatDesignation,
  formatUndated,
  isDraft,
  parseDesignation,
  type StandardRow
} from '@tenderlint/matchers'
import type {CatalogRecord} from './catalog-record.ts'
import {DamagedCatalog} from './damaged-catalog.ts'
import {isIsoCsv, readIsoCsv, readIsoJsonLines} from './read-iso-catalog.ts'
import {readRelaton} from './read-relaton.ts'
import type {YamlSource} from './read-yaml.ts'

/** What came of an import. */
export interface StandardsImport {
  readonly value: CompiledStandards
  /** Editions that were taken over. */
  readonly editions: number
  /** Files that are damaged, each with what is wrong; nothing is to be made of the others without them. */
  readonly problems: readonly string[]
  /** References whose form is not known, or records that cannot be read; the first of them by name. */
  readonly left: {readonly count: number; readonly examples: readonly string[]}
}

const mostExamples = 5

/**
 * Read catalogues that a user has into a registry of his own: the deliverables metadata of ISO Open Data (CSV or JSON lines),
 * and records of the Relaton project (YAML).
 *
 * `asOf` is the day the catalogues speak of, ISO 8601.
 */
export function importStandards(sources: readonly YamlSource[], asOf: string): StandardsImport {
  const records: (CatalogRecord & {readonly source: string})[] = []
  const problems: string[] = []
  const left: string[] = []

  for (const {path, text} of sources) {
    try {
      for (const record of recordsOf(text)) {
        if (record) records.push({source: path, ...record})
        else left.push(path)
      }
    } catch (error) {
      if (!(error instanceof DamagedCatalog)) throw error

      problems.push(`\`${path}\`, line ${error.line}: ${error.damage}, as in a file that was cut short`)
    }
  }

  const strings = [asOf, ...new Set(records.map((d) => d.source))]
  const standards = new Map<string, Collected>()
  const byId = new Map(records.filter((d) => d.id !== undefined).map((d) => [`${d.source}\n${d.id}`, d]))

  for (const record of records) {
    const parsed = parseDesignation(record.reference)

    if (!parsed) left.push(record.reference)
    else collect(standards, {record, designation: parsed.designation, source: strings.indexOf(record.source)})
  }

  const published = new Set([...standards.values()].flatMap((d) => [...d.editions.keys()]))
  const successorOf = (record: CatalogRecord & {readonly source: string}) =>
    record.replacedBy
      .map((d) => nameOf(byId.get(`${record.source}\n${d}`)?.reference ?? d))
      .find((d) => published.has(d)) ?? ''
  const rows = [...standards].map(([id, collected]) => rowOf(id, collected, successorOf))

  return {
    value: {asOf, strings, standards: rows.filter((d) => d[3].length > 0), adoptions: []},
    editions: rows.reduce((sum, d) => sum + d[3].length, 0),
    problems,
    left: {count: left.length, examples: left.slice(0, mostExamples)}
  }
}

function recordsOf(text: string): Iterable<CatalogRecord | undefined> {
  if (/^\uFEFF?\s*\{/u.test(text)) return readIsoJsonLines(text)
  if (isIsoCsv(text)) return readIsoCsv(text)

  return [readRelaton(text)]
}

interface SourcedRecord extends CatalogRecord {
  readonly source: string
}

interface Collected {
  title: string
  /** Editions by their full name. */
  readonly editions: Map<string, {readonly record: SourcedRecord; readonly year: number; readonly source: number}>
  readonly amendments: Map<string, string[]>
  draft: string | undefined
}

function collect(
  standards: Map<string, Collected>,
  {record, designation, source}: {record: SourcedRecord; designation: Designation; source: number}
): void {
  const {supplement, month: _, ...dated} = designation
  const draft = isDraft(designation) || record.state === 'draft'
  const {type, ...untyped} = dated
  const id = formatUndated(draft && type !== undefined ? untyped : dated)
  const collected = standards.get(id) ?? {title: '', editions: new Map(), amendments: new Map(), draft: undefined}

  standards.set(id, collected)

  if (draft) {
    if (supplement === undefined) collected.draft = formatDesignation(designation)
    return
  }
  if (dated.year === undefined) return

  const name = formatDesignation(dated)

  if (supplement === undefined) {
    collected.editions.set(name, {record, year: dated.year, source})
    collected.title = record.title
  } else if (record.state === 'published') {
    collected.amendments.set(name, [...(collected.amendments.get(name) ?? []), formatDesignation(designation)])
  }
}

function rowOf(
  id: string,
  {title, editions, amendments, draft}: Collected,
  successorOf: (record: SourcedRecord) => string
): StandardRow {
  const sorted = [...editions].sort(([, a], [, b]) => a.year - b.year)

  return [
    id,
    title,
    '',
    sorted.map(([name, {record, year, source}], index): EditionRow => {
      const replacedBy = record.state === 'withdrawn' ? successorOf(record) : ''
      const extra = {
        ...(amendments.has(name) && {amendments: amendments.get(name)!}),
        ...(draft !== undefined && index === sorted.length - 1 && {draft})
      }
      const row = [
        year,
        record.published,
        record.withdrawn ?? '',
        replacedBy,
        record.state === 'withdrawn' ? (replacedBy === '' ? 'w' : 's') : 'c',
        0,
        source,
        0
      ] as const

      return Object.keys(extra).length === 0 ? row : [...row, extra]
    })
  ]
}

/** Name of an edition as the registry writes it. */
function nameOf(reference: string): string {
  const {supplement: _, ...dated} = parseDesignation(reference)?.designation ?? {publisher: '', number: ''}

  return formatDesignation(dated)
}
