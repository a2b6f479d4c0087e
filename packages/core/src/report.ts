import type {Coverage} from './coverage.ts'
import type {DocumentProperties} from './document.ts'
import type {Finding} from './finding.ts'
import type {ReadFailure} from './read-result.ts'
import type {Format} from './source-location.ts'
import type {ViewBlock} from './view.ts'

/** What became of one file. Plain data. */
export type DocumentReport = CheckedDocument | FailedDocument

/** That the configuration accepts a document though it was not checked in full, and why. */
export interface Acceptance {
  readonly reason: string
  /** Who answers for it. */
  readonly owner?: string
  /** Last day it holds, ISO 8601. */
  readonly until?: string
}

/** A file that was read. */
export interface CheckedDocument {
  readonly path: string
  readonly format: Format
  readonly properties: DocumentProperties
  /** Day its verdicts are for, ISO 8601; present where it is not today. */
  readonly asOf?: string
  /** Blocks of prose. */
  readonly segments: number
  readonly pages?: number
  readonly coverage: Coverage
  readonly findings: readonly Finding[]
  /** Present where the document was not checked in full, and that is accepted. */
  readonly accepted?: Acceptance
  /** Blocks of the document, where the report is to show it. */
  readonly view?: readonly ViewBlock[]
}

/** A file that could not be read. */
export interface FailedDocument {
  readonly path: string
  readonly failure: ReadFailure
  readonly accepted?: Acceptance
}

/** A file that was passed over on purpose, and why: a format that cannot be read, an annotated copy. */
export interface SkippedFile {
  readonly path: string
  readonly reason: string
  /** Whether the configuration excludes it, so that nobody misses it. */
  readonly isExcluded?: boolean
}

/** Part of a run that was divided over machines. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** Outcome of a run over files. Plain data. */
export interface Report {
  /** Version of tenderlint. */
  readonly version: string
  /** Date the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Date of the newest source of the standards data, ISO 8601. */
  readonly dataAsOf: string
  readonly documents: readonly DocumentReport[]
  readonly skipped: readonly SkippedFile[]
  /** Present where other runs report on the other documents. */
  readonly shard?: Shard
  /** Whether words of documents were taken out. */
  readonly isRedacted?: true
}

/** Whether a file could not be read. */
export function isFailed(report: DocumentReport): report is FailedDocument {
  return 'failure' in report
}
