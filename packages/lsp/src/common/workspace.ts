import type {DocumentReport, DocumentType, Finding, Labels, SkippedFile, Translation} from '@tenderlint/core'
import type {CompiledVocabulary, Linted, Linter, MessageLanguage} from '@tenderlint/linter'
import type {AdmittedTerm} from '@tenderlint/linter/glossary'
import type {CancellationToken} from 'vscode-languageserver'
import type {ServerLabel} from './labels.ts'

/** What surrounds the documents: configurations, data, pages of the rules. */
export interface Workspace {
  /** Give what a document is linted by. */
  open(uri: string): Promise<OpenedProject>
  /**
   * Take the settings of an editor, to which a configuration file goes before, and whose paths are relative to a folder.
   *
   * Gives mistakes in words for a person; with any, the settings before hold on. Absent where there are no files to configure.
   */
  configure?(settings: unknown, folder: string | undefined): Promise<readonly string[]>
  /** Address of a rule's page; none where it does not resolve. */
  pageUri(ruleId: string): string | undefined
  /** Messages in another language; absent for English, and where there are none. */
  translation?(language: MessageLanguage): Translation | undefined
  /** Find the documents in folders and among files; absent where there are no files beside the open documents. */
  find?(uris: readonly string[]): Promise<FoundDocuments>
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
  /** What the configuration says of a document. */
  settingsOf(uri: string): DocumentSettings
  /** Mark the findings in a document that its baseline knows, and tell them in the language that the configuration wants. */
  finish(uri: string, linted: Linted): readonly Finding[]
  /** Data that can be listed. */
  vocabulary(): Promise<CompiledVocabulary>
  /** Absent where there are no files beside the open documents. */
  readonly files?: ProjectFiles
  /** The person's own data; absent where there are no files beside the open documents. */
  readonly data?: OwnData
}

/** Glossaries and registries of standards that the configuration names. */
export interface OwnData {
  /** Make the edit by which the person's own glossary admits a term; `undefined` where she has none in YAML. */
  admit(term: AdmittedTerm): Promise<DataEdit | undefined>
  /** Find the entry of a concept or standard; none where it is shipped. */
  entry(kind: 'glossary' | 'standards', id: string): Promise<DataPlace | undefined>
}

/** Range of a data file, in UTF-16 code units of its text. */
export interface DataPlace {
  readonly uri: string
  /** Text of the file. */
  readonly source: string
  readonly start: number
  readonly end: number
}

/** Replacement in a data file. */
export interface DataEdit extends DataPlace {
  readonly text: string
}

/** What the configuration says of one document. */
export interface DocumentSettings {
  readonly isExcluded: boolean
  /** Address of the configuration; absent where there is none. */
  readonly config?: string
  readonly profiles: readonly string[]
  readonly type?: DocumentType
  readonly language?: string
  /** Language that its findings are told in, where the configuration says so. */
  readonly messages?: MessageLanguage
  /** Day the verdicts are for, ISO 8601. */
  readonly asOf: string
}

/** Works on files, each within its limits and in a thread that can be ended. */
export interface ProjectFiles {
  /** Lint a file as it is on disk. */
  lint(uri: string, token: CancellationToken): Promise<LintedFile>
  /** Write a page that shows a document with its findings in place. */
  writeReport(file: FileToWrite): Promise<FileProblem | WrittenReport>
  /** Write a copy of a Word document or PDF with its findings as comments. */
  annotate(file: Pick<FileToWrite, 'to' | 'uri'>): Promise<AnnotatedFile | FileProblem>
  /** End the threads; the next file starts new ones. */
  close(): Promise<void>
}

/** A file that was linted; the report's words are in the language that the configuration wants. */
export interface LintedFile {
  readonly report: DocumentReport
  /** Text of Markdown, which its places count in. */
  readonly text?: string
  /** What is said beside findings, in another language than English. */
  readonly labels?: Labels
}

/** A document, and the file that is to be written of it. */
export interface FileToWrite {
  readonly uri: string
  /** Address of the file to write; beside the document, or in the cache, when not given. */
  readonly to?: string
  /** Text of a document that is open; as it is on disk when not given. */
  readonly text?: string
}

/** Why nothing was written, and what can be done, to be said to a person. */
export interface FileProblem {
  readonly problem: ServerLabel
  readonly values: Readonly<Record<string, string>>
}

/** A page that was written. */
export interface WrittenReport {
  readonly uri: string
  readonly report: DocumentReport
}

/** What became of annotating a document. */
export interface AnnotatedFile {
  /** The copy; absent where there is nothing to comment on. */
  readonly uri?: string
  readonly comments: number
  /** Fixes tracked as changes. */
  readonly changes: number
  /** Fixes that are only comments, since they could harm the document. */
  readonly refused: number
  /** What the owner should know, as sentences. */
  readonly remarks: readonly string[]
}

/** Documents in folders. */
export interface FoundDocuments {
  readonly uris: readonly string[]
  /** Documents that are passed over, and folders that may not be looked into; `path` is an address. */
  readonly skipped: readonly SkippedFile[]
  /** What names nothing, for a person. */
  readonly problems: readonly string[]
}

/** Mistake in a configuration, or in the data it names. */
export interface ProjectProblem {
  readonly uri: string
  /** Whole text for a person, with the remedy. */
  readonly message: string
  /** From 1; absent where only the file is known. */
  readonly place?: {readonly line: number; readonly column: number; readonly length: number; readonly source: string}
}
