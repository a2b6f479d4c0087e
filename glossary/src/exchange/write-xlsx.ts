import writeXlsxFile from 'write-excel-file/universal'
import {type ConceptSource, languages, termSchema} from '../term-schema.ts'
import {glossaryGuide} from './glossary-guide.ts'
import {type Choice, layOutSheets, type SheetLayout} from './sheet-layout.ts'
import {
  conceptColumns,
  conceptHead,
  conceptRow,
  languageHead,
  type TableRow,
  termColumns,
  termRows
} from './term-table.ts'

/** Heads of the sheet Concepts. */
export const conceptHeads: readonly string[] = conceptColumns.map((d) => d.head)

/** Heads of the sheet Terms. */
export const termHeads: readonly string[] = [conceptHead, languageHead, ...termColumns.map((d) => d.head)]

const yesNo = ['yes', 'no']

/** Values of a column that has a few. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  [languageHead]: languages,
  Status: termSchema.shape.status.options,
  Abbreviation: yesNo,
  'Part of speech': termSchema.shape['part-of-speech'].unwrap().options,
  'Case sensitive': yesNo,
  Mixing: termSchema.shape.mixing.unwrap().options,
  Certainty: termSchema.shape.certainty.unwrap().options
}

/** Widths of columns in characters; others have `usualWidth`. */
const widths: Readonly<Record<string, number>> = {
  Abbreviation: 13,
  'As of': 12,
  'Case sensitive': 10,
  Certainty: 10,
  Concept: 36,
  Context: 44,
  Definition: 60,
  Domain: 18,
  Id: 36,
  [languageHead]: 10,
  Mixing: 9,
  Note: 44,
  'Part of speech': 11,
  Status: 12,
  Term: 38,
  'Term note': 36
}
const usualWidth = 26

/** Write concepts as a workbook with the sheets Concepts, Terms and Read me. */
export async function writeXlsx(concepts: readonly ConceptSource[]): Promise<Uint8Array<ArrayBuffer>> {
  const tables = [
    {sheet: 'Concepts', heads: conceptHeads, rows: concepts.map(conceptRow)},
    {sheet: 'Terms', heads: termHeads, rows: concepts.flatMap(termRows)}
  ]
  const blob = await writeXlsxFile([...tables.map(createSheet), createGuide()], {
    // Without a name for its font LibreOffice sets the head in another one.
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [layOutSheets([...tables.map(layoutOf), guideLayout])]
  }).toBlob()

  return new Uint8Array(await blob.arrayBuffer())
}

interface Table {
  readonly sheet: string
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
}

function createSheet({sheet, heads, rows}: Table) {
  const conditionalFormatting = ['Status', 'Certainty'].flatMap((head) => colourValues(heads.indexOf(head)))

  return {
    sheet,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
    columns: heads.map((d) => ({width: widthOf(d)})),
    // The library writes nothing right for an empty list.
    ...(conditionalFormatting.length > 0 && {conditionalFormatting}),
    data: [heads, ...rows.map((row) => heads.map((d) => row[d] ?? ''))].map((texts, i) =>
      withHeight(
        texts.map((d) => (i === 0 ? headCell(d) : textCell(d))),
        heads.map(widthOf)
      )
    )
  }
}

function widthOf(head: string): number {
  return widths[head] ?? usualWidth
}

const lineHeight = 15
// Letters are narrower than the digit that widths are counted in.
const lettersPerDigit = 1.1
// The sign for a Chinese character is as wide as two letters.
const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu

/** Give a row that takes several lines its height: LibreOffice finds none by itself. */
function withHeight<Cell extends {readonly value: string}>(cells: readonly Cell[], columnWidths: readonly number[]) {
  const lines = cells.map(({value}, i) =>
    value
      .split('\n')
      .reduce(
        (sum, d) => sum + Math.ceil((d.length + (d.match(wide)?.length ?? 0)) / (columnWidths[i]! * lettersPerDigit)),
        0
      )
  )
  const height = Math.max(...lines) * lineHeight

  return height > lineHeight ? cells.map((d) => ({...d, height})) : [...cells]
}

function layoutOf({sheet, heads, rows}: Table): SheetLayout {
  const choices = heads.flatMap((head, column): readonly Choice[] => {
    if (head === conceptHead) return [{column, values: {sheet: 'Concepts', column: 0}, isStrict: false}]

    const values = valuesOf[head]

    return values ? [{column, values, isStrict: true}] : []
  })

  return {name: sheet, rows: rows.length + 1, columns: heads.length, hasHead: true, choices}
}

const colours = {
  deprecated: {textColor: '#9C0006', backgroundColor: '#FBE3E4'},
  preferred: {textColor: '#00571B', backgroundColor: '#DFF2E1'},
  superseded: {textColor: '#9C0006', backgroundColor: '#FBE3E4'},
  unsure: {textColor: '#7A4B00', backgroundColor: '#FFF2CC'}
} as const

function colourValues(column: number) {
  if (column < 0) return []

  return Object.entries(colours).map(([value, style]) => ({
    cellRange: {from: {row: 2, column: column + 1}, to: {row: 10_000, column: column + 1}},
    condition: {operator: '=' as const, value},
    style
  }))
}

function headCell(value: string) {
  return {
    value,
    fontWeight: 'bold' as const,
    backgroundColor: '#DCE6F1',
    bottomBorderStyle: 'thin' as const,
    alignVertical: 'top' as const,
    wrap: true
  }
}

/** Cell that a spreadsheet takes for text, whatever it looks like; an empty one too, for what is typed there. */
function textCell(value: string) {
  return {value, type: String, format: '@', wrap: true, alignVertical: 'top' as const}
}

const guideLayout: SheetLayout = {name: 'Read me', rows: 1, columns: 3, hasHead: false, choices: []}

const guideWidths = [20, 70, 60]

function createGuide() {
  return {
    sheet: 'Read me',
    orientation: 'landscape' as const,
    columns: guideWidths.map((width) => ({width})),
    data: glossaryGuide.map(({kind, cells}) =>
      kind === 'title'
        ? [{...textCell(cells[0]), fontWeight: 'bold' as const, fontSize: 14, wrap: false, height: 24}]
        : withHeight(
            cells.map((d) => (kind === 'head' ? headCell(d) : textCell(d))),
            guideWidths
          )
    )
  }
}
