import writeXlsxFile from 'write-excel-file/universal'

/** Table to write as one sheet of a workbook. */
export interface SheetSource {
  /** Name of the sheet, at most 31 characters, without `[]:*?/\`. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const narrowest = 12
const widest = 60

/** Write a table as a workbook with one sheet: the head stays in sight, and every cell is text. */
export async function writeSheet({name, head, rows}: SheetSource): Promise<Uint8Array<ArrayBuffer>> {
  const widthOf = (column: number) =>
    Math.min(widest, Math.max(narrowest, ...[head, ...rows].map((d) => (d[column] ?? '').length + 2)))
  const blob = await writeXlsxFile(
    [
      {
        sheet: name,
        stickyRowsCount: 1,
        // A table with a column for each document is wide.
        orientation: 'landscape',
        columns: head.map((_, i) => ({width: widthOf(i)})),
        data: [
          head.map((value) => ({value, fontWeight: 'bold' as const})),
          ...rows.map((row) =>
            row.map((value) => ({value, type: String, format: '@', wrap: true, alignVertical: 'top' as const}))
          )
        ]
      }
    ],
    // Without a name for its font LibreOffice sets the head in another one.
    {fontFamily: 'Calibri', fontSize: 11}
  ).toBlob()

  return new Uint8Array(await blob.arrayBuffer())
}
