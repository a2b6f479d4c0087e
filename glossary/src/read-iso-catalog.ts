import {type CatalogRecord, stateOfStage} from './catalog-record.ts'
import {DamagedCatalog} from './damaged-catalog.ts'
import {readCsvRows} from './read-csv-rows.ts'

/** Columns of ISO Open Data's deliverables metadata that are read; the file has more. */
const columns = ['id', 'reference', 'title.en', 'publicationDate', 'currentStage', 'replacedBy'] as const

type Row = Readonly<Record<(typeof columns)[number], string>>

/** Whether a text begins like the deliverables metadata of ISO Open Data in CSV. */
export function isIsoCsv(text: string): boolean {
  const head = readCsvRows(text.slice(0, 2000)).next().value ?? []

  return head.includes('reference') && head.includes('currentStage')
}

/** Read the deliverables metadata of ISO Open Data in CSV. */
export function* readIsoCsv(text: string): Generator<CatalogRecord> {
  const rows = readCsvRows(text)
  const head: readonly string[] = rows.next().value ?? []
  const places = columns.map((d) => head.indexOf(d))

  for (const row of rows) {
    const values = Object.fromEntries(columns.map((d, i) => [d, row[places[i]!] ?? ''])) as Row

    yield recordOf(values, listOf(values.replacedBy))
  }
}

/**
 * Read the deliverables metadata of ISO Open Data in JSON lines; gives `undefined` for a line that is no record.
 *
 * Throws `DamagedCatalog` for a line that is no JSON.
 */
export function* readIsoJsonLines(text: string): Generator<CatalogRecord | undefined> {
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() !== '') yield readLine(line, index + 1)
  }
}

function readLine(line: string, number: number): CatalogRecord | undefined {
  let value: Readonly<Record<string, unknown>>

  try {
    value = JSON.parse(line)
  } catch {
    throw new DamagedCatalog(number, 'it is no whole JSON object')
  }

  if (typeof value !== 'object' || value === null || typeof value.reference !== 'string') return undefined

  const title = value.title as {readonly en?: unknown} | null | undefined
  const row = {
    id: textOf(value.id),
    reference: value.reference,
    'title.en': textOf(title?.en ?? value['title.en']),
    publicationDate: textOf(value.publicationDate),
    currentStage: textOf(value.currentStage),
    replacedBy: ''
  }

  return recordOf(row, Array.isArray(value.replacedBy) ? value.replacedBy.map(textOf) : [])
}

function recordOf(row: Row, replacedBy: readonly string[]): CatalogRecord {
  return {
    id: row.id,
    // ISO sets a dash between the parts of a title that stands beside other dashes here.
    title: row['title.en'].replace(/\s+—\s+/gu, ' - '),
    reference: row.reference.trim(),
    published: row.publicationDate.slice(0, 10),
    state: stateOfStage(Number(row.currentStage)),
    replacedBy
  }
}

/** `[12, 34]` and `['ISO 1:2022']` as CSV writes lists. */
function listOf(written: string): readonly string[] {
  return written
    .replace(/^\[|\]$/gu, '')
    .split(',')
    .map((d) => d.trim().replace(/^['"]|['"]$/gu, ''))
    .filter((d) => d !== '')
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
