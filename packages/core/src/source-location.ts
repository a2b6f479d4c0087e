import type {ProseKind} from '@tenderlint/matchers'
import type {Point} from 'unist'

/** Formats that can be read. */
export type Format = 'docx' | 'markdown' | 'pdf'

/** Rectangle on a page in PDF user space, in points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

/** Place in the author's own terms. */
export interface Place {
  readonly kind: ProseKind
  /** Innermost section; absent before the first heading. */
  readonly section?: {readonly number?: string; readonly title: string}
  /** Ordinal of the paragraph in its section, headings and tables not counted, from 1. */
  readonly paragraph?: number
  /** Table, from 1 in the document; row and grid column from 1. */
  readonly table?: {readonly number: number; readonly row: number; readonly column: number}
  /** Pages a header or footer is printed on. */
  readonly pages?: 'all' | 'even' | 'first'
}

interface LocationBase {
  readonly place: Place
}

/** Place in a Markdown file. Points are unist's: line and column from 1, offset from 0. */
export interface MarkdownLocation extends LocationBase {
  readonly format: 'markdown'
  readonly start: Point
  readonly end: Point
}

/** Place in a DOCX file. */
export interface DocxLocation extends LocationBase {
  readonly format: 'docx'
  /** Name of the part in the package: `word/document.xml`. */
  readonly part: string
  /** Offsets in the part's XML, in UTF-16 code units of the decoded part. */
  readonly start: number
  readonly end: number
  /** Page by the marks Word left when it last paginated, so a guess; absent where it left none. */
  readonly aboutPage?: number
}

/** Place in a PDF file. */
export interface PdfLocation extends LocationBase {
  readonly format: 'pdf'
  /** Page it begins on, from 1. */
  readonly page: number
  /** Where to paint a highlight; empty until the boxes of the page are computed. */
  readonly boxes: readonly {readonly page: number; readonly box: Box}[]
}

/** Place in the file the user sent, in the terms of its format. Plain data. */
export type SourceLocation = DocxLocation | MarkdownLocation | PdfLocation
