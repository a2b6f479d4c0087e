import {defineSegmentRule} from '@tenderlint/core'
import {
  formatUndated,
  isInQuotationMarks,
  isQuestion,
  type Prose,
  type StandardMatch,
  sentenceAround
} from '@tenderlint/matchers'

const kinds = '(?:standards?|norms?|codes?|specifications?)'
const qualifiers =
  '(?:(?:the|of|applicable|relevant|current|existing|known|international|national|industry|industrial|European|Chinese|technical|safety|quality|ISO(?:/IEC)?|IEC|EN|GB)(?:,| and| or)? ){0,5}'
const claim = new RegExp(
  [
    `\\b(?:(?:fully|completely|totally|entirely|100 ?%) )?(?:compl(?:y|ies|iant|iance)|conform(?:s|ity|ing)?|meets?|satisf(?:y|ies)|fulfil(?:ls?)?|in accordance)(?: with| to)? (?:all|any|every|each) ${qualifiers}${kinds}\\b`,
    `\\b(?:fully|completely|totally|entirely|100 ?%) (?:compliant|conformant|in (?:compliance|accordance|conformity)) (?:with|to) (?:the )?${qualifiers}${kinds}\\b`,
    '(?:完全|全部|100 ?%)?(?:符合|满足|遵循|遵守)(?:国家|国际|行业|国内外|、|和|及|相关|现行|适用|有关|的){0,6}(?:所有|一切|全部)(?:的|相关|有关|现行|适用|国家|国际|行业|、|和|及){0,6}(?:标准|规范)',
    '(?:完全|百分之百|100 ?%)(?:符合|满足)(?:国家|国际|行业|国内外|、|和|及|相关|现行|适用|有关|的){0,6}(?:标准|规范)'
  ].join('|'),
  'giu'
)
/** Names of standards do not bound `and all other standards` after them. */
const beyond = new RegExp(
  [
    `\\b(?:and|as well as|plus) (?:all|any|every)(?: the)? others? ${qualifiers}${kinds}\\b`,
    '(?:及|和|以及)(?:其他|其它)(?:所有|一切|全部)(?:的|相关|有关|现行|适用|国家|国际|行业|、|和|及){0,6}(?:标准|规范)'
  ].join('|'),
  'giu'
)
const meets = /\b(?:compl(?:y|ies|iant)|conforms?|meets?|satisf(?:y|ies)|fulfil(?:ls?)?)\b|符合|满足|遵循|遵守/iu
/** Words without which no claim is one: most texts have none, and to look for a claim is far dearer. */
const kind = /standard|norm|code|specification|标准|规范/i
const requirement =
  /\b(?:able|agrees?|commits?|undertakes?|will|willing|would|shall|must|should|required|to be|has to|have to|ensure[a-z]* that)\b|应|必须|须/iu
const denial = /\b(?:not|no|never|cannot|nobody|whether|if)\b|不|未|是否/iu

/** Report claims to meet all standards there are. */
export default defineSegmentRule({
  id: 'claims/absolute-compliance',
  description: 'Name the standards that are met, with their editions',
  severity: 'warning',
  messages: {
    absolute: 'Unexpected claim `{actual}`, expected the standards that are met',
    series: 'Unexpected claim to meet all of `{standard}`, expected the parts that are met, such as `{part}`'
  },
  about: ['standards', kind],
  *segment(prose, {vocabulary}) {
    if (prose.quoted) return

    yield* seriesProblems(prose, vocabulary.standards(prose))

    if (!kind.test(prose.text)) return

    for (const match of [...prose.text.matchAll(claim), ...prose.text.matchAll(beyond)]) {
      const range = {start: match.index, end: match.index + match[0].length}
      const {start, end} = sentenceAround(prose.text, range)
      const sentence = prose.text.slice(start, end)
      const isBeyond = /^(?:and|as well|plus|[及和以])/iu.test(match[0])

      if (isBeyond && !meets.test(prose.text.slice(start, range.start))) continue

      // A contract may bind to all standards; only who says that he meets them claims it.
      if (requirement.test(sentence) || denial.test(sentence) || isInQuotationMarks(prose.text, range)) continue
      if (isQuestion(prose.text, range)) continue
      // `all standards listed in 2.1` and a sentence that names them are bounded.
      if (
        /^[ \u00A0](?:listed|named|given|in (?:clause|section|annex|table|chapter)|of (?:clause|section|annex|table))/iu.test(
          prose.text.slice(range.end)
        )
      )
        continue
      if (!isBeyond && vocabulary.standards(prose).some((d) => d.range.start >= start && d.range.end <= end)) continue

      yield {range, messageId: 'absolute', data: {actual: match[0]}}
    }
  }
})

const meetsAll =
  /\b(?:compl(?:y|ies) with|conforms? to|meets?|satisf(?:y|ies)|fulfil(?:ls?)?) (?:all|every|each)(?: of)? (?:the )?requirements? (?:of|in) (?:the )?$/iu
const chineseMeetsAll = /(?:符合|满足)$/u
const chineseAll = /^(?:的|系列|标准){0,3}(?:所有|全部|一切)(?:的)?要求/u

/** A series has parts for owners, providers, systems and products, so that nobody meets them all. */
function* seriesProblems({text}: Prose, standards: readonly StandardMatch[]) {
  for (const {range, designation, entry, parts = []} of standards) {
    const [part] = parts
    const isAll =
      meetsAll.test(text.slice(0, range.start)) ||
      (chineseMeetsAll.test(text.slice(0, range.start)) && chineseAll.test(text.slice(range.end)))

    if (entry || !part || !isAll || isInQuotationMarks(text, range)) continue

    const {start, end} = sentenceAround(text, range)

    if (requirement.test(text.slice(start, end)) || denial.test(text.slice(start, end))) continue

    yield {range, messageId: 'series', data: {standard: formatUndated(designation), part: part.id}} as const
  }
}
