import type {Finding} from '@tenderlint/core'
import type {CompiledVocabulary, Linted, Linter} from '@tenderlint/linter'

/** What surrounds the documents: configurations, data, pages of the rules. */
export interface Workspace {
  /** Give what a document is linted by. */
  open(uri: string): Promise<OpenedProject>
  /** Address of a rule's page; none where it does not resolve. */
  pageUri(ruleId: string): string | undefined
}

/** Outcome of opening a project. */
export interface OpenedProject {
  /** The same object for as long as nothing changes; the last good one while there are problems, if there was one. */
  readonly project?: Project
  readonly problems: readonly ProjectProblem[]
}

/** What documents are linted by. */
export interface Project {
  readonly linter: Linter
  /** Path of a document as the globs of the configuration see it. */
  pathOf(uri: string): string
  /** Mark those findings in a document that its baseline knows. */
  markKnown(uri: string, linted: Linted): readonly Finding[]
  /** Data that can be listed. */
  vocabulary(): Promise<CompiledVocabulary>
}

/** Mistake in a configuration, or in the data it names. */
export interface ProjectProblem {
  readonly uri: string
  /** Whole text for a person, with the remedy. */
  readonly message: string
  /** From 1; absent where only the file is known. */
  readonly place?: {readonly line: number; readonly column: number; readonly length: number; readonly source: string}
}
