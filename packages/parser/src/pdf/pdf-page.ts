/** Run of characters that a page draws in one font along one baseline. */
export interface PageItem {
  readonly text: string
  /** Offset of `text` in the source of its page. */
  readonly start: number
  /** Ordinal of the page, from 0. */
  readonly page: number
  /** Left end of the baseline when the text is turned upright, in points. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Font size, in points. */
  readonly height: number
  readonly font: string
  readonly isMonospaced: boolean
  /** Id of the marked content that tags refer to. */
  readonly mark?: string | undefined
  /** Name of that content: a role, or what the producer calls the style of the paragraph. */
  readonly style?: string | undefined
  /** Whether the producer says that it is decoration: a page header, a rule. */
  readonly isArtifact: boolean
  /** Matrix from text to page space, as drawn. */
  readonly transform: readonly number[]
  /** Height of the letters above and below the baseline, by font size. */
  readonly ascent: number
  readonly descent: number
}

/** Node of a page's structure tree, as pdfjs gives it: a tag, or a reference to marked content. */
export interface TagNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly TagNode[]
}

/** Text of a page. */
export interface PdfPage {
  /** Ordinal from 0. */
  readonly index: number
  /** Size in the direction most of the text runs in, in points. */
  readonly width: number
  readonly height: number
  /** Texts of all items, in the order they are drawn: what offsets of this page count in. */
  readonly source: string
  readonly items: readonly PageItem[]
  /** Absent when the document is not tagged. */
  readonly tags?: TagNode
}
