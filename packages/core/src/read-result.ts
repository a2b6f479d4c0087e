import type {Document} from './document.ts'
import type {Finding} from './finding.ts'

/** Why a file could not be read; `defect` is a mistake of ours. */
export type ReadFailureCode =
  | 'broken'
  | 'defect'
  | 'empty'
  | 'encrypted'
  | 'limit'
  | 'missing'
  | 'unsupported'
  | 'wrong-format'

/** A file that could not be read: what stands in the way, and what its owner can do. */
export interface ReadFailure {
  readonly code: ReadFailureCode
  /** Cause, without the path: `the file is protected by a password`. */
  readonly cause: string
  /** Next step, as a sentence: `Save a copy without it, or give PDF.` */
  readonly remedy: string
  /** Limit of the configuration that stopped the reading: `inflatedBytes`. */
  readonly limit?: string
}

/** A document that was read, with what its format keeps open. */
export interface ReadDocument {
  readonly document: Document
  /** Add to findings what is costly to know for every place (boxes of a PDF page). Call it before `dispose`. */
  finish?(findings: readonly Finding[]): Promise<readonly Finding[]>
  /** Free what is held open. */
  dispose?(): Promise<void>
}

/** Outcome of reading a file. */
export type ReadResult = {readonly failure: ReadFailure} | ReadDocument
