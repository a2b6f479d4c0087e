import {defineSegmentRule} from '@tenderlint/core'
import {isBorrowed} from '../borrowed.ts'
import {replaceTerm} from '../replace-term.ts'
import {severityByCertainty} from '../severity-by-certainty.ts'

/** Report terms that render the words of another language one by one. */
export default defineSegmentRule({
  id: 'terminology/mistranslated-term',
  description: 'Write the term of the field, not a literal translation',
  severity: 'warning',
  messages: {
    mistranslated: 'Unexpected literal translation `{actual}` of `{source}`, expected `{expected}`'
  },
  about: 'terms',
  *segment(prose, {vocabulary}) {
    for (const match of vocabulary.terms(prose)) {
      const {range, status, preferred, certainty, mistranslates} = match

      if (mistranslates === undefined || status === 'admitted' || status === 'preferred') continue
      if (isBorrowed(prose, range)) continue

      yield {
        range,
        messageId: 'mistranslated',
        data: {actual: prose.text.slice(range.start, range.end), source: mistranslates, expected: preferred},
        ...severityByCertainty(certainty),
        // Only the author knows which words were meant.
        fixes: [replaceTerm(prose.text, match, 'unsafe')]
      }
    }
  }
})
