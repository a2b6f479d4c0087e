import type {TextRange} from '@tenderlint/matchers'
import type {Root} from 'mdast'
import type {Coverage} from './coverage.ts'
import type {Directive} from './directive.ts'
import type {Notice} from './notice.ts'
import type {BlockText} from './read-block.ts'
import type {Section} from './section.ts'
import type {Segment} from './segment.ts'
import type {Format, SourceLocation} from './source-location.ts'
import type {SourceMap} from './source-map.ts'

/** What a document is for. */
export type DocumentType = 'delivery-report' | 'proposal' | 'sow'

/** What a document says of itself (front matter, document properties) or its text shows. */
export interface DocumentProperties {
  readonly title?: string
  /** BCP 47 primary subtag. */
  readonly language: string
  /** Absent where neither the document says nor its title shows it. */
  readonly type?: DocumentType
}

/** Place of a finding in a file, with the numbers every tool asks for. */
export interface Located {
  readonly location: SourceLocation
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A document as read: one tree, one text, and the way back to the source. */
export interface Document {
  readonly path: string
  readonly format: Format
  readonly properties: DocumentProperties
  readonly tree: Root
  /** Texts of all segments, one line feed between two. Every offset of a finding is in it. */
  readonly text: string
  readonly segments: readonly Segment[]
  /** Texts of the blocks that the segments are of, in order: the same objects in two versions where a block did not change. */
  readonly blocks: readonly BlockText[]
  readonly sections: readonly Section[]
  readonly directives: readonly Directive[]
  readonly coverage: Coverage
  /** What the reader found about the document itself. */
  readonly notices: readonly Notice[]
  /** Names of the parts of the source that `sourceMap` refers to: one for Markdown, package parts, pages. */
  readonly parts: readonly string[]
  readonly sourceMap: SourceMap
  /** Pages, where the format has them. */
  readonly pages?: number
  /** Give the place of a range of document text in the file. There is none in a document without segments. */
  locate(range: TextRange): Located
}
