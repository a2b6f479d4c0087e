import type {DataProblem} from '../data-problem.ts'
import type {ConceptSource} from '../term-schema.ts'
import type {ImportedTerms} from './located-concept.ts'
import {missingColumns, type PlacedRow, readTable} from './read-table.ts'
import type {TextSource} from './read-tbx.ts'
import {
  conceptColumns,
  conceptHead,
  conceptRow,
  languageHead,
  type TableRow,
  termColumns,
  termRows
} from './term-table.ts'

const heads = [
  conceptHead,
  ...conceptColumns.map((d) => d.head).filter((d) => d !== 'Id'),
  languageHead,
  ...termColumns.map((d) => d.head)
]

/** Mark without which Excel takes the file for one in the code page of the system. */
const byteOrderMark = '\uFEFF'

/** Write concepts as comma-separated values (RFC 4180): a row a term, the facts of a concept on each of its rows. */
export function writeCsv(concepts: readonly ConceptSource[]): string {
  const rows = concepts.flatMap((concept) => {
    const terms = termRows(concept)
    // Protected names may stand in a concept without a term.
    const own = terms.length > 0 ? terms : [{[conceptHead]: concept.id}]

    return own.map((row) => ({...conceptRow(concept), ...row}))
  })

  return (
    byteOrderMark +
    [heads, ...rows.map((row: TableRow) => heads.map((d) => row[d] ?? ''))]
      .map((cells) => `${cells.map(quote).join(',')}\r\n`)
      .join('')
  )
}

/** Read comma-separated values with a row of heads; semicolons and tabs, which some programs write, do as well. */
export function readCsv({path, text}: TextSource): ImportedTerms {
  const {records, openLine} = readRecords(text.replace(/^\uFEFF/u, ''))
  const [head, ...rest] = records
  const tell = (line: number, column: number, message: string) => ({path, line, column, message})
  const refuse = (problem: DataProblem): ImportedTerms => ({concepts: [], problems: [problem], losses: []})

  if (!head) return refuse(tell(1, 1, `Unexpected file without a row of heads, such as ${neededHeads.join(', ')}`))
  if (openLine !== undefined) return refuse(tell(openLine, 1, 'Unexpected quotation mark that nothing closes'))

  const written = head.cells.map((cell) => knownHead(cell) ?? cell)
  const unknown = written.filter((d) => d !== '' && !heads.includes(d))
  const missing = neededHeads.filter((d) => !written.includes(d))

  if (missing.length > 0) return refuse(tell(head.line, 1, missingColumns(missing, unknown)))

  const rows: readonly PlacedRow[] = rest.map(({cells, line}) => ({
    cells: Object.fromEntries(written.flatMap((d, i) => (cells[i]?.trim() ? [[d, cells[i].trim()]] : []))),
    problemAt: (name, message) => tell(line, Math.max(written.indexOf(name ?? ''), 0) + 1, message)
  }))

  return {
    ...readTable(rows, rows),
    losses: unknown.map((d) => ({of: path, field: 'column', value: d}))
  }
}

const neededHeads = [conceptHead, languageHead, 'Term', 'Status']

/** The head as we write it; a spreadsheet's user may write it small. */
function knownHead(written: string): string | undefined {
  return heads.find((d) => d.toLowerCase() === written.trim().toLowerCase())
}

function quote(cell: string): string {
  return /[",\r\n;\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

interface CsvRecord {
  readonly cells: readonly string[]
  /** Line the record begins on, from 1. */
  readonly line: number
}

/** Cut a text into records; line breaks in quotes belong to the cell. Empty lines are none. `openLine` begins a cell that does not end. */
function readRecords(text: string): {readonly records: readonly CsvRecord[]; readonly openLine?: number} {
  const delimiter = delimiterOf(text)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let start = 1

  const endRecord = () => {
    cells.push(cell)
    if (cells.some((d) => d !== '')) records.push({cells, line: start})
    cells = []
    cell = ''
  }

  for (let i = 0; i < text.length; i++) {
    const character = text[i]!

    if (character === '\n') line++

    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') cell += text[++i]
      else isQuoted = false
    } else if (character === '"' && cell === '') {
      isQuoted = true
    } else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      endRecord()
      start = line
    } else if (character !== '\r') {
      cell += character
    }
  }

  const openLine = isQuoted ? start : undefined

  endRecord()

  return {records, ...(openLine === undefined ? undefined : {openLine})}
}

/** The delimiter that stands most often in the row of heads. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  const count = (delimiter: string) => head.split(delimiter).length

  return [',', ';', '\t'].reduce((best, d) => (count(d) > count(best) ? d : best))
}
