import type {RowBlock} from './block.ts'

/**
 * Tell the grid column of each cell.
 *
 * Rows with all cells say where the columns are; a cell of a shorter row stands in the one its words are nearest to, so that
 * merged and empty cells do not shift the others.
 */
export function gridColumns(rows: readonly RowBlock[]): readonly (readonly number[])[] {
  const width = rows.reduce((most, d) => Math.max(most, d.cells.length), 0)
  const full = rows.filter((d) => d.cells.length === width)
  const columns = Array.from({length: width}, (_, i) => {
    const extents = full.flatMap((d) => d.cells[i]!.extent ?? [])

    return extents.length === 0
      ? undefined
      : extents.reduce((a, b) => ({x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1)}))
  })

  return rows.map((row) => {
    if (row.cells.length === width) return row.cells.map((_, i) => i)

    let next = 0

    return row.cells.map((cell, i) => {
      const last = width - row.cells.length + i
      let best = next

      if (cell.extent) {
        for (let column = next; column <= last; column++) {
          if (distance(columns[column], cell.extent) < distance(columns[best], cell.extent)) best = column
        }
      }

      next = best + 1

      return best
    })
  })
}

type Extent = {readonly x0: number; readonly x1: number}

/** How far a cell's words begin from a column, or how far they lie outside it. */
function distance(column: Extent | undefined, cell: Extent): number {
  if (!column) return Number.POSITIVE_INFINITY

  return Math.max(column.x0 - cell.x0, cell.x0 - column.x1, 0) + Math.abs(column.x0 - cell.x0) / 1000
}
