import {defineSegmentRule} from '@tenderlint/core'
import {isInQuotationMarks, isQuestion, sentenceAround} from '@tenderlint/matchers'

const bare =
  /\b(?:ISO|IEC)[- ](?:certified|certification|accredited|accreditation|registered)\b(?! bod)|\b(?:certified|accredited) (?:to|by|under|according to|in accordance with) (?:the )?(?:ISO|IEC)(?: (?:international )?standards?)?(?![ /-]?\d|[ /](?:IEC|IEEE|TS|TR|PAS|DIS|FDIS|Guide)\b|[A-Za-zÀ-ɏ\u4E00-\u9FFF])|(?<![A-Za-zÀ-ɏ/])ISO(?:国际)?(?:质量|管理|质量管理)?(?:体系)?认证(?!机构|书)|(?<=\b(?:[Oo]ur|(?:hold|holds|have|has|with) (?:an?|valid|current)) )ISO certificates?\b|(?<=持有|具有|取得|拥有|获得)ISO证书/gu
/** Words without which nothing is claimed: most texts have none, and to look for a claim is far dearer. */
const attestation = /certifi|accredit|registered|认证|证书/u
const byIso = /\bby (?:the )?(?:ISO|IEC)$/u
const denial = /\b(?:not|no|never|cannot|nobody|instead of|rather than)\b|不|未|没有/iu
/** Words of what may be some day, whose standard and body need not be chosen yet. */
const plan =
  /\b(?:if|whether|planned|plans? (?:for|to)|planning|intends? to|aims? (?:at|for|to)|seeks?|seeking)\b|拟|计划|准备|申请|争取|如果|若/iu

/** Report certification that names no standard, or ISO as who certifies. */
export default defineSegmentRule({
  id: 'claims/bare-certification',
  description: 'Name the standard, its edition and who certified',
  severity: 'error',
  messages: {
    bare: 'Unexpected `{actual}`, expected the standard and the body that certified to it',
    byIso: 'Unexpected `{actual}`, expected the certification body: ISO and IEC certify nobody'
  },
  about: attestation,
  *segment(prose) {
    // A heading, or the label of a field, announces what is said below.
    if (prose.quoted || prose.kind === 'heading' || prose.kind === 'caption' || prose.isHead) return

    for (const match of prose.text.matchAll(bare)) {
      const range = {start: match.index, end: match.index + match[0].length}
      const {start, end} = sentenceAround(prose.text, range)

      if (isLabel(prose.text, range.end) || isInQuotationMarks(prose.text, range)) continue
      if (isQuestion(prose.text, range)) continue

      const sentence = prose.text.slice(start, end)

      if (denial.test(sentence) || plan.test(sentence)) continue

      const isByIso = byIso.test(match[0])

      yield {
        range,
        messageId: isByIso ? 'byIso' : 'bare',
        data: {actual: match[0]},
        severity: isByIso ? 'error' : 'warning'
      }
    }
  }
})

/** Whether words are the label of a field: `ISO certification no.: …`. */
function isLabel(text: string, end: number): boolean {
  return /^[ \u00A0]*(?:[:：]|证书编?号|(?:no|nr|number|body|bodies|scheme|process|audit)\b)/iu.test(text.slice(end))
}
