import {defineDocumentRule} from '@tenderlint/core'
import {referenceKind} from '@tenderlint/matchers'
import {certificateTables} from '../../certificate-tables.ts'
import {covers, readReferenceList} from '../reference-list.ts'

/** Report standards that a document cites and its own list of references leaves out. */
export default defineDocumentRule({
  id: 'references/unlisted-reference',
  description: 'List the standards that the document cites',
  severity: 'info',
  messages: {
    unlisted: 'Unexpected `{actual}`, expected it in the list of references too'
  },
  *document(document, {vocabulary, asOf}) {
    const list = readReferenceList(document, vocabulary.standards)

    if (!list) return

    const certificates = certificateTables(document.segments)
    const told = new Set<string>()

    for (const mention of list.cited) {
      const {range, match, segment, name} = mention
      const kind = referenceKind(segment, match.range, asOf)

      // Headers repeat, and what is not binding needs no entry.
      if (told.has(name) || segment.kind === 'header' || segment.kind === 'footer' || kind !== 'normative') continue
      if (segment.cell && certificates.has(segment.cell.table)) continue
      if (list.listed.some((d) => covers(d, mention))) continue

      told.add(name)

      yield {range, messageId: 'unlisted', data: {actual: match.normal}, key: name}
    }
  }
})
