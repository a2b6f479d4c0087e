import {defineSegmentRule} from '@tenderlint/core'
import {isInQuotationMarks, isQuestion, sentenceAround} from '@tenderlint/matchers'

// The list of the exporters of services; other white lists (customs, networks, software) are meant by other words.
const topic =
  /\b(?:exporters?|exports?|MOFCOM|SAMR|Ministry of Commerce|service[- ]trade|trade in services|services? providers?)\b|出口|外贸|服务贸易|商务部|认证企业/iu
/** Without it no text claims a place on one: few texts have it, and the pattern is dear. */
const list = /white[- ]?list|白名单/i
const claim =
  /\bwhite[- ]?list(?:ed)?[- ](?:certified|certification|certificate|enterprise|compan(?:y|ies)|exporters?|suppliers?|providers?)\b|\b(?:on|in|included in|entered (?:on|in)|admitted to|selected for|registered on|listed (?:on|in)|member of|part of|certified by|approved by) (?:the |an? )?(?:[a-zß-öø-ÿ'’-]+ ){0,6}?white[- ]?list\b|\b(?:is|are|been|was|were) white[- ]?listed\b|白名单(?:认证|企业|单位|供应商|出口商|服务商|资质|证书)|(?:列入|入选|纳入|进入|登上|获得|取得|通过|已在|位列)[^，。；]{0,12}?白名单/giu
const notYet =
  /\b(?:announce[ds]?|announcement|appl(?:y|ies|ied|ying|ication)|before|could|draft|future|if|intends?|may|might|no|not|once|open(?:s|ed)?|plan(?:s|ned|ning)?|prepar[a-z]*|propos[a-z]*|should|when|will|would|yet)\b|尚未|未|没有|不|拟|计划|申请|将|准备|一旦|如果|公布前|征求意见/iu

/** Day a list was last looked for; other data of the project may be newer. */
const lookedUp = '2026-11-22'

/** Report claims to be on, or certified by, the white list of service exporters, which was not open when this rule was written. */
export default defineSegmentRule({
  id: 'claims/white-list-claim',
  description: 'Do not claim a place on a list that is not open',
  severity: 'error',
  messages: {
    claim:
      'Unexpected claim `{actual}`, expected no claim: no such list was open when the data was gathered ({dataAsOf})'
  },
  about: list,
  *segment(prose) {
    if (prose.quoted) return

    for (const match of prose.text.matchAll(claim)) {
      const range = {start: match.index, end: match.index + match[0].length}
      const {start, end} = sentenceAround(prose.text, range)
      const sentence = prose.text.slice(start, end)

      if (!topic.test(sentence) || notYet.test(sentence) || isInQuotationMarks(prose.text, range)) continue
      if (isQuestion(prose.text, range)) continue

      yield {range, messageId: 'claim', data: {actual: match[0], dataAsOf: lookedUp}}
    }
  }
})
