import {defineSegmentRule} from '@tenderlint/core'
import {isDraft, isInQuotationMarks, sentenceAround} from '@tenderlint/matchers'
import {readOptions} from './options.ts'

const requirement = /\b(?:shall|must|is to|are to|required to|has to|have to)\b|应(?!用|急|对|力)|必须|须/iu
/** Words without which no text names the latest edition: most texts have none, and the pattern is dear. */
const latest = /latest|current|newest|recent|up-to-date|最新|现行/i
const latestStandard =
  /\b(?:latest|current|newest|most recent|up-to-date) (?:versions?|editions?|revisions?|issues?) of (?:(?:all|any|the|its|these|those|applicable|relevant|respective|corresponding|referenced) ){0,3}(?:standards?(?![ -](?:configuration|form|library|model|package|template|terms)\b)|norms?|codes)\b|(?:标准|规范)的?(?:最新|现行)(?:版本|版|有效版本)|最新(?:版本|版)的?(?:标准|规范)/giu
const day =
  /\b(?:at|on|as of|as at|before|by|prior to|until) (?:the )?(?:[a-z]+ ){0,3}(?:award|conclusion|contract|date|day|delivery|signature|signing|submission)\b|\b(?:effective|contract|award|closing|submission|reference) date\b|(?:签订|签署|生效|投标|截止|交付|合同).{0,6}(?:日|时|之日|日期)/iu

/** Report references to standards without an edition where one is needed. */
export default defineSegmentRule({
  id: 'references/undated-reference',
  description: 'Say which edition a requirement is by',
  severity: 'info',
  options: {parse: readOptions},
  messages: {
    latest: 'Unexpected `{actual}`, expected editions, or the day that tells which is the latest',
    undated: 'Unexpected undated `{actual}`, expected its edition'
  },
  about: ['standards', latest],
  *segment(prose, {options, vocabulary}) {
    if (prose.quoted) return

    for (const match of latest.test(prose.text) ? prose.text.matchAll(latestStandard) : []) {
      const range = {start: match.index, end: match.index + match[0].length}
      const {start, end} = sentenceAround(prose.text, range)

      if (day.test(prose.text.slice(start, end)) || isInQuotationMarks(prose.text, range)) continue

      yield {range, messageId: 'latest', data: {actual: match[0]}}
    }

    if (options.dated === 'never') return

    for (const {range, designation, isSeries, normal} of vocabulary.standards(prose)) {
      if (designation.year !== undefined || designation.number === '' || isSeries || isDraft(designation)) continue
      if (isInQuotationMarks(prose.text, range)) continue

      const {start, end} = sentenceAround(prose.text, range)
      const sentence = prose.text.slice(start, end)

      // A sentence that names the day of the edition has dated its references.
      if ((options.dated === 'requirements' && !requirement.test(sentence)) || day.test(sentence)) continue

      yield {range, messageId: 'undated', data: {actual: normal}}
    }
  }
})
