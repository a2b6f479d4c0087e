import type {TextRange} from './text-range.ts'

/** Character formatting or role that changes what a text means. */
export interface Mark extends TextRange {
  readonly kind: 'subscript' | 'superscript'
}

/** What a block of text is. A `note` is a footnote or endnote; `item` is a paragraph of a list item. */
export type ProseKind = 'alt' | 'caption' | 'cell' | 'footer' | 'header' | 'heading' | 'item' | 'note' | 'paragraph'

/**
 * Text of one block and all that a result about it may depend on, so that results can be kept per prose.
 *
 * A table cell knows the words that say what it holds: the head of its column, the head of its row, the unit of its row and its
 * table's caption.
 */
export interface Prose {
  readonly kind: ProseKind
  /** BCP 47 primary subtag of the language most of the text is in: `en`, `zh`. */
  readonly language: string
  /** Content that is not prose (code, URL, image, placeholder) is one `\uFFFC` each. */
  readonly text: string
  readonly marks: readonly Mark[]
  /** Whether the block quotes somebody else (block quotation, quotation style). */
  readonly quoted: boolean
  /** Head of the column a body cell is in. */
  readonly columnHead?: string
  /** What the row of a body cell is about: its first cell, with the next one where the first is a code; not set on those. */
  readonly rowHead?: string
  /** Unit of the row's values: the cell below a head such as `Unit`; set on the other cells of the row. */
  readonly rowUnit?: string
  /** Caption of the table a cell is in. */
  readonly tableCaption?: string
  /** Whether a cell is itself the head of a column. */
  readonly isHead?: boolean
}
