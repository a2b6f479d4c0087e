import type {FailOn, FixChoice} from '@tenderlint/linter'
import type {ReportFormat} from '@tenderlint/reporters'

/** A format to report in, and the file to write; standard output where there is none. */
export interface ReportOutput {
  readonly format: ReportFormat
  readonly path?: string
}

/** What to lint, and how. */
export interface CheckCommand {
  readonly name: 'check'
  /** Files, folders, globs; `-` is standard input. */
  readonly paths: readonly string[]
  /** Name that tells the format of standard input. */
  readonly stdinPath?: string
  readonly outputs: readonly ReportOutput[]
  /** As the configuration says when not given. */
  readonly failOn?: FailOn
  /** ISO 8601; today when not given. */
  readonly asOf?: string
  readonly configPath?: string
  readonly jobs?: number
  /** Baseline that was named; the one of the current folder or above when not given. */
  readonly baselinePath?: string
  /** Whether what a baseline knows counts like anything else. */
  readonly ignoresBaseline?: true
  /** Whether every document is read anew, and no report is kept. */
  readonly ignoresCache?: true
  /** Fixes to make in Markdown, or in a dry run to show. */
  readonly fix?: {readonly fixes: Exclude<FixChoice, 'none'>; readonly isDryRun: boolean}
  readonly notes: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** What to annotate, and how. */
export interface AnnotateCommand {
  readonly name: 'annotate'
  /** Files, folders, globs. */
  readonly paths: readonly string[]
  readonly trackedChanges: FixChoice
  /** Whether annotations are taken out instead. */
  readonly isStrip: boolean
  /** Whether the document itself is changed, and not a copy. */
  readonly isInPlace: boolean
  readonly out?: string
  /** ISO 8601; today when not given. */
  readonly asOf?: string
  readonly configPath?: string
  readonly jobs?: number
  readonly notes: boolean
  readonly quiet: boolean
}

/** What to do with the baseline of a folder. */
export interface BaselineCommand {
  readonly name: 'baseline'
  readonly action: 'create' | 'prune' | 'update'
  /** Files, folders, globs; the current folder when none is given. */
  readonly paths: readonly string[]
  readonly asOf?: string
  readonly configPath?: string
  readonly jobs?: number
}

/** What a person asked for. */
export type Command =
  | AnnotateCommand
  | BaselineCommand
  | CheckCommand
  | {readonly name: 'config'; readonly path: string; readonly json: boolean; readonly configPath?: string}
  | {readonly name: 'explain'; readonly ruleId: string; readonly all: boolean; readonly color: boolean}
  | {readonly name: 'help'; readonly topic?: CommandName}
  | {readonly name: 'init'}
  | {readonly name: 'lsp'}
  | {readonly name: 'rules'; readonly json: boolean; readonly color: boolean}
  | {readonly name: 'tree'; readonly path: string; readonly json: boolean; readonly configPath?: string}
  | {readonly name: 'version'}

/** Commands that take options of their own. */
export type CommandName = 'annotate' | 'baseline' | 'check' | 'config' | 'explain' | 'init' | 'lsp' | 'rules' | 'tree'
