import {clauseAround, isQuestion} from './sentence.ts'
import type {StandardMatch} from './standard-match.ts'
import type {TextRange} from './text-range.ts'

/** Claim that something is certified or accredited to standards. */
export interface Claim {
  /** From the first to the last word of the claim. */
  readonly range: TextRange
  /** What is said to have been done. */
  readonly verb: 'accredited' | 'certified'
  /** The word that says so. */
  readonly word: TextRange
  /** `certified`, `accreditation`, `certificate`: a participle can take another's place, a certificate may be of many kinds. */
  readonly form: 'certificate' | 'noun' | 'participle'
  readonly standards: readonly StandardMatch[]
  /** Kind of thing that is said to be attested, where its name stands beside the claim. */
  readonly subject?: ClaimSubject
}

/** Kinds of thing that claims are made of. `body` certifies or accredits others. */
export type ClaimSubject = 'body' | 'laboratory' | 'organization' | 'person' | 'product'

// In lower case and without `\p`: patterns that ignore case or hold classes of Unicode take V8 milliseconds to compile.
const word = /\b(?:certified|certification|certificates?|accredited|accreditation)\b|认证|认可/g
const listGap = /^[ \u00A0]*(?:,|;|&|\/|、|和|及|与|以及|,? ?(?:and|or|as well as|plus))[ \u00A0]*(?:to |with )?$/
const gapBeforeWord = /^(?:[ \u00A0]*|[-‐‑])$/
const gapAfterWord =
  /^(?<object>(?:[ \u00A0](?!(?:accredited|are|certified|has|have|is|was|were)\b)[a-zß-öø-ÿ-]+){0,4}?)[ \u00A0](?:to|under|according to|in accordance with|in line with|in conformity with|against|as per|per)[ \u00A0](?:(?:the|requirements|of|standards?|international|both|and|current|latest|new|edition|version)[ \u00A0])*$/
