import type {Shard} from '@tenderlint/core'
import type {FailOn, FixChoice, MessageLanguage} from '@tenderlint/linter'
import type {ReportFormat, TextFormat} from '@tenderlint/reporters'

/** A format to report in, and the file to write; standard output where there is none. */
export type ReportOutput = PrintedOutput | {readonly format: ReportFormat; readonly path: string}

/** A format that goes to standard output, which takes text only. */
interface PrintedOutput {
  readonly format: TextFormat
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
  /** Git revision whose findings do not count. */
  readonly since?: string
  /** Part of the documents to check; all when not given. */
  readonly shard?: Shard
  /** Whether every document is read anew, and no report is kept. */
  readonly ignoresCache?: true
  /** Fixes to make in Markdown, or in a dry run to show. */
  readonly fix?: {readonly fixes: Exclude<FixChoice, 'none'>; readonly isDryRun: boolean}
  /** Language to tell findings in; as the configuration says when not given. */
  readonly messages?: MessageLanguage
  /** Whether words of documents are kept out of what is written. */
  readonly isRedacted?: true
  readonly notes: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** Which JSON reports to make one of, and how to report it. */
export interface MergeCommand {
  readonly name: 'merge'
  readonly paths: readonly string[]
  readonly outputs: readonly ReportOutput[]
  /** As the configuration says when not given. */
  readonly failOn?: FailOn
  readonly configPath?: string
  /** Baseline that was named; the one of the current folder or above when not given. */
  readonly baselinePath?: string
  readonly ignoresBaseline?: true
  /** Whether words of documents are kept out of what is written. */
  readonly isRedacted?: true
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
  /** Language to comment in; as the configuration says when not given. */
  readonly messages?: MessageLanguage
  readonly notes: boolean
  readonly quiet: boolean
}

/** Which staged documents to lint before a commit, and how. */
export interface HookCommand {
  readonly name: 'hook'
  /** Documents; all that the commit adds or changes when none is given. */
  readonly paths: readonly string[]
  /** As the configuration says when not given. */
  readonly failOn?: FailOn
  /** ISO 8601; today when not given. */
  readonly asOf?: string
  readonly configPath?: string
  /** Baseline that was named; the one of the current folder or above when not given. */
  readonly baselinePath?: string
  /** Whether words of documents are kept out of what is written. */
  readonly isRedacted?: true
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
  /** Whether words of documents are kept out of what is written. */
  readonly isRedacted?: true
}

/** What to ask of the registry of standards, or what to add to it. */
export type StandardsCommand = {readonly name: 'standards'; readonly configPath?: string} & (
  | {readonly action: 'import'; readonly paths: readonly string[]; readonly to: string; readonly asOf?: string}
  /** Standard input when there is no path. */
  | {readonly action: 'parse'; readonly path?: string}
  | {readonly action: 'show'; readonly designation: string; readonly asOf?: string; readonly json: boolean}
  | {readonly action: 'stale'; readonly months: number; readonly asOf?: string; readonly json: boolean}
)

/** What to ask of the table of units. */
export type UnitsCommand = {readonly name: 'units'; readonly json: boolean; readonly configPath?: string} & (
  | {readonly action: 'list'}
  | {readonly action: 'show'; readonly text: string}
)

/** Which standards are cited where. */
export interface MatrixCommand {
  readonly name: 'matrix'
  /** Files, folders, globs. */
  readonly paths: readonly string[]
  /** What a row is for. */
  readonly to: 'sections' | 'standards'
  readonly format: 'csv' | 'html' | 'md' | 'xlsx'
  /** File to write; standard output when not given. */
  readonly out?: string
  /** Names without a year of standards that should be cited. */
  readonly expected: readonly string[]
  readonly asOf?: string
  readonly configPath?: string
}

/** What to do with glossaries. */
export type GlossaryCommand = {readonly name: 'glossary'; readonly configPath?: string} & (
  | {readonly action: 'check'; readonly paths: readonly string[]}
  | {
      readonly action: 'check-against'
      readonly paths: readonly string[]
      /** Folder of documents. */
      readonly against: string
      readonly asOf?: string
      readonly jobs?: number
    }
  | {readonly action: 'diff'; readonly before: string; readonly after: string; readonly json: boolean}
  | {
      /** The glossaries of the configuration, or the shipped one, when there are no paths. */
      readonly action: 'export'
      readonly paths: readonly string[]
      readonly to: string
      readonly style: 'dca' | 'dct'
    }
  | {readonly action: 'import'; readonly path: string; readonly to: string}
  | {
      readonly action: 'suggest'
      readonly folders: readonly string[]
      /** Sentences that an expression has to stand in; by the words that are read when not given. */
      readonly fewest?: number
      readonly json: boolean
    }
)

/** Which rule to explain. */
export interface ExplainCommand {
  readonly name: 'explain'
  readonly ruleId: string
  readonly all: boolean
  readonly messages?: MessageLanguage
  readonly color: boolean
}

/** How to list the rules. */
export interface RulesCommand {
  readonly name: 'rules'
  readonly json: boolean
  readonly messages?: MessageLanguage
  readonly color: boolean
}

/** How to serve the local page. */
export interface ServeCommand {
  readonly name: 'serve'
  /** 0 for any that is free. */
  readonly port: number
}

/** What a person asked for. */
export type Command =
  | AnnotateCommand
  | BaselineCommand
  | CheckCommand
  | {readonly name: 'config'; readonly path: string; readonly json: boolean; readonly configPath?: string}
  | ExplainCommand
  | GlossaryCommand
  | MatrixCommand
  | StandardsCommand
  | UnitsCommand
  | {readonly name: 'help'; readonly topic?: CommandName}
  | HookCommand
  | MergeCommand
  | {readonly name: 'init'}
  | {readonly name: 'lsp'}
  | RulesCommand
  | ServeCommand
  | {readonly name: 'tree'; readonly path: string; readonly json: boolean; readonly configPath?: string}
  | {readonly name: 'version'}

/** Commands that take options of their own. */
export type CommandName =
  | 'annotate'
  | 'baseline'
  | 'check'
  | 'config'
  | 'explain'
  | 'glossary'
  | 'hook'
  | 'init'
  | 'lsp'
  | 'matrix'
  | 'merge'
  | 'rules'
  | 'serve'
  | 'standards'
  | 'tree'
  | 'units'
