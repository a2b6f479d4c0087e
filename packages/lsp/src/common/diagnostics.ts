import type {Finding, RelatedPlace, Severity} from '@tenderlint/core'
import {type Diagnostic, DiagnosticSeverity, type Range} from 'vscode-languageserver'
import {isRead, type Snapshot} from './snapshot.ts'

/** What is shown beside each message. */
export const diagnosticSource = 'tenderlint'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning
}

const top: Range = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}

/** Show what was found in a document; findings that are allowed are not shown. */
export function diagnosticsOf(
  snapshot: Snapshot,
  pageUri: (ruleId: string) => string | undefined
): readonly Diagnostic[] {
  if (isRead(snapshot)) {
    return shownFindings(snapshot.outcome.findings).map((d) => diagnosticOf(d, {snapshot, pageUri}))
  }

  const failure = snapshot.outcome

  if (!failure || !('message' in failure)) return []

  return [{range: top, message: failure.message, severity: severities[failure.severity], source: diagnosticSource}]
}

/** Findings that count. */
export function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((d) => !d.suppression)
}

/** Range of a finding in the file; the start of it for one about the document itself. */
export function rangeOf(location: Finding['location'], {source, positions}: Snapshot): Range {
  if (location?.format !== 'markdown') return top

  return positions.range(source, location.start.offset!, location.end.offset!)
}

interface DiagnosticContext {
  readonly snapshot: Snapshot
  readonly pageUri: (ruleId: string) => string | undefined
}

function diagnosticOf(finding: Finding, {snapshot, pageUri}: DiagnosticContext): Diagnostic {
  const {fingerprint, location, message, related, ruleId, severity} = finding
  const page = pageUri(ruleId)

  return {
    range: rangeOf(location, snapshot),
    severity: severities[severity],
    code: ruleId,
    ...(page === undefined ? undefined : {codeDescription: {href: page}}),
    source: diagnosticSource,
    message,
    ...(related.length > 0 && {relatedInformation: related.map((d) => relatedOf(d, snapshot))}),
    data: {fingerprint}
  }
}

function relatedOf({location, note}: RelatedPlace, snapshot: Snapshot) {
  return {location: {uri: snapshot.source.uri, range: rangeOf(location, snapshot)}, message: note}
}
