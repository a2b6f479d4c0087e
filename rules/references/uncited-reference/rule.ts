import {defineDocumentRule} from '@tenderlint/core'
import {covers, isPlaced, readReferenceList} from '../reference-list.ts'

/** Report standards that a document lists as references and cites nowhere. */
export default defineDocumentRule({
  id: 'references/uncited-reference',
  description: 'Cite the standards that the list of references names, or leave them out',
  severity: 'info',
  messages: {
    uncited: 'Unexpected `{actual}` in the list of references, expected a clause that cites it'
  },
  *document(document, {vocabulary}) {
    const list = readReferenceList(document, vocabulary.standards)

    // A document that cites nothing has its list for another purpose.
    if (!list || list.cited.length === 0) return

    const told = new Set<string>()

    for (const mention of list.listed) {
      const {range, match, name} = mention

      if (told.has(name) || isPlaced(mention, document) || list.cited.some((d) => covers(d, mention))) continue

      told.add(name)

      yield {range, messageId: 'uncited', data: {actual: match.normal}, key: name}
    }
  }
})
