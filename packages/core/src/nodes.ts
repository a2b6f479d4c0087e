import type {BlockContent, Literal, Node, Parent, PhrasingContent} from 'mdast'

/**
 * mdast, extended for what DOCX and PDF hold and Markdown does not.
 *
 * DOCX and PDF trees have no `position` (unist: what is not in the source file must not be in the tree); their leaves say
 * where they come from with `data.part` and `data.pieces`.
 */

/** Caption of a table or figure. */
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** Header or footer of pages. */
export interface PageRegion extends Parent {
  type: 'pageRegion'
  region: 'footer' | 'header'
  /** Pages it is printed on, of the sections that use it. */
  pages: 'all' | 'even' | 'first'
  children: BlockContent[]
}

/** Text box; it stands after the block it is anchored in. */
export interface TextBox extends Parent {
  type: 'textBox'
  children: BlockContent[]
}

/** Table cell that holds blocks: each paragraph is a segment of its own, so that no term matches across two. */
export interface FlowCell extends Parent {
  type: 'flowCell'
  children: BlockContent[]
}

/** Comment of a reviewer. It is not prose of the document; a directive may stand in it. */
export interface ReviewComment extends Literal {
  type: 'reviewComment'
  author?: string
}

/** Break between two pages, where the source marks one. */
export interface PageBreak extends Node {
  type: 'pageBreak'
}

/** Raised text. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** Lowered text. */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

/** Why text is not linted. */
export type ExclusionReason =
  | 'code'
  | 'comment'
  | 'deleted'
  | 'duplicate'
  | 'formula'
  | 'frontmatter'
  | 'hidden'
  | 'html'
  | 'markup'
  | 'placeholder'
  | 'reference'
  | 'struck'
  | 'symbol'
  | 'url'

/** Inline content that is no prose: one `\uFFFC` in its segment. `value` is what a reader sees there. */
export interface Excluded extends Literal {
  type: 'excluded'
  reason: ExclusionReason
}

declare module 'mdast' {
  interface BlockContentMap {
    caption: Caption
    pageBreak: PageBreak
    reviewComment: ReviewComment
    textBox: TextBox
  }

  interface Data {
    /** Label that numbering gives a heading or paragraph: `3.2.1`, `(a)`, `第三章`. It is not in the text. */
    label?: string
    /** Index in `Document.parts` of the part that `pieces` are offsets in; 0 when not given. */
    part?: number
    /** Map of a leaf's text to its source, see `SourceMap`. */
    pieces?: readonly number[]
    /** Ordinal of the page a block begins on, from 1. */
    page?: number
    /** Grid columns and rows that a merged table cell covers; 1 each when not given. */
    span?: {readonly columns: number; readonly rows: number}
    /** Grid column of a table cell, from 0; its index in the row when not given. */
    column?: number
    /** Whether a table row is a head. In Markdown the first row is. */
    isHead?: boolean
  }

  interface PhrasingContentMap {
    excluded: Excluded
    subscript: Subscript
    superscript: Superscript
  }

  interface RootContentMap {
    caption: Caption
    excluded: Excluded
    flowCell: FlowCell
    pageBreak: PageBreak
    pageRegion: PageRegion
    reviewComment: ReviewComment
    subscript: Subscript
    superscript: Superscript
    textBox: TextBox
  }

  interface RowContentMap {
    flowCell: FlowCell
  }
}
