import {defineSegmentRule, replace} from '@tenderlint/core'
import type {TextRange} from '@tenderlint/matchers'
import {isBorrowed} from '../borrowed.ts'
import {severityByCertainty} from '../severity-by-certainty.ts'

/** Report terms that are left in another language than the sentence around them. */
export default defineSegmentRule({
  id: 'terminology/untranslated-term',
  description: 'Write a term in the language of its sentence',
  severity: 'warning',
  messages: {
    untranslated: 'Unexpected `{actual}` in {language} text, expected `{expected}`'
  },
  about: 'terms',
  *segment(prose, {vocabulary}) {
    const language = languages.get(prose.language)

    if (language === undefined) return

    for (const {range, language: own, isAbbreviation, conceptId, certainty, status} of vocabulary.terms(prose)) {
      if (own === prose.language || isAbbreviation || isBorrowed(prose, range) || isGloss(prose.text, range)) continue
      // Another rule says which English term it should be.
      if (own === 'en' && (status === 'deprecated' || status === 'superseded')) continue

      const right = vocabulary
        .concept(conceptId)
        ?.terms.find((d) => d.language === prose.language && d.status === 'preferred')

      // A Chinese text may well use an English term whose translation is not settled.
      if (!right || (own === 'en' && (right.certainty === 'unsure' || certainty === 'unsure'))) continue

      yield {
        range,
        messageId: 'untranslated',
        data: {actual: prose.text.slice(range.start, range.end), language, expected: right.text},
        ...(own === 'en' ? {severity: 'info'} : severityByCertainty(certainty)),
        fixes: [replace(range, right.text, 'unsafe')]
      }
    }
  }
})

const languages: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['zh', 'Chinese']
])

/** Words after which a term is named, not used. */
const spokenOf = /\b(?:called|Chinese|English|means|rendering of|stands for|translat(?:ed as|es|ion of))\s*$/iu

/** Whether a term stands in brackets, or right after a slash or colon, as the name of what stands before it. */
function isGloss(text: string, {start, end}: TextRange): boolean {
  const before = text.slice(0, start)
  const isOpen =
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))

  return (
    (isOpen && /[)）]/u.test(text.slice(end))) ||
    /[/|:：]\s*$/u.test(before) ||
    spokenOf.test(before) ||
    /^\s*[/|(（:：]/u.test(text.slice(end))
  )
}
