import type {ExclusionReason, PageRegion} from '@tenderlint/core'
import type {ListPlace} from './read-numbering.ts'

/** Smallest thing that is read: text of one element, or what stands in its place. */
export interface Leaf {
  /** Index of its part in `Document.parts`. */
  readonly part: number
  /** Index of its paragraph. */
  readonly paragraph: number
  readonly kind: 'break' | 'excluded' | 'image' | 'note' | 'symbol' | 'tab' | 'text'
  /** Words; for a symbol, what mammoth makes of it. */
  readonly text: string
  readonly pieces: readonly number[]
  /** Source of the element. */
  readonly start: number
  readonly end: number
  readonly script?: 'subscript' | 'superscript'
  /** Why an `excluded` leaf is no prose. */
  readonly reason?: ExclusionReason
}

/** What a paragraph is. */
export type Role =
  | {readonly type: 'caption'}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6}
  | {readonly type: 'item'; readonly place: ListPlace}
  | {readonly type: 'paragraph'}
  | {readonly type: 'quotation'}

/** Paragraph that mammoth gets to see. */
export interface Paragraph {
  /** Index of its part in `Document.parts`. */
  readonly part: number
  readonly role: Role
  readonly label?: string
  /** Page it begins on, by Word's own marks; absent where it left none. */
  readonly page?: number
  /** Leaves of floating pictures that carry a text. */
  readonly pictures: readonly number[]
}

/** Cell of a table, in the grid. */
export interface Cell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly isHead: boolean
}

/** Blocks that stand apart from those around them. */
export type Box = Pick<PageRegion, 'pages' | 'region'> | {readonly region: 'textBox'}

/** Object whose text is not read. */
export interface EmbeddedObject {
  readonly kind: 'altChunk' | 'chart' | 'diagram' | 'object'
  /** Part the reference stands in, and the relationship it names. */
  readonly part: string
  readonly relationship: string
}

/** All that was read of a document, by the index that its marks carry. */
export interface Records {
  readonly paragraphs: Paragraph[]
  readonly leaves: Leaf[]
  readonly cells: Cell[]
  readonly boxes: Box[]
  readonly embedded: EmbeddedObject[]
  /** Characters that no reader of the document sees, by reason. */
  readonly leftOut: Map<ExclusionReason, number>
  /** Characters of Latin text by language tag. */
  readonly languages: Map<string, number>
  /** Whether Word marked where pages began. */
  hasPages: boolean
  /** Words of the first paragraph in the style `Title`. */
  title?: string
}

/** Begin with nothing read. */
export function createRecords(): Records {
  return {
    paragraphs: [],
    leaves: [],
    cells: [],
    boxes: [],
    embedded: [],
    leftOut: new Map(),
    languages: new Map(),
    hasPages: false
  }
}
