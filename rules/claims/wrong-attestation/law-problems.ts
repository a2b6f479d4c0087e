import {isInQuotationMarks, type Prose, sentenceAround} from '@tenderlint/matchers'
import {denial} from './denial.ts'

const laws =
  '(?:(?:EU|EC|European) )?(?:(?:ATEX|EMC|Low Voltage|Machinery|Pressure Equipment|RED|RoHS) (?:Directive|Regulation)|(?:Directive|Regulation) (?:\\(E[CU]\\) )?(?:No )?\\d{2,4}/\\d+(?:/E[CU])?|\\d{4}/\\d+/E[CU])'
const certifiedToLaw = new RegExp(
  `\\bcertifi(?:ed|cation) (?:to|under|against|according to|in accordance with|as per|per) (?:the )?(${laws})`,
  'gi'
)
const examined = /\bnotified bod(?:y|ies)\b|\btype[- ]examination\b|公告机构|型式/i

/** Claims of certification to a directive or regulation, which the maker declares conformity to. */
export function* lawProblems({text}: Prose) {
  if (!/ertif/.test(text) || !/irective|egulation|\/E[CU]/.test(text)) return

  for (const match of text.matchAll(certifiedToLaw)) {
    const range = {start: match.index, end: match.index + match[0].length}
    const {start, end} = sentenceAround(text, range)
    const sentence = text.slice(start, end)

    if (denial.test(sentence) || examined.test(sentence) || isInQuotationMarks(text, range)) continue

    yield {range, messageId: 'law', data: {standard: match[1]!}, severity: 'warning'} as const
  }
}
