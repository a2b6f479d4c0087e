import readXlsxFile from 'read-excel-file/universal'
import type {DataProblem} from '../data-problem.ts'
import {type FaultyCell, findFaultyCells} from './find-faulty-cells.ts'
import type {ImportedTerms} from './located-concept.ts'
import type {Loss} from './loss.ts'
import {missingColumns, type PlacedRow, readTable} from './read-table.ts'
import {conceptHeads, termHeads} from './write-xlsx.ts'

/** Workbook as bytes. */
export interface WorkbookSource {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Read a workbook with the sheets Concepts and Terms; others are passed over. Columns may stand in any order. */
export async function readXlsx({path, bytes}: WorkbookSource): Promise<ImportedTerms> {
  const problems: DataProblem[] = []
  const losses: Loss[] = []
  const workbook = await readWorkbook(bytes)

  if (!workbook) {
    return {concepts: [], problems: [tell(path, 'workbook', isCompound(bytes) ? compound : notWorkbook)], losses}
  }

  const {sheets} = workbook
  const faulty = workbook.faulty.filter((d) => /^(?:concepts|terms)$/iu.test(d.sheet.trim()))

  // What rests on these cells would be told as missing.
  if (faulty.length > 0) return {concepts: [], problems: faulty.map((d) => tellFaulty(path, d)), losses}

  const read = (name: string, heads: readonly string[]) => {
    const sheet = sheets.find((d) => d.sheet.trim().toLowerCase() === name.toLowerCase())

    if (!sheet) {
      const found = sheets.map((d) => `\`${d.sheet}\``).join(', ')

      problems.push(tell(path, 'workbook', `Missing sheet \`${name}\`, found: ${found}`))
      return []
    }

    return readRows({path, name: sheet.sheet, heads, data: sheet.data, problems, losses})
  }
  const table = readTable(read('Concepts', conceptHeads), read('Terms', termHeads))

  return {concepts: table.concepts, problems: [...problems, ...table.problems], losses}
}

const notWorkbook = 'Unexpected content, expected a workbook (.xlsx) as Excel and LibreOffice save it'

const compound =
  'Unexpected content, expected a workbook (.xlsx): this one is protected by a password, or of the old format (.xls). Save it as .xlsx without a password'

/** Whether bytes begin as those of a compound file, which an encrypted workbook and one of the old format are. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((d, i) => bytes[i] === d)
}

function tellFaulty(path: string, {sheet, address, error}: FaultyCell): DataProblem {
  const message =
    error === undefined
      ? 'Unexpected formula without a value: open the workbook in a spreadsheet, and save it'
      : `Unexpected \`${error}\`, which a formula gives: mend the formula, or type the words`

  return tell(path, `sheet ${sheet}, ${address}`, message)
}

type Cell = Awaited<ReturnType<typeof readXlsxFile>>[number]['data'][number][number]

/** Sheets of a workbook, and cells that are not read; `undefined` where the bytes are none. */
async function readWorkbook(bytes: Uint8Array<ArrayBuffer>) {
  try {
    const sheets = await readXlsxFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))

    return {sheets, faulty: findFaultyCells(bytes)}
  } catch {
    // The libraries throw errors of many kinds for what is no workbook, and there is one thing to say of all.
    return undefined
  }
}

interface SheetInput {
  readonly path: string
  readonly name: string
  readonly heads: readonly string[]
  readonly data: readonly (readonly Cell[])[]
  readonly problems: DataProblem[]
  readonly losses: Loss[]
}

function readRows({path, name, heads, data, problems, losses}: SheetInput): readonly PlacedRow[] {
  const written = (data[0] ?? []).map((d) => String(d ?? '').trim())
  const columns = new Map(heads.map((head) => [head, written.findIndex((d) => d.toLowerCase() === head.toLowerCase())]))
  const place = (row: number, head: string | undefined) =>
    `sheet ${name}, ${columnName(Math.max(columns.get(head ?? '') ?? 0, 0))}${row}`

  const missing = heads.slice(0, heads.includes('Term') ? 4 : 1).filter((head) => columns.get(head) === -1)
  const unknown = written.filter((head) => head !== '' && !heads.some((d) => d.toLowerCase() === head.toLowerCase()))

  if (missing.length > 0) {
    problems.push(tell(path, `sheet ${name}, row 1`, missingColumns(missing, unknown)))
    return []
  }

  losses.push(...unknown.map((head) => ({of: `sheet ${name}`, field: 'column', value: head})))

  return data.slice(1).flatMap((cells, i) => {
    const row = i + 2
    const texts = heads.flatMap((head) => {
      const value = cells[columns.get(head)!]
      const text = readCell(value, head)

      if (text === undefined) {
        problems.push(tell(path, place(row, head), dateProblem(value)))
        // The cell is not empty, which would be told as well.
        return [[head, dateOf(value)] as const]
      }

      return text === '' ? [] : [[head, text] as const]
    })

    if (texts.length === 0) return []

    return [
      {
        cells: Object.fromEntries(texts),
        problemAt: (head: string | undefined, message: string) => tell(path, place(row, head), message)
      }
    ]
  })
}

/** Text of a cell; `undefined` for a date where words are due. */
function readCell(value: unknown, head: string): string | undefined {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value).trim()

  return head === 'As of' ? dateOf(value) : undefined
}

function dateOf(value: unknown): string {
  return (value as Date).toISOString().slice(0, 10)
}

function dateProblem(value: unknown): string {
  return `Unexpected date \`${dateOf(value)}\`, expected words: the spreadsheet has turned them into a date. Format the cell as text and type them again`
}

/** Name of a column, from 0: `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))

  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function tell(path: string, place: string, message: string): DataProblem {
  return {path, line: 1, column: 1, place, message}
}
