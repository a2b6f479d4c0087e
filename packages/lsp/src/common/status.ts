import {type DocumentProperties, type DocumentReport, type Finding, isFailed} from '@tenderlint/core'
import {tallyFindings} from '@tenderlint/reporters'
import type {Status} from './commands.ts'
import {isRead, type Snapshot} from './snapshot.ts'
import type {Project} from './workspace.ts'

/** Notification of the status of an open document, for clients that ask for it with `{"status": true}` when they begin. */
export const statusNotification = 'tenderlint/status'

/** What is known of a document. */
type Known =
  | {readonly failure: string}
  | {readonly findings: readonly Finding[]; readonly properties: DocumentProperties}
  | undefined

/** Sum up what an open document is linted by, and what was found in it. */
export function draftStatus(snapshot: Snapshot): Status {
  return statusOf(snapshot.source.uri, snapshot.project, knownOfDraft(snapshot))
}

/** Sum up what a file is linted by, and what was found in it, if it was linted. */
export function fileStatus(uri: string, project: Project, report: DocumentReport | undefined): Status {
  return statusOf(uri, project, report && isFailed(report) ? {failure: failureText(report.failure)} : report)
}

function knownOfDraft(snapshot: Snapshot): Known {
  const {outcome} = snapshot

  if (isRead(snapshot)) return {findings: snapshot.outcome.findings, properties: snapshot.outcome.document.properties}

  return outcome && 'message' in outcome ? {failure: outcome.message} : undefined
}

function statusOf(uri: string, project: Project, known: Known): Status {
  const findings = known && 'findings' in known ? known : undefined

  return {
    uri,
    isLinted: findings !== undefined,
    ...project.settingsOf(uri),
    ...findings?.properties,
    ...(known && 'failure' in known ? {failure: known.failure} : undefined),
    dataAsOf: project.linter.vocabulary.asOf,
    ...tallyFindings(findings?.findings ?? [])
  }
}

function failureText({cause, remedy}: {readonly cause: string; readonly remedy: string}): string {
  return `${cause}. ${remedy}`
}
