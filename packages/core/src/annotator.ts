import type {ReadLimits} from './adapter.ts'
import type {Severity} from './finding.ts'
import type {ReadFailure} from './read-result.ts'
import type {Format, SourceLocation} from './source-location.ts'

/** Comment on a place of a file, and what shall stand there instead. */
export interface Annotation {
  /** Absent for what concerns the document itself. */
  readonly location?: SourceLocation
  /** Colours the comment, where the format has colours. */
  readonly severity: Severity
  /** Paragraphs of the comment. */
  readonly lines: readonly string[]
  /** Names the place, where the format lets no comment stand at the words. */
  readonly place: string
  /** Changes to be tracked, made all or not at all; a format without tracked changes passes them over. */
  readonly changes: readonly {readonly location: SourceLocation; readonly text: string}[]
}

/** What writing annotations needs beside them. */
export interface AnnotateSettings {
  readonly limits: ReadLimits
  /** ISO 8601 date and time that comments carry. */
  readonly date: string
}

/** Annotated copy of a file. */
export interface Annotated {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly comments: number
  /** Annotations whose changes were tracked. */
  readonly changes: number
  /** Annotations whose changes were not, since they could harm the document. */
  readonly refused: number
  /** What its owner should know, as sentences. */
  readonly remarks: readonly string[]
}

/** File without what an earlier annotation added. */
export interface Stripped {
  readonly bytes: Uint8Array
  /**
   * - `nothing`: there was nothing of ours, and these are the bytes that were given
   * - `removed`: what is ours was taken out of a file that was edited since
   * - `restored`: the original, byte for byte
   */
  readonly outcome: 'nothing' | 'removed' | 'restored'
}

/** Writes comments into files of one format. No failure of the file is thrown. */
export interface Annotator {
  readonly format: Format
  strip(bytes: Uint8Array, limits: ReadLimits): Promise<ReadFailure | Stripped>
  annotate(
    bytes: Uint8Array,
    annotations: readonly Annotation[],
    settings: AnnotateSettings
  ): Promise<Annotated | ReadFailure>
}
