import {type Bounds, bounds, findRows, type Row} from './find-rows.ts'
import {type Line, layLines} from './lay-lines.ts'
import type {PageItem} from './pdf-page.ts'
import {isLabel} from './split-label.ts'

/** Lines that follow one another down the page, or cells that stand side by side. */
export type Region = Stack | Grid

export interface Stack {
  readonly kind: 'stack'
  readonly lines: readonly Line[]
  /** Whether other text stands beside it: then its own lines tell how wide it is. */
  readonly isColumn: boolean
}

/** Table, by where its words stand. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly (readonly (readonly Line[])[])[]
}

/** Gap between words, by font size, that may part two cells. */
const cellGap = 1.4
/** Gap after a label that still belongs to the item, by font size. */
const labelGap = 5
/** Gap between two columns whose left ends are known from other rows, by font size. */
const knownGap = 0.5
/** Distance of two edges that are taken for one, in points. */
const edge = 1.5

/**
 * Find tables and running text on a page without tags.
 *
 * Programs write a page in reading order, cell by cell, so that order is kept: a line that goes up and to the right begins a
 * cell; cells in line with those of the row above make a table.
 */
export function findRegions(items: readonly PageItem[]): readonly Region[] {
  const lines = layLines(items, {parts: (before, gap) => isWide(before, gap)})
  const first = groupRows(findRows(lines))
  const edges = leftEdges(first)
  // Words that fill a cell leave a narrow gap; the other rows tell where the next cell begins.
  const breaksAt = (item: PageItem) =>
    edges.some((d) => Math.abs(d.x - item.x) <= edge && d.bottom <= item.y && item.y <= d.top)

  if (edges.length === 0 || !lines.some((line) => line.items.some((d, i) => i > 0 && breaksAt(d)))) return first

  return groupRows(
    findRows(layLines(items, {parts: (before, gap, item) => isWide(before, gap) || (gap > knownGap && breaksAt(item))}))
  )
}

function isWide(before: readonly PageItem[], gap: number): boolean {
  if (gap <= cellGap) return false

  const text = before
    .map((d) => d.text)
    .join('')
    .trim()

  return !isLabel(text) || gap > (/^[-\u2013\u2014]$/u.test(text) ? 2 : labelGap)
}

interface Edge {
  readonly x: number
  readonly bottom: number
  readonly top: number
}

/** Left ends at which words begin after a gap in at least half of the rows of a table. */
function leftEdges(regions: readonly Region[]): readonly Edge[] {
  return regions.flatMap((region) => {
    if (region.kind !== 'grid') return []

    const lines = region.rows.flat(2)
    const bottom = Math.min(...lines.map((d) => d.y)) - 2 * lines[0]!.height
    const top = Math.max(...lines.map((d) => d.y)) + 2 * lines[0]!.height
    const counts = new Map<number, number>()

    for (const row of region.rows) {
      for (const x of new Set(row.flat().flatMap(startsOf))) counts.set(x, (counts.get(x) ?? 0) + 1)
    }

    return [...counts]
      .filter(([, count]) => count >= Math.max(2, region.rows.length / 2))
      .map(([x]) => ({x, bottom, top}))
  })
}

/** Left ends of the words of a line that follow a gap, and of the line itself, in whole points. */
function startsOf({items}: Line): readonly number[] {
  const inked = items.filter((d) => d.text.trim() !== '')

  return inked
    .filter((d, i) => i === 0 || d.x - inked[i - 1]!.x - inked[i - 1]!.width > knownGap * d.height)
    .map((d) => Math.round(d.x))
}

function groupRows(rows: readonly Row[]): Region[] {
  const regions: Region[] = []
  let table: Row[] = []

  for (const [index, row] of rows.entries()) {
    if (table.length > 0 && !belongs(table, row, rows[index + 1])) close()

    if (table.length > 0 || row.cells.length > 1) table.push(row)
    else regions.push({kind: 'stack', lines: row.cells[0]!, isColumn: false})
  }

  close()

  return joinStacks(regions)

  function close(): void {
    if (table.length > 0) regions.push(...createRegions(table))
    table = []
  }
}

