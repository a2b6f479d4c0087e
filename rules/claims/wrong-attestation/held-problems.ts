import {
  formatUndated,
  isInQuotationMarks,
  isQuestion,
  type Prose,
  type StandardMatch,
  sentenceAround
} from '@tenderlint/matchers'
import {denial} from './denial.ts'

/** Numbers of the criteria for those who certify or accredit others. A firm may have a laboratory or inspectors, but is none of these. */
const criteria: ReadonlySet<string> = new Set(['17011', '17021', '17024', '17065'])
const holds =
  /\b(?:we|(?:our|the) (?:[a-zß-öø-ÿ]+ )?(?:company|contractor|firm|group|subsidiary|supplier)) (?:also |already |now )?(?:hold|holds|have obtained|has obtained|obtained|possess|possesses) (?:a valid |an? |the )?$/iu
const chineseHolds = /(?:我们|我方|我司|公司|企业|集团)[^，。；]{0,4}(?:持有|拥有|获得|取得|通过)了?$/u
/** Standards that are named before, in one list. */
const listBefore = /(?:[A-Z/]+ ?\d[\d:-]*(?:,? and |, ?|、|和|及))+$/u
/** What follows where nothing but the standard is held; `we hold ISO/IEC 17021-1 workshops` claims nothing. */
const end = /^(?:[ \u00A0]?(?:[.,;)，。；）]|$)|[ \u00A0](?:and|as|by|for|from|in|since)\b)/u
const body = /\b(?:accredit|certification bod|certifier|registrar)|认证机构|认可/iu

/** Claims of a firm to hold the criteria for bodies that certify others, without a word on an accreditation. */
export function* heldProblems({text}: Prose, standards: readonly StandardMatch[]) {
  for (const {range, designation, entry, rightEntry} of standards) {
    if (!criteria.has(designation.number)) continue

    const before = text.slice(0, range.start).replace(listBefore, '')

    if (!end.test(text.slice(range.end)) || !(holds.test(before) || chineseHolds.test(before))) continue

    const around = sentenceAround(text, range)
    const sentence = text.slice(around.start, around.end)

    // Who says that he certifies others may well be a body that does.
    if (body.test(sentence) || denial.test(sentence)) continue
    if (isInQuotationMarks(text, range) || isQuestion(text, range)) continue

    yield {range, messageId: 'held', data: {standard: (entry ?? rightEntry)?.id ?? formatUndated(designation)}} as const
  }
}
