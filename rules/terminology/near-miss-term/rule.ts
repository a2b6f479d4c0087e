import {defineSegmentRule, replace} from '@tenderlint/core'
import type {Prose, TextRange} from '@tenderlint/matchers'
import {isBorrowed} from '../borrowed.ts'

/** Report words that are nearly a term of the glossary: mistyped, or in another order. */
export default defineSegmentRule({
  id: 'terminology/near-miss-term',
  description: 'Write terms as the glossary does',
  severity: 'warning',
  messages: {
    order: 'Unexpected word order `{actual}`, expected `{expected}`',
    typing: 'Unexpected spelling `{actual}`, expected `{expected}`'
  },
  about: 'nearTerms',
  *segment(prose, {vocabulary}) {
    for (const {range, kind, expected} of vocabulary.nearTerms(prose)) {
      if (isBorrowed(prose, range) || isName(prose, range)) continue

      yield {
        range,
        messageId: kind,
        data: {actual: prose.text.slice(range.start, range.end), expected},
        fixes: [replace(range, expected, kind === 'typing' ? 'safe' : 'unsafe')]
      }
    }
  }
})

/** Whether a sentence writes words with capitals that are not those of its first word. */
function isName({kind, text}: Prose, {start, end}: TextRange): boolean {
  return (kind === 'item' || kind === 'note' || kind === 'paragraph') && /\s\p{Lu}/u.test(text.slice(start, end))
}
