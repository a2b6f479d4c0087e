import {defineDocumentRule} from '@tenderlint/core'
import {unitsInNeed} from '../advice-problems.ts'

/** Report units that hint at a state which the document never states. */
export default defineDocumentRule({
  id: 'units/undefined-condition',
  description: 'State once the conditions a unit refers to',
  severity: 'warning',
  messages: {
    condition: 'Unexpected `{actual}` without its condition, expected {expected}'
  },
  *document(document, {gather}) {
    for (const {range, part, advice} of unitsInNeed(document, 'condition', gather)) {
      yield {
        range,
        messageId: 'condition',
        data: {actual: document.text.slice(range.start, range.end), expected: advice.expected},
        severity: advice.severity,
        key: part.unitId
      }
    }
  }
})
