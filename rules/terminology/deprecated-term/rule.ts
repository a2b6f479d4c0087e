import {defineSegmentRule} from '@tenderlint/core'
import {isBorrowed} from '../borrowed.ts'
import {replaceTerm} from '../replace-term.ts'
import {severityByCertainty} from '../severity-by-certainty.ts'

/** Report terms that the glossary says not to use, or no longer to use. */
export default defineSegmentRule({
  id: 'terminology/deprecated-term',
  description: 'Use the term that the glossary prefers',
  severity: 'warning',
  messages: {
    deprecated: 'Unexpected `{actual}`, expected `{expected}`',
    superseded: 'Unexpected former term `{actual}`, expected `{expected}`'
  },
  about: 'terms',
  *segment(prose, {vocabulary}) {
    for (const match of vocabulary.terms(prose)) {
      const {range, status, preferred, certainty} = match

      if (status !== 'deprecated' && status !== 'superseded') continue
      // A wrong translation has a rule of its own, which says why.
      if (match.mistranslates !== undefined || isBorrowed(prose, range)) continue

      yield {
        range,
        messageId: status,
        data: {actual: prose.text.slice(range.start, range.end), expected: preferred},
        ...severityByCertainty(certainty),
        fixes: [replaceTerm(prose.text, match, certainty === 'unsure' ? 'unsafe' : 'safe')]
      }
    }
  }
})
