import type {Document, Finding, Severity, Translation} from '@tenderlint/core'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {SayInServer} from './labels.ts'
import type {Positions} from './positions.ts'
import type {Project} from './workspace.ts'

/** One version of an open document, and what was found in it. */
export interface Snapshot {
  readonly source: TextDocument
  readonly positions: Positions
  readonly project: Project
  /** Day the verdicts are for, ISO 8601. */
  readonly asOf: string
  readonly outcome: Outcome
  /** Says what there is to say beside the findings, in their language or the editor's. */
  readonly say: SayInServer
  /** Messages in that language; absent for English. */
  readonly translation?: Translation
}

/** What linting gave: the document and its findings, why it could not be read, or nothing where it is not to be linted. */
export type Outcome =
  | {readonly document: Document; readonly findings: readonly Finding[]}
  | {readonly message: string; readonly severity: Severity}
  | undefined

/** A snapshot whose document was read. */
export interface ReadSnapshot extends Snapshot {
  readonly outcome: {readonly document: Document; readonly findings: readonly Finding[]}
}

/** Whether a document was read. */
export function isRead(snapshot: Snapshot | undefined): snapshot is ReadSnapshot {
  return snapshot?.outcome !== undefined && 'document' in snapshot.outcome
}