const chineseGap = /^(?:(?!认证|认可|不|未|非)[\u4E00-\u9FFFa-z0-9 （）()》“”]){0,20}$/
const negation =
  /\b(?:not|no(?!\.)|never|cannot|can't|isn't|aren't|nobody|none|neither|nor|without|instead of|rather than|misuse|wrong(?:ly)?|incorrect(?:ly)?)\b/
/** Characters after a claim in which a denial of it may stand: `an ISO 31000 certificate does not exist`. */
const denialReach = 24
const chineseNegation = /不|未|没有|无法|并非|非/

const subjects: readonly (readonly [ClaimSubject, RegExp])[] = [
  [
    'body',
    /\b(?:(?:certification|accreditation|inspection|notified|conformity assessment|verification|validation) bod(?:y|ies)|certifiers?|registrars?)\b|机构/g
  ],
  [
    'person',
    /\b(?:analysts?|assessors?|auditors?|consultants?|employees|engineers?|experts?|implementers?|inspectors?|managers?|officers?|operators?|people|personnel|persons?|practitioners?|professionals?|specialists?|staff|team|technicians?|trainers?|translators?|welders?)\b|人员|工程师|审核员|员工|焊工/g
  ],
  ['laboratory', /\blab(?:s|oratory|oratories)?\b|实验室/g],
  [
    'organization',
    /\b(?:business(?:es)?|compan(?:y|ies)|contractors?|corporation|enterprises?|factor(?:y|ies)|firms?|group|manufacturers?|organi[sz]ations?|partners?|plants?|providers?|sites?|subcontractors?|subsidiar(?:y|ies)|suppliers?|vendors?|we)\b|公司|企业|供应商|工厂|承包商|我方|我们|集团/g
  ],
  [
    'product',
    /\b(?:components?|controllers?|devices?|equipment|machines?|modules?|motors?|plc|products?|pumps?|sensors?|valves?)\b|产品|设备|器件/g
  ]
]

/**
 * Read the claims of a text, given the references to standards in it.
 *
 * `ISO 9001 and ISO 14001 certified`, `accredited to ISO/IEC 17025`, `通过ISO 9001认证`. A sentence that denies or asks is no claim.
 */
export function readClaims(text: string, standards: readonly StandardMatch[]): readonly Claim[] {
  if (standards.length === 0) return []

  const claims: Claim[] = []
  const lower = text.toLowerCase()

  // Where lower case is longer (Turkish İ), places would not fit.
  if (lower.length !== text.length) return []

  for (const match of lower.matchAll(word)) {
    const range = {start: match.index, end: match.index + match[0].length}
    // Sentences are told by their capitals.
    const claim = readClaim(lower, {range, clause: clauseAround(text, range), standards})

    if (claim && !isQuestion(text, range)) claims.push(claim)
  }

  return claims
}

/** Read the claim that a word makes; the text is in lower case. */
function readClaim(
  text: string,
  {range, clause, standards}: {range: TextRange; clause: TextRange; standards: readonly StandardMatch[]}
): Claim | undefined {
  const written = text.slice(range.start, range.end)
  const isChinese = written.startsWith('认')
  const before = standards.findLast((d) => d.range.end <= range.start && d.range.start >= clause.start)
  const after = standards.find((d) => d.range.start >= range.end && d.range.end <= clause.end)
  const gap = before && text.slice(before.range.end, range.start)
  const isBefore = gap !== undefined && (isChinese ? chineseGap : gapBeforeWord).test(gap)
  const following = after && !isChinese ? gapAfterWord.exec(text.slice(range.end, after.range.start)) : undefined

  if (!isBefore && !following) return undefined
  // `Accredited certification` is certification by an accredited body.
  if (/^accredit/.test(written) && /\bcertific/.test(following?.groups?.object ?? '')) return undefined
  if (
    (isChinese ? chineseNegation : negation).test(
      text.slice(clause.start, Math.min(clause.end, range.end + denialReach))
    )
  )
    return undefined

  const named = isBefore ? listBefore(text, before!, standards) : listAfter(text, after!, standards)
  const whole = {
    start: Math.min(range.start, named[0]!.range.start),
    end: Math.max(range.end, named.at(-1)!.range.end)
  }
  const subject = subjectOf(text, {clause, range: whole, object: following?.groups?.object ?? '', isBefore})

  return {
    range: whole,
    verb: /^accredit|^认可/.test(written) ? 'accredited' : 'certified',
    word: range,
    form: formOf(written),
    standards: named,
    ...(subject && {subject})
  }
}

function formOf(word: string): Claim['form'] {
  if (word.startsWith('certificate')) return 'certificate'

  return word.endsWith('ed') ? 'participle' : 'noun'
}

/** What is attested: the words just after the claim, the object of the participle, or the subject before it. */
function subjectOf(
  text: string,
  {clause, range, object, isBefore}: {clause: TextRange; range: TextRange; object: string; isBefore: boolean}
): ClaimSubject | undefined {
  // A designation names no subject, though `IEC 61508 systems` would.
  const next =
    /^[ \u00A0-]*(?:的)?((?:[a-zß-öø-ÿ\u4E00-\u9FFF-]+[ \u00A0]?){0,3})/.exec(text.slice(range.end, clause.end))?.[1] ??
    ''
  // `We make pumps and are certified` says nothing of the pumps.
  const earlier = text
    .slice(clause.start, range.start)
    .split(/[,;、]|\b(?:and|but|that|which|who|whose)\b/)
    .at(-1)!

  return firstSubject(object) ?? (isBefore ? firstSubject(next) : undefined) ?? lastSubject(earlier)
}

function firstSubject(words: string): ClaimSubject | undefined {
  return subjects.find(([, pattern]) => words.search(pattern) >= 0)?.[0]
}

/** Subject whose name stands last in a text: the nearest to what follows. */
function lastSubject(words: string): ClaimSubject | undefined {
  let last: {readonly at: number; readonly subject: ClaimSubject} | undefined

  for (const [subject, pattern] of subjects) {
    const at = Math.max(-1, ...Array.from(words.matchAll(pattern), (d) => d.index))

    if (at > (last?.at ?? -1)) last = {at, subject}
  }

  return last?.subject
}

function listBefore(text: string, last: StandardMatch, standards: readonly StandardMatch[]): readonly StandardMatch[] {
  const named = [last]

  for (let index = standards.indexOf(last) - 1; index >= 0; index--) {
    const standard = standards[index]!

    if (!listGap.test(text.slice(standard.range.end, named[0]!.range.start))) break

    named.unshift(standard)
  }

  return named
}

function listAfter(text: string, first: StandardMatch, standards: readonly StandardMatch[]): readonly StandardMatch[] {
  const named = [first]

  for (let index = standards.indexOf(first) + 1; index < standards.length; index++) {
    const standard = standards[index]!

    if (!listGap.test(text.slice(named.at(-1)!.range.end, standard.range.start))) break

    named.push(standard)
  }

  return named
}
