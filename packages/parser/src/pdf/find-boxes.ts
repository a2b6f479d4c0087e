import {type Box, type Document, type Finding, groupBy} from '@tenderlint/core'
import type {PageItem, PdfPage} from './pdf-page.ts'
import type {PdfDocument, Pdfjs} from './pdfjs.ts'
import {readWidths, type Widths} from './read-widths.ts'

/** Range of the source of a page. */
interface PageRange {
  readonly page: number
  readonly start: number
  readonly end: number
}

interface PlacedBox {
  readonly page: number
  readonly box: Box
}

/** What boxes are found from. */
export interface BoxInput {
  readonly pdfjs: Pdfjs
  readonly pdf: PdfDocument
  readonly document: Document
  readonly pages: readonly PdfPage[]
}

/** Give findings the boxes of their words. */
export async function findBoxes(findings: readonly Finding[], input: BoxInput): Promise<readonly Finding[]> {
  const ranges = sourceRanges(findings, input.document)
  const widths = await readNeeded([...ranges.values()].flat(), input)

  return findings.map((finding) => {
    if (finding.location?.format !== 'pdf') return finding

    const found = ranges.get(finding) ?? []
    const boxes = found.flatMap((d) => boxesOf(input.pages[d.page]!, d, widths))

    return {...finding, location: {...finding.location, boxes: joinBoxes(boxes)}}
  })
}

/** Read the widths of letters, of a page only if it has a finding on letters that the pages before have not shown. */
async function readNeeded(ranges: readonly PageRange[], input: BoxInput): Promise<Widths> {
  const widths: Widths = new Map()
  const read = new Set<number>()

  for (const range of ranges) {
    const isKnown = itemsOf(input.pages[range.page]!, range).every(({font, text}) => {
      const known = widths.get(font)

      return known && [...text].every((d) => known.has(d))
    })

    if (isKnown || read.has(range.page)) continue

    // One page at a time: lists of operators are large.
    await readWidths(input, {page: range.page, widths})
    read.add(range.page)
  }

  return widths
}

/** Source of each finding, piece by piece: what stands between two pieces on the page may belong to other words. */
function sourceRanges(findings: readonly Finding[], {sourceMap}: Document): ReadonlyMap<Finding, readonly PageRange[]> {
  const sorted = findings.filter((d) => d.range).toSorted((a, b) => a.range!.start - b.range!.start)
  const ranges = new Map<Finding, PageRange[]>()
  let first = 0

  for (const piece of sourceMap.pieces) {
    const end = piece.text + piece.textLength

    while (first < sorted.length && sorted[first]!.range!.end <= piece.text) first++

    for (let i = first; i < sorted.length && sorted[i]!.range!.start < end; i++) {
      const {range} = sorted[i]!

      if (range!.end <= piece.text || piece.sourceLength === 0) continue

      const isEven = piece.sourceLength === piece.textLength
      const start = isEven ? Math.max(range!.start - piece.text, 0) : 0
      const stop = isEven ? Math.min(range!.end - piece.text, piece.textLength) : piece.sourceLength
      const known = ranges.get(sorted[i]!) ?? []

      known.push({page: piece.part, start: piece.source + start, end: piece.source + stop})
      ranges.set(sorted[i]!, known)
    }
  }

  return ranges
}

function boxesOf(page: PdfPage, range: PageRange, widths: Widths): readonly PlacedBox[] {
  const {start, end} = range

  return itemsOf(page, range).map((item) => ({
    page: page.index + 1,
    box: boxOf(item, Math.max(start - item.start, 0), Math.min(end - item.start, item.text.length), widths)
  }))
}

function itemsOf({items}: PdfPage, {start, end}: PageRange): readonly PageItem[] {
  return items.filter((d) => d.start < end && start < d.start + d.text.length)
}

/** Box of some characters of an item. */
function boxOf(item: PageItem, start: number, end: number, widths: Widths): Box {
  const advances = advancesOf(item, widths.get(item.font))
  const x0 = sum(advances.slice(0, start))
  const x1 = x0 + sum(advances.slice(start, end))
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const along = Math.hypot(a, b) || 1
  const up = Math.hypot(c, d) || 1
  const corners = [x0, x1].flatMap((x) =>
    [item.descent * item.height, item.ascent * item.height].map(
      (y) => [e + (x * a) / along + (y * c) / up, f + (x * b) / along + (y * d) / up] as const
    )
  )
  const xs = corners.map((corner) => corner[0])
  const ys = corners.map((corner) => corner[1])

  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Widths of the characters of an item, in points; what justification added goes to the spaces, else to all alike. */
function advancesOf(item: PageItem, widths: ReadonlyMap<string, number> | undefined): readonly number[] {
  const natural = [...item.text].flatMap((d) => {
    const width = ((widths?.get(d) ?? 500) * item.height) / 1000

    // The second code unit of a pair has no width of its own.
    return d.length === 2 ? [width, 0] : [width]
  })
  const total = sum(natural)
  const spaces = item.text.split(' ').length - 1
  const rest = item.width - total

  if (spaces > 0 && rest > 0 && rest / spaces < 3 * item.height) {
    return natural.map((d, i) => (item.text[i] === ' ' ? d + rest / spaces : d))
  }

  return natural.map((d) => (total > 0 ? (d * item.width) / total : item.width / natural.length))
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

/** Join boxes that follow one another on a line. */
function joinBoxes(boxes: readonly PlacedBox[]): readonly PlacedBox[] {
  const joined: PlacedBox[] = []

  for (const [, group] of groupBy(boxes, (d) => d.page)) {
    for (const placed of group) {
      const last = joined.at(-1)

      if (last && last.page === placed.page && isBeside(last.box, placed.box)) {
        joined[joined.length - 1] = {page: last.page, box: around(last.box, placed.box)}
      } else {
        joined.push(placed)
      }
    }
  }

  return joined
}

function isBeside([x0, y0, x1, y1]: Box, [nextX0, nextY0, nextX1, nextY1]: Box): boolean {
  const height = y1 - y0
  const overlap = Math.min(y1, nextY1) - Math.max(y0, nextY0)

  return overlap > 0.4 * Math.min(height, nextY1 - nextY0) && nextX0 < x1 + height && nextX1 > x0 - height
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
