import {defineSegmentRule} from '@tenderlint/core'
import {
  isInQuotationMarks,
  isQuestion,
  type Prose,
  type StandardMatch,
  sentenceAround,
  type TextRange
} from '@tenderlint/matchers'

const joint =
  /^(?:[ \u00A0](?:rated|certified|compliant|capable))?[ \u00A0]*(?:,? ?(?:to|per|by|under|acc\.?(?: to)?|according to|in accordance with|as per|based on)[ \u00A0](?:the )?|\(|（|按照?|依据|根据)[ \u00A0]?$/iu
const chineseBy = /(?:按照?|依据|根据|依照)《?$/
const chineseReaches =
  /^》?(?:标准)?(?:的?(?:要求|规定))?[，,]?(?:应|须|可|能|已)?(?:达到|达|满足|符合|取得|为)了?(?:安全完整性等级|性能等级)?[ （(]?$/
const metrics: readonly {
  readonly pattern: RegExp
  /** Numbers of the standards that do not define it. */
  readonly wrong: readonly string[]
  /** Numbers of those that do. */
  readonly right: readonly string[]
  readonly expected: string
}[] = [
  // ISO 13849-1: performance levels a to e.
  {
    pattern: /\bPL ?(?:r ?)?[a-e]\b|\bperformance level [a-e]\b/giu,
    wrong: ['61508', '61511', '62061'],
    right: ['13849'],
    expected: '`ISO 13849-1`'
  },
  // IEC 61508, IEC 62061 and their sector standards: safety integrity levels 1 to 4.
  {
    pattern: /\bSIL[ -]?[1-4]\b|\bsafety integrity level [1-4]\b/giu,
    wrong: ['13849'],
    right: ['61508', '61511', '62061', '61800'],
    expected: '`IEC 62061` or `IEC 61508`'
  }
]
/** What names a level that a standard defines; most texts name none. */
const scale = /PL|SIL|level/i
const organization =
  '(?:compan(?:y|ies)|contractors?|firms?|manufacturers?|organi[sz]ations?|providers?|suppliers?|vendors?)'
/** What the patterns below begin with: most texts name no level, and to look for all is far dearer. */
const level = /SI?L[ -]?[1-4]/i
const silOfFirm = new RegExp(
  `\\bSIL[ -]?[1-4](?:[ -](?:certified|rated|capable|approved|qualified))?[ -]${organization}\\b|(?<![A-Za-z])SIL ?[1-4](?:级)?认证(?:企业|公司|供应商)`,
  'giu'
)
const slOfPlant =
  /\bSL[- ]?[1-4](?:[ -](?:certified|rated|secure))?[ -](?:plants?|sites?|factor(?:y|ies)|compan(?:y|ies)|facilit(?:y|ies))\b/giu
const certifiedToLevel =
  '(?: [a-zß-öø-ÿ]+){0,2} (?:is|are|was|were|has been|have been) (?:certified|rated|approved|qualified) (?:to|for|at|as|with) '
const placeToLevel = new RegExp(
  `\\b(?:${organization}|plants?|sites?|factor(?:y|ies)|facilit(?:y|ies))${certifiedToLevel}SIL[ -]?[1-4]\\b`,
  'gi'
)
const element =
  '(?:PLCs?|controllers?|logic solvers?|sensors?|transmitters?|valves?|relays?|components?|devices?|elements?)'
const silOfLoop = new RegExp(
  `\\bSIL[ -]?([1-4])(?:[ -](?:certified|rated|capable))? ${element} (?:gives?|makes?|ensures?|guarantees?|yields?|provides?|results? in|means?|achieves?) (?:an? |the )?(?:[a-zß-öø-ÿ]+ ){0,3}SIL[ -]?\\1\\b`,
  'giu'
)
const denial = /\b(?:not|no|never|cannot|does ?n[o’']t|alone does)\b|不|未/iu

const slToPlace = new RegExp(
  `\\b(?:plants?|sites?|factor(?:y|ies)|facilit(?:y|ies))${certifiedToLevel}SL[- ]?[1-4]\\b`,
  'gi'
)

/** Report levels of safety and security that are claimed by another standard than theirs, or of what has none. */
export default defineSegmentRule({
  id: 'claims/wrong-metric',
  description: 'Claim a level of what has it, by the standard that defines it',
  severity: 'error',
  messages: {
    firm: 'Unexpected `{actual}`, expected the safety function or component with that level',
    loop: 'Unexpected `{actual}`, expected the level of the whole loop: a component brings only its capability',
    plant: 'Unexpected `{actual}`, expected target levels by zone and conduit, or capability levels of components',
    standard: 'Unexpected `{actual}`, expected {expected}'
  },
  about: ['standards', level],
  *segment(prose, {vocabulary}) {
    if (prose.quoted) return

    yield* wrongStandards(prose, vocabulary.standards(prose))

    if (!level.test(prose.text)) return

    for (const [messageId, pattern, severity] of [
      ['firm', silOfFirm, 'error'],
      ['firm', placeToLevel, 'error'],
      ['loop', silOfLoop, 'warning'],
      ['plant', slOfPlant, 'warning'],
      ['plant', slToPlace, 'warning']
    ] as const) {
      for (const match of prose.text.matchAll(pattern)) {
        const range = {start: match.index, end: match.index + match[0].length}
        const {start, end} = sentenceAround(prose.text, range)

        if (denial.test(prose.text.slice(start, end)) || isInQuotationMarks(prose.text, range)) continue
        if (isQuestion(prose.text, range)) continue

        yield {range, messageId, data: {actual: match[0]}, severity}
      }
    }
  }
})

function* wrongStandards({text}: Prose, standards: readonly StandardMatch[]) {
  if (standards.length === 0 || !scale.test(text)) return

  for (const {pattern, wrong, right, expected} of metrics) {
    for (const match of text.matchAll(pattern)) {
      const level = {start: match.index, end: match.index + match[0].length}
      const joined = standardAfter(text, level, standards) ?? standardBefore(text, level, standards)

      if (!joined || !wrong.includes(joined.standard.designation.number)) continue

      const {range} = joined
      const sentence = sentenceAround(text, range)
      const isBoth = standards.some(
        (d) => d.range.start >= sentence.start && d.range.end <= sentence.end && right.includes(d.designation.number)
      )

      // A comparison of both scales names both standards.
      if (isBoth || denial.test(text.slice(sentence.start, sentence.end)) || isInQuotationMarks(text, range)) continue

      yield {range, messageId: 'standard', data: {actual: text.slice(range.start, range.end), expected}} as const
    }
  }
}

/** A level with the standard that it is said to be by. */
interface Joined {
  readonly standard: StandardMatch
  /** From the first to the last word of both. */
  readonly range: TextRange
}

/** `SIL 2 to ISO 13849-1`, `SIL 2 (ISO 13849-1)`. */
function standardAfter(text: string, level: TextRange, standards: readonly StandardMatch[]): Joined | undefined {
  const standard = standards.find((d) => d.range.start >= level.end)

  if (!standard) return undefined

  const gap = text.slice(level.end, standard.range.start)

  if (!joint.test(gap)) return undefined

  const isBracketed = /[)）]/u.test(text[standard.range.end] ?? '') && /[(（]/u.test(gap)

  return {standard, range: {start: level.start, end: standard.range.end + Number(isBracketed)}}
}

/** `按ISO 13849-1达到SIL 2`: Chinese names the standard first. */
function standardBefore(text: string, level: TextRange, standards: readonly StandardMatch[]): Joined | undefined {
  const standard = standards.findLast((d) => d.range.end <= level.start)

  if (!standard) return undefined
  if (!chineseBy.test(text.slice(0, standard.range.start))) return undefined
  if (!chineseReaches.test(text.slice(standard.range.end, level.start))) return undefined

  return {standard, range: {start: standard.range.start, end: level.end}}
}
