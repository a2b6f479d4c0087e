import type {TextRange} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import type {DraftFinding} from './draft-finding.ts'
import type {Finding, RelatedPlace, Severity} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {judgeProse} from './judge-prose.ts'
import type {Memo} from './memo.ts'
import {formatMessage} from './message.ts'
import {notices} from './notice.ts'
import type {Problem, Rule} from './rule.ts'
import {segmentAt} from './segment.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A rule with what the configuration says of it. */
export interface ConfiguredRule {
  readonly rule: Rule
  readonly severity: Severity
  /** As the rule's schema gave them. */
  readonly options: unknown
}

/** What a run needs beside the document. */
export interface RunOptions {
  readonly rules: readonly ConfiguredRule[]
  readonly vocabulary: Vocabulary
  /** Date the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Address of a rule's page. */
  url(ruleId: string): string
  /** What earlier runs over the same document found; nothing is kept when not given. */
  readonly memo?: Memo
}

/** Where a finding about the document itself is: nowhere, but every tool wants a line. */
const start = {line: 1, column: 1, endLine: 1, endColumn: 1}

/** Run rules over a document; findings come in the order of the text, those about the document itself first. */
export function run(document: Document, {asOf, memo, rules, url, vocabulary}: RunOptions): readonly Finding[] {
  const findings: Finding[] = []
  const proseRules = {rules, vocabulary, asOf, url}
  const prose = memo?.begin(document, proseRules) ?? judgeProse(document.segments, proseRules)

  for (const configured of rules) {
    const {options, rule} = configured

    if (!('document' in rule)) continue

    const context = {options, vocabulary: prose.vocabulary, asOf, gather: prose.gather}

    for (const problem of rule.document(document, context)) {
      const segment = segmentAt(document.segments, problem.range.start)
      const range = moveRange(problem.range, -(segment?.start ?? 0))
      const quote = document.text.slice(problem.range.start, problem.range.end)

      findings.push(place(document, prose.draft(segment, {problem: {...problem, range}, configured, quote}), problem))
    }
  }

  for (const {segment, fact} of prose.findings()) {
    findings.push(place(document, fact.draft, move(fact.problem, segment.start)))
  }

  findings.sort(byPlace)

  return [...noticeFindings(document, url), ...findings]
}

/** Move a problem from its segment to the document text. */
function move(problem: Problem, offset: number): Problem {
  return {
    ...problem,
    range: moveRange(problem.range, offset),
    ...(problem.fixes && {
      fixes: problem.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((d) => ({...d, range: moveRange(d.range, offset)}))
      }))
    }),
    ...(problem.related && {related: problem.related.map((d) => ({...d, range: moveRange(d.range, offset)}))})
  }
}

function moveRange({start: from, end}: TextRange, offset: number): TextRange {
  return {start: from + offset, end: end + offset}
}

/** Give a finding its place; the problem's ranges are in the document text. */
function place(document: Document, draft: DraftFinding, {fixes = [], range, related: others = []}: Problem): Finding {
  const related = others.map((d) => relatedPlace(document, d))

  if (document.segments.length === 0) return {...draft, range, ...start, fixes, related}

  const {context, data, fingerprint, message, messageId, quote, ruleId, severity, url} = draft
  const {column, endColumn, endLine, line, location} = document.locate(range)

  // Property by property: what is spread from two objects takes some kilobytes, and an edit places all findings anew.
  return {
    ruleId,
    messageId,
    severity,
    data,
    message,
    quote,
    context,
    fingerprint,
    url,
    range,
    location,
    line,
    column,
    endLine,
    endColumn,
    fixes,
    related
  }
}

function relatedPlace(document: Document, {range, note}: {range: TextRange; note: string}): RelatedPlace {
  return {note, quote: document.text.slice(range.start, range.end), location: document.locate(range).location}
}

function noticeFindings(document: Document, url: RunOptions['url']): readonly Finding[] {
  return document.notices.map((notice) => {
    const {severity, message} = notices[notice.id]

    return {
      ruleId: notice.id,
      messageId: 'notice',
      severity,
      data: notice.data,
      message: formatMessage(message, notice.data),
      quote: '',
      context: {before: '', after: ''},
      ...start,
      fingerprint: fingerprint({
        ruleId: notice.id,
        defect: 'notice',
        quote: '',
        before: '',
        after: '',
        key: JSON.stringify(notice.data)
      }),
      fixes: [],
      related: [],
      url: url(notice.id)
    }
  })
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range!.start - b.range!.start ||
    a.range!.end - b.range!.end ||
    Number(a.ruleId > b.ruleId) - Number(a.ruleId < b.ruleId)
  )
}
