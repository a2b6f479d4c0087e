import type {Prose} from '@tenderlint/matchers'
import type {Nodes} from 'mdast'

/** Cell of a table. Numbers are from 1; `column` is the grid column. */
export interface CellPlace {
  /** Ordinal of the table in the document. */
  readonly table: number
  readonly row: number
  readonly column: number
}

/** One block of text in its document. */
export interface Segment extends Prose {
  /** Ordinal in the document, from 0. */
  readonly index: number
  /** Offset of `text` in the document text. */
  readonly start: number
  /** Block in the tree. Where an edited text is followed, `Document.tree` holds a copy of it with its present positions. */
  readonly node: Nodes
  readonly cell?: CellPlace
  /** Pages a header or footer is printed on. */
  readonly pages?: 'all' | 'even' | 'first'
  /** Label that numbering gives the block. */
  readonly label?: string
  /** Ordinal of the page the block begins on, from 1, where known. */
  readonly page?: number
}

/** What stands before the block of a segment. */
export interface SegmentPlace {
  /** Segments. */
  readonly index: number
  /** UTF-16 code units of text. */
  readonly start: number
  readonly tables: number
}

/** Put a segment of a block in its place in the document. */
export function placeSegment(segment: Segment, {index, start, tables}: SegmentPlace): Segment {
  const {cell} = segment

  return {
    ...segment,
    index: segment.index + index,
    start: segment.start + start,
    ...(cell && {cell: {...cell, table: cell.table + tables}})
  }
}

/** Whether a segment opens a section: it is a heading, and no quoted one. */
export function opensSection(segment: Segment): boolean {
  return segment.kind === 'heading' && !segment.quoted
}

/** Whether a segment stands in a header or footer of pages, be it in a table there, and so in no section. */
export function isInPageRegion(segment: Segment): boolean {
  return segment.pages !== undefined
}

/**
 * Find the segment that holds an offset of the document text, or ends right before it.
 *
 * Gives `undefined` for a document without segments.
 */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1

  while (low < high) {
    const middle = (low + high + 1) >>> 1

    if (segments[middle]!.start <= offset) low = middle
    else high = middle - 1
  }

  return segments[low]
}
