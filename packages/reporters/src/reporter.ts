import type {Labels, Report, Severity} from '@tenderlint/core'

/** What a reader may want to know of a rule beside its findings. */
export interface RuleFacts {
  readonly id: string
  readonly description: string
  readonly severity: Severity
  /** Address or path of its page. */
  readonly url: string
}

/** How to print a report. */
export interface ReporterOptions {
  /** Colour by ANSI escapes; for a terminal only. */
  readonly color?: boolean
  /** Columns of the terminal to wrap at; absent without a terminal, then nothing is wrapped. */
  readonly columns?: number
  /** Exit code the run is about to end with. */
  readonly exitCode?: number
  /** What is said beside findings, in another language than English. */
  readonly labels?: Labels
  /** Whether findings of severity `info` are listed, not only counted. */
  readonly notes?: boolean
  /** Whether to leave out the summary and list findings and failures only. */
  readonly quiet?: boolean
  /** Rules that took part, for formats that list them. */
  readonly rules?: readonly RuleFacts[]
}

/** Prints a report. The result ends in a line feed, or is empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string
