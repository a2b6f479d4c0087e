import {classOf} from '@tenderlint/matchers'
import type {Finding} from './finding.ts'
import {milder} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {formatMessage} from './message.ts'
import type {Problem} from './rule.ts'
import type {ConfiguredRule} from './run.ts'

/** What a finding says, wherever its words stand: the same for as long as its segment and the problem do not change. */
export type DraftFinding = Pick<
  Finding,
  'context' | 'data' | 'fingerprint' | 'message' | 'messageId' | 'quote' | 'ruleId' | 'severity' | 'url'
>

/** A problem in a segment: its range is in the segment's text. */
export interface SegmentProblem {
  readonly text: string
  readonly problem: Problem
  readonly configured: ConfiguredRule
  /** Address of the rule's page. */
  readonly url: string
  /** The exact words; those of the segment when not given. */
  readonly quote?: string
}

const contextLength = 48

/** Say a problem as a finding, without its place. */
export function draftFinding({
  text,
  problem: {data = {}, defect, key, messageId, range, severity},
  configured: {rule, severity: usual},
  url,
  quote = text.slice(range.start, range.end)
}: SegmentProblem): DraftFinding {
  const before = text.slice(0, range.start)
  const after = text.slice(Math.min(range.end, text.length))

  return {
    ruleId: rule.id,
    messageId,
    severity: severity ? milder(severity, usual) : usual,
    data,
    message: formatMessage(rule.messages[messageId] ?? messageId, data),
    quote,
    context: {before: lastWords(before), after: firstWords(after)},
    fingerprint: fingerprint({ruleId: rule.id, defect: defect ?? messageId, quote, before, after, key}),
    url
  }
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
