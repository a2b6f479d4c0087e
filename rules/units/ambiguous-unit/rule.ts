import {defineDocumentRule} from '@tenderlint/core'
import {unitsInNeed} from '../advice-problems.ts'

/** Report units whose name is that of several units, unless the document says which. */
export default defineDocumentRule({
  id: 'units/ambiguous-unit',
  description: 'Say which unit is meant where several have its name',
  severity: 'warning',
  messages: {
    ambiguous: 'Unexpected ambiguous unit `{actual}`, expected {expected}'
  },
  *document(document, {gather}) {
    for (const {range, part, advice} of unitsInNeed(document, 'ambiguous', gather)) {
      yield {
        range,
        messageId: 'ambiguous',
        data: {actual: document.text.slice(range.start, range.end), expected: advice.expected},
        severity: advice.severity,
        key: part.unitId
      }
    }
  }
})
