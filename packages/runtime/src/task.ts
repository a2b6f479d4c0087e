import type {Config, PdfAssets, RewriteReport, Rewriting, SourceFile} from '@tenderlint/linter'

/** What a worker needs once, before its first task. Plain data: it crosses threads. */
export interface WorkerSetup {
  readonly config: Config
  readonly asOf: string
  /** Files of the compiled vocabulary. */
  readonly vocabularyPaths: readonly string[]
  readonly pdfAssets: PdfAssets
}

/** One file to lint, or to rewrite. */
export interface Task extends Pick<SourceFile, 'bytes' | 'path' | 'withView'> {
  readonly id: number
  /** Seconds after which reading stops between two pages. */
  readonly seconds: number
  readonly rewriting?: Rewriting
}

/** What a worker sends when it is done with a task: a report, or the words of a mistake of ours. */
export type TaskResult = {readonly defect: string} | RewriteReport

/** The result of a task, with its number. */
export type NumberedResult = TaskResult & Pick<Task, 'id'>