/** Whether a row goes on with a table: it stands right below and in line with it, or is one cell between two such rows. */
function belongs(table: readonly Row[], row: Row, next: Row | undefined): boolean {
  if (!isNear(table.at(-1)!, row)) return false
  if (row.cells.length > 1) return isAligned(table, row)

  if (!next || next.cells.length === 1 || row.cells[0]!.length > 3) return false

  const cell = bounds(row.cells[0]!)
  const cells = table.flatMap((d) => d.cells.map(bounds))

  return (
    isNear(row, next) &&
    isAligned(table, next) &&
    cells.some((d) => Math.abs(d.x0 - cell.x0) <= edge) &&
    cell.x1 <= Math.max(...cells.map((d) => d.x1)) + edge
  )
}

function isNear(above: Row, below: Row): boolean {
  const bottom = Math.min(...above.cells.flat().map((d) => d.y))
  const lines = below.cells.flat()
  const drop = bottom - Math.max(...lines.map((d) => d.y))

  return drop > 0 && drop < 3.5 * lines[0]!.height
}

/** Whether a row is set like the rows above it, and two of its cells stand in line with two cells of one of them. */
function isAligned(table: readonly Row[], row: Row): boolean {
  const height = heightOf(row)
  const cells = row.cells.map(bounds)

  return table.some((other) => {
    const others = other.cells.map(bounds)
    const aligned = cells.filter((cell) => others.some((d) => shareEdge(d, cell)))

    return aligned.length >= 2 && Math.abs(heightOf(other) - height) <= 0.08 * height
  })
}

function shareEdge(a: Bounds, b: Bounds): boolean {
  return (
    Math.abs(a.x0 - b.x0) <= edge || Math.abs(a.x1 - b.x1) <= edge || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= 2 * edge
  )
}

/** Font size of most of the lines of a row. */
function heightOf({cells}: Row): number {
  const heights = cells.flat().map((d) => d.height)

  return heights.toSorted((a, b) => a - b)[heights.length >> 1]!
}

/** Read rows as a table, or as what else may stand side by side: columns of text, a line with wide gaps. */
function createRegions(rows: readonly Row[]): readonly Region[] {
  const cells = rows.flatMap((d) => d.cells)
  const isText = rows.length <= 3 && cells.every((cell) => cell.length >= 4)

  if (isText) return cells.map((lines) => ({kind: 'stack', lines, isColumn: true}))

  if (cells.every((cell) => cell.length === 1) && (rows.length === 1 || areHeadings(rows))) {
    return [{kind: 'stack', lines: rows.map((d) => joinLines(d.cells.flat())), isColumn: false}]
  }

  if (rows.length === 1) return cells.map((lines) => ({kind: 'stack', lines, isColumn: true}))

  return [{kind: 'grid', rows: rows.map((d) => d.cells)}]
}

/** Whether rows are headings that stand one under the other, each with its number apart: `2 Plant`, `2.1 Station`. */
function areHeadings(rows: readonly Row[]): boolean {
  const numbers = rows.map((d) => (d.cells.length === 2 ? d.cells[0]![0]!.text : ''))

  return numbers.every(
    (d, i) => /^\d+(?:\.\d+)*\.?$/u.test(d) && (i === 0 || d.startsWith(`${numbers[i - 1]!.replace(/\.$/u, '')}.`))
  )
}

/** Stacks that follow one another down the page are one. */
function joinStacks(regions: readonly Region[]): Region[] {
  const joined: Region[] = []

  for (const region of regions) {
    const last = joined.at(-1)

    if (
      last?.kind === 'stack' &&
      region.kind === 'stack' &&
      !last.isColumn &&
      !region.isColumn &&
      isUnder(last, region)
    ) {
      joined[joined.length - 1] = {...last, lines: [...last.lines, ...region.lines]}
    } else {
      joined.push(region)
    }
  }

  return joined
}

function isUnder(above: Stack, below: Stack): boolean {
  return below.lines[0]!.y < above.lines.at(-1)!.y
}

function joinLines(lines: readonly Line[]): Line {
  const main = lines.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a))

  return {
    ...main,
    items: lines.flatMap((d) => d.items),
    text: lines.map((d) => d.text).join(' '),
    x0: Math.min(...lines.map((d) => d.x0)),
    x1: Math.max(...lines.map((d) => d.x1))
  }
}
