/** Lay cells out in columns, the first row as head. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((d) => d[i]!.length)))
  const lines = rows.map((row) =>
    row.map((d, i) => (i === 0 ? d.padEnd(widths[i]!) : d.padStart(widths[i]!))).join('  ')
  )

  return [lines[0]!, widths.map((d) => '-'.repeat(d)).join('  '), ...lines.slice(1)].join('\n')
}
