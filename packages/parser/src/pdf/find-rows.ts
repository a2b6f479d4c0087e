import type {Line} from './lay-lines.ts'

/** Cells that stand side by side; one cell is running text. */
export interface Row {
  readonly cells: Line[][]
}

/** Find what stands side by side: a line that goes up and to the right begins a cell, any other goes on below. */
export function findRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = []

  for (const line of lines) {
    const row = rows.at(-1)
    const cell = row?.cells.at(-1)

    if (!row || !cell) rows.push({cells: [[line]]})
    else if (isBelow(row, cell, line)) cell.push(line)
    else if (!placeBeside(rows, row, cell, line)) rows.push({cells: [[line]]})
  }

  return rows
}

function isBelow(row: Row, cell: readonly Line[], line: Line): boolean {
  const last = cell.at(-1)!
  const drop = last.y - line.y

  if (drop < 0.3 * Math.min(last.height, line.height)) return false
  if (row.cells.length === 1) return true

  const {x0, x1} = bounds(cell)

  return drop <= 2.2 * Math.max(last.height, line.height) && line.x0 >= x0 - line.height && line.x0 < x1
}

/** Begin a cell to the right of the last one, if there is one the line stands beside. */
function placeBeside(rows: Row[], row: Row, cell: Line[], line: Line): boolean {
  const start = cell.findIndex((d) => d.y <= line.y + 0.45 * line.height)

  if (start < 0 || bounds(cell.slice(start)).x1 > line.x0 + 0.1 * line.height) return false

  const begin = centredStart(cell, start, line)

  if (begin > 0) {
    // What stands above belongs to the text before the row.
    const beside = cell.splice(begin)

    rows.push({cells: [beside, [line]]})
  } else {
    row.cells.push([line])
  }

  return true
}

/** First line of a cell whose neighbour may be centred beside it: as many lines stand above the neighbour as below. */
function centredStart(cell: readonly Line[], start: number, line: Line): number {
  const isLevel = Math.abs(cell[start]!.y - line.y) <= 0.45 * line.height
  const below = cell.length - start - (isLevel ? 1 : 0)
  let begin = start

  while (begin > 0 && start - begin < below) {
    const above = cell[begin - 1]!
    const next = cell[begin]!

    if (above.y - next.y > 1.6 * next.height || above.x1 > line.x0) break
    begin--
  }

  return start - begin === below ? begin : start
}

/** Extent from left to right, in points. */
export interface Bounds {
  readonly x0: number
  readonly x1: number
}

/** Extent of lines. */
export function bounds(lines: readonly Line[]): Bounds {
  let x0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY

  for (const line of lines) {
    x0 = Math.min(x0, line.x0)
    x1 = Math.max(x1, line.x1)
  }

  return {x0, x1}
}
