import {type Finding, isFailed, type Labels, type RelatedPlace, type Severity} from '@tenderlint/core'
import {describeFinding, findingId, sayInReport} from '@tenderlint/reporters'
import {type Diagnostic, DiagnosticSeverity, type Range} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Positions} from './positions.ts'
import {isRead, type Snapshot} from './snapshot.ts'
import type {LintedFile} from './workspace.ts'

/** What is shown beside each message. */
export const diagnosticSource = 'tenderlint'

/** What a diagnostic keeps for the client. */
export interface DiagnosticData {
  readonly fingerprint: string
  /** Id of the finding on the page that `tenderlint.writeReport` makes. */
  readonly anchor: string
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning
}

const top: Range = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}

/** Gives the address of a rule's page. */
type PageUri = (ruleId: string) => string | undefined

/** Show what was found in an open document; findings that are allowed are not shown. */
export function diagnosticsOf(snapshot: Snapshot, pageUri: PageUri): readonly Diagnostic[] {
  const {outcome, positions, source} = snapshot

  if (isRead(snapshot))
    return findingDiagnostics(snapshot.outcome.findings, {uri: source.uri, source, positions, pageUri})

  return outcome && 'message' in outcome ? [messageDiagnostic(outcome.message, outcome.severity)] : []
}

/** Show what was found in a file that is not open, or why it could not be read. */
export function fileDiagnosticsOf(
  {report, text, labels}: LintedFile,
  {uri, ...surroundings}: Pick<DiagnosticContext, 'pageUri' | 'positions' | 'uri'>
): readonly Diagnostic[] {
  if (isFailed(report)) {
    const say = sayInReport(labels)
    const {accepted, failure} = report
    const gap = say('failure', {cause: failure.cause, remedy: failure.remedy})

    return [
      accepted
        ? messageDiagnostic(say('accepted', {gap, reason: accepted.reason}), 'info')
        : messageDiagnostic(gap, 'error')
    ]
  }

  const source = text === undefined ? undefined : TextDocument.create(uri, 'markdown', 0, text)

  return findingDiagnostics(report.findings, {uri, ...surroundings, ...(source && {source}), ...(labels && {labels})})
}

/** Say something about a document as a whole. */
export function messageDiagnostic(message: string, severity: Severity): Diagnostic {
  return {range: top, message, severity: severities[severity], source: diagnosticSource}
}

/** Findings that count. */
export function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((d) => !d.suppression)
}

/** Range of a finding in a text; the start of it for one about the document itself. */
export function rangeOf(
  location: Finding['location'],
  {source, positions}: {readonly source: TextDocument; readonly positions: Positions}
): Range {
  if (location?.format !== 'markdown') return top

  return positions.rangeOf(source, location)
}

interface DiagnosticContext {
  readonly uri: string
  /** Text of the document; a Word document or PDF has none that a place could count in. */
  readonly source?: TextDocument
  readonly positions: Positions
  readonly pageUri: PageUri
  readonly labels?: Labels
}

function findingDiagnostics(findings: readonly Finding[], context: DiagnosticContext): readonly Diagnostic[] {
  return shownFindings(findings).map((finding, index) => {
    const {fingerprint, message, related, ruleId, severity} = finding
    const page = context.pageUri(ruleId)
    const {source} = context
    const range = source ? rangeOf(finding.location, {...context, source}) : paragraphRange(finding)

    return {
      range,
      severity: severities[severity],
      code: ruleId,
      ...(page === undefined ? undefined : {codeDescription: {href: page}}),
      source: diagnosticSource,
      message: source ? message : describeFinding(finding, context.labels),
      ...(related.length > 0 && {
        relatedInformation: related.map((d) => ({location: {uri: context.uri, range}, ...relatedOf(d, context)}))
      }),
      data: {fingerprint, anchor: findingId(0, index)} satisfies DiagnosticData
    }
  })
}

/** The paragraph's ordinal stands for the line in a Word document and PDF, as everywhere. */
function paragraphRange({column, endColumn, endLine, line}: Finding): Range {
  return {start: {line: line - 1, character: column - 1}, end: {line: endLine - 1, character: endColumn - 1}}
}

/** Another place in words; in a text its range as well. */
function relatedOf({location, note, quote}: RelatedPlace, {labels, positions, source, uri}: DiagnosticContext) {
  if (source) return {location: {uri, range: rangeOf(location, {positions, source})}, message: note}

  return {message: describeFinding({message: note, location, quote, context: {before: '', after: ''}}, labels)}
}
