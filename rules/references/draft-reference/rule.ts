import {defineSegmentRule} from '@tenderlint/core'
import {editionStatus, isDraft, referenceKind, sentenceAround} from '@tenderlint/matchers'

const draftTalk =
  /\b(?:circulat[a-z]*|drafts?|drafted|revis[a-z]*|expected|upcoming|forthcoming|planned|future|ballot|committee|comment(?:s|ing|ed)?|monitor[a-z]*|watch[a-z]*|observ[a-z]*|track[a-z]*|follow(?:s|ing)? the|develop(?:ing|ment)|stage|voting|not yet|when (?:it is )?published|enquiry|once published|soon)\b|草案|修订|征求意见|报批|制定中|即将/iu

/** Report drafts that are cited as if they were standards. */
export default defineSegmentRule({
  id: 'references/draft-reference',
  description: 'Cite published standards, and call a draft a draft',
  severity: 'warning',
  messages: {
    published: 'Unexpected draft `{actual}`, expected `{expected}` or words that say it is a draft',
    unpublished: 'Unexpected draft `{actual}`, expected a published standard or words that say it is a draft'
  },
  about: 'standards',
  *segment(prose, {vocabulary, asOf}) {
    for (const {range, designation, entry, normal} of vocabulary.standards(prose)) {
      if (!isDraft(designation)) continue

      const kind = referenceKind(prose, range, asOf)
      const {start, end} = sentenceAround(prose.text, range)
      const words = `${prose.text.slice(start, range.start)} ${prose.text.slice(range.end, end)} ${prose.columnHead ?? ''}`

      if (kind === 'quotation' || kind === 'history' || draftTalk.test(words)) continue

      const latest = entry?.editions.findLast((d) => editionStatus(d, asOf, vocabulary.standard).state === 'current')

      yield {
        range,
        messageId: latest ? 'published' : 'unpublished',
        data: {actual: normal, expected: latest?.designation ?? ''}
      }
    }
  }
})
