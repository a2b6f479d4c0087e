import {classOf, type TextRange} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import {type Finding, milder, type RelatedPlace, type Severity} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import type {Fix} from './fix.ts'
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

const contextLength = 48

/** Where a finding about the document itself is: nowhere, but every tool wants a line. */
const start = {line: 1, column: 1, endLine: 1, endColumn: 1}

/** Run rules over a document; findings come in the order of the text, those about the document itself first. */
export function run(document: Document, options: RunOptions): readonly Finding[] {
  const findings: Finding[] = []
  const memo = options.memo?.begin(options.vocabulary, options.asOf)
  const vocabulary = memo?.vocabulary ?? options.vocabulary

  const rules = options.rules.map((configured) => ({
    configured,
    rule: configured.rule,
    severity: configured.severity,
    url: options.url(configured.rule.id),
    context: {options: configured.options, vocabulary, asOf: options.asOf}
  }))

  for (const {rule, severity, url, context} of rules) {
    if (!('document' in rule)) continue

    for (const problem of rule.document(document, context)) {
      findings.push(createFinding(document, {problem, rule, severity, url}))
    }
  }

  // All rules of one segment before the next segment: what the vocabulary found in it is at hand.
  for (const segment of document.segments) {
    for (const {configured, rule, severity, url, context} of rules) {
      if ('document' in rule) continue

      for (const problem of memo?.problems({configured, rule}, segment) ?? rule.segment(segment, context)) {
        findings.push(createFinding(document, {problem: shift(problem, segment.start), rule, severity, url}))
      }
    }
  }

  findings.sort(byPlace)

  return [...noticeFindings(document, options), ...findings]
}

/** Move a problem from its segment to the document text. */
function shift(problem: Problem, offset: number): Problem {
  const move = (range: TextRange): TextRange => ({start: range.start + offset, end: range.end + offset})

  return {
    ...problem,
    range: move(problem.range),
    ...(problem.fixes && {
      fixes: problem.fixes.map((fix) => ({...fix, edits: fix.edits.map((d) => ({...d, range: move(d.range)}))}))
    }),
    ...(problem.related && {related: problem.related.map((d) => ({...d, range: move(d.range)}))})
  }
}

interface FindingInput {
  readonly problem: Problem
  readonly rule: Rule
  readonly severity: Severity
  readonly url: string
}

function createFinding(document: Document, {problem, rule, severity, url}: FindingInput): Finding {
  const {range, messageId, data = {}} = problem
  const quote = document.text.slice(range.start, range.end)
  const segment = segmentAt(document.segments, range.start)
  const before = segment?.text.slice(0, range.start - segment.start) ?? ''
  const after = segment?.text.slice(Math.min(range.end - segment.start, segment.text.length)) ?? ''

  return {
    ruleId: rule.id,
    messageId,
    severity: problem.severity ? milder(problem.severity, severity) : severity,
    data,
    message: formatMessage(rule.messages[messageId] ?? messageId, data),
    range,
    quote,
    context: {before: lastWords(before), after: firstWords(after)},
    ...(segment ? document.locate(range) : start),
    fingerprint: fingerprint({
      ruleId: rule.id,
      defect: problem.defect ?? messageId,
      quote,
      before,
      after,
      key: problem.key
    }),
    fixes: (problem.fixes ?? []) as readonly Fix[],
    related: (problem.related ?? []).map((d) => relatedPlace(document, d)),
    url
  }
}

function relatedPlace(document: Document, {range, note}: {range: TextRange; note: string}): RelatedPlace {
  return {note, quote: document.text.slice(range.start, range.end), location: document.locate(range).location}
}

function noticeFindings(document: Document, options: RunOptions): readonly Finding[] {
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
      url: options.url(notice.id)
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

/** End of a text, cut where a word begins. */
function lastWords(text: string): string {
  if (text.length <= contextLength) return text

  const cut = text.length - contextLength
  let start = cut

  if (/[\uDC00-\uDFFF]/.test(text.charAt(start))) return text.slice(start + 1)

  while (classOf(text.charCodeAt(start)) === 'word') start++

  return text.slice(isGap(text.charCodeAt(start)) ? start : cut)
}

/** Start of a text, cut where a word ends. */
function firstWords(text: string): string {
  if (text.length <= contextLength) return text

  let end = contextLength

  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) return text.slice(0, end - 1)

  while (classOf(text.charCodeAt(end - 1)) === 'word') end--

  return text.slice(0, isGap(text.charCodeAt(end - 1)) ? end : contextLength)
}

/** Whether a code unit keeps words apart; not a number outside of the text, nor an ideograph, which may stand anywhere in them. */
function isGap(code: number): boolean {
  return !Number.isNaN(code) && classOf(code) !== 'ideograph'
}
