import {isUnitHead} from '@tenderlint/matchers'
import type {TableRow} from 'mdast'
import {gridCells} from './grid-cells.ts'
import {plainText} from './plain-text.ts'

/** Gives the unit that speaks for the cell in a grid column of one row, where there is one. */
export type RowUnit = (column: number) => string | undefined

/** A unit as its cell has it, and the row it no longer speaks for. */
interface UnitCell {
  readonly text: string
  readonly end: number
}

/**
 * Give the units of each row, asked for row by row, from the columns whose heads say that they hold units.
 *
 * Of several such columns, only one right beside a cell speaks for it, and none where one stands on both sides.
 */
export function createRowUnits(heads: ReadonlyMap<number, string>): (row: TableRow, index: number) => RowUnit {
  const columns = new Set([...heads].filter(([, head]) => isUnitHead(head)).map(([column]) => column))
  const [only] = columns
  const units = new Map<number, UnitCell>()

  if (only === undefined) return () => () => undefined

  return (row, index) => {
    for (const [column, cell] of gridCells(row)) {
      if (!columns.has(column)) continue

      units.set(column, {text: plainText(cell).trim(), end: index + (cell.data?.span?.rows ?? 1)})
    }

    return (column) => (columns.has(column) ? undefined : textOf(columnFor(column), index))
  }

  function columnFor(column: number): number | undefined {
    if (columns.size === 1) return only

    const beside = [column - 1, column + 1].filter((d) => columns.has(d))

    return beside.length === 1 ? beside[0] : undefined
  }

  function textOf(column: number | undefined, index: number): string | undefined {
    const unit = column === undefined ? undefined : units.get(column)

    // A merged cell speaks for all its rows, another for its own alone.
    return unit && index < unit.end && unit.text !== '' ? unit.text : undefined
  }
}
