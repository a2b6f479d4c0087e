import type {TableCell, TableRow} from 'mdast'
import type {FlowCell} from './nodes.ts'

/** Cells of a row with the first grid column of each, from 0. */
export function* gridCells(row: TableRow): Generator<readonly [column: number, cell: FlowCell | TableCell]> {
  let column = 0

  for (const cell of row.children) {
    column = cell.data?.column ?? column

    yield [column, cell]

    column += cell.data?.span?.columns ?? 1
  }
}
