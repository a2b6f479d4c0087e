import type {TextRange} from '@tenderlint/matchers'

/** Request in a document to allow what rules find, with a reason. */
export interface Directive extends DirectiveRequest {
  /** Range of document text it stands at. */
  readonly range: TextRange
}

/** What a comment asks for. */
export interface DirectiveRequest {
  readonly ruleIds: readonly string[]
  readonly reason: string
  /** What it speaks of beyond the block it stands at. */
  readonly scope?: 'document' | 'section'
  /** Who answers for it, without the `@`. */
  readonly owner?: string
  /** Last day it holds, ISO 8601. */
  readonly until?: string
  /** Why it allows nothing: what was expected of its words. */
  readonly fault?: string
}

const pattern = /^\s*tenderlint-allow(?![\w-])(.*)$/su

/**
 * Read a comment's text as a directive: `tenderlint-allow units/wrong-symbol, units/wrong-spacing: client's own form`.
 *
 * Among the rules may stand `section` or `document`, and there or in the reason `@owner` and `until 2027-03-31`. Gives
 * `undefined` for any other comment.
 */
export function readDirective(comment: string): DirectiveRequest | undefined {
  const text = pattern.exec(comment)?.[1]

  if (text === undefined) return undefined

  // Who writes Chinese types full-width marks.
  const colon = text.search(/[:：]/u)
  const head = colon < 0 ? text : text.slice(0, colon)
  const reason = colon < 0 ? '' : text.slice(colon + 1).trim()
  const owner = /(?<![\p{L}\p{N}])@([\p{L}\p{N}][\p{L}\p{N}._-]*)/u.exec(text)?.[1]
  const until = /(?<!\p{L})until\s+(\d[\d-]*)/u.exec(text)?.[1]
  const words = head
    .replace(/(?<!\p{L})until\s+\S+|@\S+/gu, '')
    .split(/[\s,，、]+/u)
    .filter((d) => d !== '' && d !== 'paragraph')
  const scope = (['document', 'section'] as const).find((d) => words.includes(d))
  const ruleIds = words.filter((d) => d !== scope)
  const fault = faultOf({ruleIds, reason, until})

  return {
    ruleIds,
    reason,
    ...(scope && {scope}),
    ...(owner === undefined ? undefined : {owner}),
    ...(until === undefined ? undefined : {until}),
    ...(fault === undefined ? undefined : {fault})
  }
}

function faultOf({
  ruleIds,
  reason,
  until
}: {
  ruleIds: readonly string[]
  reason: string
  until: string | undefined
}): string | undefined {
  if (ruleIds.length === 0) return 'expected the id of a rule, such as `units/wrong-symbol`'
  if (reason === '') return 'expected a reason after a colon'
  if (until !== undefined && !isDate(until)) return `unexpected date \`${until}\`, expected one such as \`2027-03-31\``

  return undefined
}

function isDate(text: string): boolean {
  // A day that a month does not have is read as one of the next.
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && toIsoDate(Date.parse(text)) === text
}

function toIsoDate(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}
