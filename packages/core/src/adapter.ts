import type {DocumentType} from './document.ts'
import type {ReadResult} from './read-result.ts'
import type {Format} from './source-location.ts'

/** Bounds on what reading one file may cost. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Bytes that the parts of a package, or the streams of a PDF, may inflate to. */
  readonly inflatedBytes: number
  /** Inflated bytes of one part by its packed bytes. */
  readonly inflateRatio: number
  readonly entries: number
  /** Elements of a part. */
  readonly elements: number
  /** Nesting of elements. */
  readonly depth: number
  readonly pages: number
}

/** Limits that no honest document in a corpus of some hundred came near to. */
export const defaultReadLimits: ReadLimits = {
  fileBytes: 200_000_000,
  inflatedBytes: 400_000_000,
  inflateRatio: 400,
  entries: 4096,
  elements: 5_000_000,
  depth: 512,
  pages: 5000
}

/** Tells a reader to stop. A reader asks between two pages or batches; every `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean
}

/** What the configuration says of a document, over what the document says of itself. */
export interface ReadOptions {
  readonly path: string
  readonly language?: string
  readonly type?: DocumentType
  readonly limits: ReadLimits
  /** Ends the reading between two pages or batches; the rest becomes `unchecked` in the coverage, reason `stopped`. */
  readonly signal?: StopSignal
}

/** Reads one format. No failure of the file is thrown: it is a `ReadFailure`. */
export interface Adapter {
  readonly format: Format
  /** Lower-case file extensions, with the dot. */
  readonly extensions: readonly string[]
  read(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult>
}
