import type {DocumentType} from '@tenderlint/core'
import type {RewriteReport, Rewriting, SkippedFile} from '@tenderlint/linter'

/** A file of settings, or of data of a person's own. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the worker needs once, before its first task. Plain data. */
export interface Setup {
  /** Today where the person is, ISO 8601. */
  readonly today: string
  /** What the documents are for; what they say of themselves when not given. */
  readonly type?: DocumentType
  /** Day the verdicts are for, ISO 8601; today, or as the settings say, when not given. */
  readonly asOf?: string
  readonly files: readonly GivenFile[]
}

/** What the worker says first: that it is ready, or what has to be mended in the files that were given, a problem a text. */
export type Started = Ready | {readonly defect: string} | {readonly problems: readonly string[]}

export interface Ready {
  /** Date of the newest source of the standards data, ISO 8601. */
  readonly dataAsOf: string
  /** Seconds that a file may take. */
  readonly seconds: number
  /** What each rule, and each finding about a document itself, asks for, in English, by id. */
  readonly descriptions: Readonly<Record<string, string>>
}

/** A file as browsers give it: it is read where it is needed. */
export interface NamedFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** One file to lint, or to rewrite. */
export interface Task {
  readonly file: NamedFile
  readonly rewriting?: Rewriting
}

/** What came of a task: a report, why the file was passed over, or the words of a mistake of ours. */
export type TaskResult = RewriteReport | {readonly defect: string} | {readonly skipped: SkippedFile}
