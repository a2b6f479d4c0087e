import {
  type CheckedDocument,
  describePlace,
  type Finding,
  isFailed,
  type Labels,
  type Report,
  redaction,
  type Severity
} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'
import {gapsOf} from './gaps.ts'
import {sayInReport} from './labels.ts'
import {numberEquals} from './number-equals.ts'
import type {Reporter, ReporterOptions, RuleFacts} from './reporter.ts'
import {type LinePoint, sourceOfEdit} from './source-of-edit.ts'

/**
 * Print a report as SARIF 2.1.0, for code scanning.
 *
 * In DOCX and PDF a region's line is the ordinal of the paragraph, since services refuse a result without a line; the place in
 * the author's terms is the logical location.
 */
export const sarif: Reporter = (report, options) => {
  const rules = rulesOf(report, options)
  const log = {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tenderlint',
            semanticVersion: report.version,
            rules: rules.map((d) => toDescriptor(d, options.labels))
          }
        },
        language: sayInReport(options.labels)('language'),
        columnKind: 'utf16CodeUnits',
        ...(report.isRedacted && {redactionTokens: [redaction]}),
        invocations: [invocation(report, options)],
        artifacts: report.documents.map((d) => ({
          location: {uri: toUri(d.path)},
          roles: ['analysisTarget'],
          ...(isFailed(d) ? undefined : {mimeType: mimeTypes[d.format]})
        })),
        results: checkedDocuments(report).flatMap((document) => results(document, {rules, labels: options.labels})),
        properties: {asOf: report.asOf, dataAsOf: report.dataAsOf}
      }
    ]
  }

  return `${JSON.stringify(log, undefined, 2)}\n`
}

const mimeTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown',
  pdf: 'application/pdf'
}

const levels: Readonly<Record<Severity, string>> = {error: 'error', info: 'note', warning: 'warning'}

/** Rules that took part, and those of findings that no rule of the list made. */
function rulesOf(report: Report, {rules = []}: ReporterOptions): readonly RuleFacts[] {
  const known = new Map(rules.map((d) => [d.id, d]))

  for (const {ruleId: id, severity, url} of checkedDocuments(report).flatMap((d) => d.findings)) {
    if (!known.has(id)) known.set(id, {id, description: id, severity, url})
  }

  return [...known.values()]
}

function toDescriptor({id, description, severity, url}: RuleFacts, labels?: Labels) {
  return {
    id,
    shortDescription: {text: description},
    help: {text: sayInReport(labels)('help', {description, id})},
    // The format asks for an absolute address.
    ...(/^\w+:/u.test(url) ? {helpUri: url} : undefined),
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: [id.slice(0, id.indexOf('/'))]}
  }
}

/** What a reader has to know of the run: files and parts that were not checked. */
function invocation(report: Report, {exitCode, labels}: ReporterOptions) {
  const failed = report.documents.filter(isFailed)
  const say = sayInReport(labels)

  return {
    executionSuccessful: failed.length === 0,
    ...(exitCode === undefined ? undefined : {exitCode}),
    toolExecutionNotifications: [
      ...failed.map(({path, failure: {code, cause, remedy}}) =>
        notification('error', {id: `failed/${code}`, path, text: say('causeAndRemedy', {cause, remedy})})
      ),
      ...checkedDocuments(report).flatMap((document) =>
        gapsOf(document, say).map((gap) =>
          notification('warning', {id: 'not-checked', path: document.path, text: say('notCheckedPart', {gap})})
        )
      ),
      ...report.skipped.map(({path, reason}) => notification('note', {id: 'passed-over', path, text: reason}))
    ]
  }
}

function notification(
  level: 'error' | 'note' | 'warning',
  {id, path, text}: {readonly id: string; readonly path: string; readonly text: string}
) {
  return {
    level,
    descriptor: {id},
    message: {text: escapeLinks(text)},
    locations: [{physicalLocation: {artifactLocation: {uri: toUri(path)}}}]
  }
}

/** What results need to know beside their documents. */
interface ResultOptions {
  readonly rules: readonly RuleFacts[]
  readonly labels: Labels | undefined
}

function results(document: CheckedDocument, {rules, labels}: ResultOptions) {
  return numberEquals(document.findings).map(({finding, ordinal}) =>
    result(document, finding, {ordinal, ruleIndex: rules.findIndex((d) => d.id === finding.ruleId), labels})
  )
}

function result(
  document: CheckedDocument,
  finding: Finding,
  {ordinal, ruleIndex, labels}: Pick<ResultOptions, 'labels'> & {readonly ordinal: number; readonly ruleIndex: number}
) {
  const {ruleId, severity, message, fingerprint, quote, related, suppression} = finding
  const fixes = fixesOf(document, finding)

  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: {text: escapeLinks(message)},
    locations: [location(document.path, finding, labels)],
    ...(related.length > 0 && {
      relatedLocations: related.map((d, id) => ({
        id,
        message: {text: escapeLinks(d.note)},
        physicalLocation: {artifactLocation: {uri: toUri(document.path)}, ...markdownRegion(d.location)},
        logicalLocations: [{fullyQualifiedName: describePlace(d.location, labels)}]
      }))
    }),
    partialFingerprints: {
      'tenderlint/v1': fingerprint,
      // The name that GitHub follows an alert by; equal problems are told apart by their order.
      primaryLocationLineHash: `${fingerprint}:${ordinal}`
    },
    ...(suppression && {
      suppressions: [
        {
          kind: suppression.by === 'directive' ? 'inSource' : 'external',
          status: 'accepted',
          justification: suppression.reason
        }
      ]
    }),
    ...(fixes.length > 0 && {fixes}),
    properties: {quote}
  }
}

function location(
  path: string,
  {line, column, endLine, endColumn, quote, range, location}: Finding,
  labels: Labels | undefined
) {
  return {
    physicalLocation: {
      artifactLocation: {uri: toUri(path)},
      region: range
        ? {startLine: line, startColumn: column, endLine, endColumn, snippet: {text: quote}}
        : {startLine: line}
    },
    ...(location && {logicalLocations: [{fullyQualifiedName: describePlace(location, labels)}]})
  }
}

function markdownRegion(location: Finding['location']) {
  return location?.format === 'markdown' ? {region: region(location.start, location.end)} : undefined
}

function region(start: LinePoint, end: LinePoint) {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** Fixes of a Markdown file, whose text a tool can replace; Word and PDF files take none. */
function fixesOf({path}: CheckedDocument, finding: Finding) {
  return finding.fixes.flatMap((fix) => {
    const places = fix.edits.map((edit) => sourceOfEdit(edit, finding))
    const replacements = fix.edits.flatMap(({text}, i) => {
      const place = places[i]

      return place ? [{deletedRegion: region(place.start, place.end), insertedContent: {text}}] : []
    })

    // Half a fix is none, and neither is one whose words were taken out.
    return replacements.length === 0 || replacements.length < fix.edits.length
      ? []
      : [
          {
            description: {text: escapeLinks(fix.title)},
            artifactChanges: [{artifactLocation: {uri: toUri(path)}, replacements}],
            properties: {safety: fix.safety}
          }
        ]
  })
}

/** In a message of the format, brackets before parentheses are a link. */
function escapeLinks(text: string): string {
  return text.replace(/[\\[\]]/gu, '\\$&')
}

/** A path as a relative reference: each of its parts is escaped. */
function toUri(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/')

  return path.startsWith('/') ? `file://${uri}` : uri
}
