import writeXlsxFile from 'write-excel-file/universal'
import {sheetFeature} from './sheet-feature.ts'

/** Table to write as a sheet of a workbook. */
export interface SheetSource {
  /** Name of the sheet, at most 31 characters, without `[]:*?/\`. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
  /** Columns in characters; by what is in them when not given. */
  readonly widths?: readonly number[]
  /** Words to choose from in a column, by its index; others may be written all the same. */
  readonly choices?: Readonly<Record<number, readonly string[]>>
  /** Whether the head offers to filter and sort. */
  readonly hasFilter?: boolean
  /** Columns at the left that stay in sight; none when not given. */
  readonly stickyColumns?: number
}

const narrowest = 12
const widest = 60

/** UTF-16 code units that Excel takes in a cell. */
const cellLength = 32_767

/** Write a table as a workbook with one sheet. */
export function writeSheet(sheet: SheetSource): Promise<Uint8Array<ArrayBuffer>> {
  return writeSheets([sheet])
}

/** Write tables as a workbook: their heads stay in sight, print on every page with its number, and no text is taken for a formula. */
export async function writeSheets(sheets: readonly SheetSource[]): Promise<Uint8Array<ArrayBuffer>> {
  const wide = sheets.map((d) => ({...d, widths: d.widths ?? widthsOf(d)}))
  const blob = await writeXlsxFile(
    wide.map(({name, head, rows, widths, stickyColumns = 0}) => ({
      sheet: name,
      stickyRowsCount: 1,
      ...(stickyColumns > 0 && {stickyColumnsCount: stickyColumns}),
      // A table with a column for each document is wide.
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({width})),
      data: [head.map((value) => ({value, ...headStyle})), ...rows.map((d) => d.map(cell))]
    })),
    // Without a name for its font LibreOffice sets the head in another one.
    {fontFamily: 'Calibri', fontSize: 11, features: [sheetFeature(wide)]}
  ).toBlob()

  return new Uint8Array(await blob.arrayBuffer())
}

const textStyle = {wrap: true, alignVertical: 'top' as const}
const headStyle = {...textStyle, fontWeight: 'bold' as const, backgroundColor: '#e8e8e8'}

function cell(value: number | string) {
  if (typeof value === 'number') return {value, type: Number, ...textStyle}

  return value === '' ? null : {value: value.slice(0, cellLength), type: String, format: '@', ...textStyle}
}

function widthsOf({head, rows}: SheetSource): readonly number[] {
  const lengths = (column: number) => [head, ...rows].map((d) => String(d[column] ?? '').length + 2)

  return head.map((_, i) => Math.min(widest, Math.max(narrowest, ...lengths(i))))
}
