import {
  type CheckedDocument,
  describePlace,
  type FailedDocument,
  type Finding,
  isFailed,
  type Labels
} from '@tenderlint/core'
import type {Reporter} from './reporter.ts'
import {sourceOfEdit} from './source-of-edit.ts'
import {tally} from './tally.ts'

/** Version of the format; a change that can break a reader raises it. */
export const jsonVersion = 1

/** Print a report for programs, as `schema/report.schema.json` describes it. */
export const json: Reporter = (report, options) => {
  const value = {
    version: jsonVersion,
    tool: {name: 'tenderlint', version: report.version},
    asOf: report.asOf,
    dataAsOf: report.dataAsOf,
    ...(options.exitCode === undefined ? undefined : {exitCode: options.exitCode}),
    summary: tally(report),
    documents: report.documents.map((d) => (isFailed(d) ? failedDocument(d) : checkedDocument(d, options.labels))),
    skipped: report.skipped.map(({path, reason, isExcluded}) => ({path, reason, ...(isExcluded && {isExcluded})})),
    ...(report.isRedacted && {isRedacted: true}),
    ...(report.shard && {shard: {index: report.shard.index, count: report.shard.count}})
  }

  return `${JSON.stringify(value, undefined, 2)}\n`
}

// Fields are named one by one: what core adds to a finding must not slip into a documented format.

function failedDocument({path, failure, accepted}: FailedDocument) {
  const {code, cause, remedy, limit} = failure

  return {
    path,
    failure: {code, cause, remedy, ...(limit === undefined ? undefined : {limit})},
    ...(accepted && {accepted})
  }
}

function checkedDocument(document: CheckedDocument, labels?: Labels) {
  const {path, format, properties, asOf, segments, pages, coverage, findings, accepted} = document
  const {title, type, language} = properties
  const {total, checked, excluded, unchecked, unreadable, notes} = coverage

  return {
    path,
    format,
    language,
    ...(type === undefined ? undefined : {type}),
    ...(title === undefined ? undefined : {title}),
    ...(asOf === undefined ? undefined : {asOf}),
    paragraphs: segments,
    ...(pages === undefined ? undefined : {pages}),
    coverage: {total, checked, excluded, unchecked, unreadable, notes},
    findings: findings.map((d) => toJson(d, labels)),
    ...(accepted && {accepted})
  }
}

function toJson(finding: Finding, labels?: Labels) {
  const {ruleId, messageId, severity, message, data, quote, context, location, range, suppression} = finding
  const {line, column, endLine, endColumn, fingerprint, fixes, related, url} = finding

  return {
    ruleId,
    messageId,
    severity,
    message,
    data,
    quote,
    context,
    ...(location && {place: describePlace(location, labels), location}),
    line,
    column,
    endLine,
    endColumn,
    ...(range && {range}),
    fingerprint,
    fixes: fixes.map(({title, safety, edits}) => ({
      title,
      safety,
      edits: edits.map((edit) => ({range: edit.range, text: edit.text, source: sourceOfEdit(edit, finding)}))
    })),
    related: related.map((d) => ({...d, place: describePlace(d.location, labels)})),
    ...(suppression && {suppression}),
    url
  }
}
