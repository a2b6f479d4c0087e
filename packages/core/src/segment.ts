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
  readonly node: Nodes
  readonly cell?: CellPlace
  /** Pages a header or footer is printed on. */
  readonly pages?: 'all' | 'even' | 'first'
  /** Label that numbering gives the block. */
  readonly label?: string
  /** Ordinal of the page the block begins on, from 1, where known. */
  readonly page?: number
}
