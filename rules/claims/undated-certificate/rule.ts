import {defineDocumentRule, type FindInProse, type Segment} from '@tenderlint/core'
import {editionStatus, type TextRange} from '@tenderlint/matchers'
import {certificateValidity} from '../../certificate-validity.ts'
import {useOf} from '../../references/edition-verdicts.ts'

/** Report tables of certificates to an edition in transition that do not say until when these are valid. */
export default defineDocumentRule({
  id: 'claims/undated-certificate',
  description: 'Say in a table until when a certificate to the last edition is valid',
  severity: 'info',
  messages: {
    undated:
      'Certificate to `{actual}`, which `{expected}` replaced on {since}, in a table without its validity: expected until when it is valid'
  },
  *document({segments}, {gather}) {
    const cells = [...gather(findInTransition, 'standards')]

    if (cells.length === 0) return

    const dated = datedPlaces(segments)
    const told = new Set<number>()

    for (const {fact, segment} of cells) {
      const {cell, start} = segment

      if (!cell || told.has(cell.table) || dated.has(tableOf(cell)) || dated.has(rowOf(cell))) continue

      // One finding tells it; the others of the table follow from it.
      told.add(cell.table)

      const {range, data} = fact

      yield {
        range: {start: start + range.start, end: start + range.end},
        messageId: 'undated',
        data,
        key: data.actual
      }
    }
  }
})

interface InTransition {
  readonly range: TextRange
  readonly data: Readonly<Record<'actual' | 'expected' | 'since', string>>
}

/** Find editions in transition in cells that speak of certificates, without words on their validity. */
const findInTransition: FindInProse<InTransition> = (prose, {vocabulary, asOf}) => {
  if (prose.kind !== 'cell' || prose.quoted) return []
  if (certificateValidity.test(`${prose.text} ${prose.tableCaption ?? ''}`)) return []

  return vocabulary.standards(prose).flatMap((match) => {
    const {edition, range} = match
    const status = edition && editionStatus(edition, asOf, vocabulary.standard)

    if (status?.state !== 'transition' || useOf(prose, match, asOf) !== 'certificate') return []

    const {current, since = ''} = status

    return [{range, data: {actual: edition!.designation, expected: current.designation, since}}]
  })
}

const date = /\b20\d\d-\d\d|\d[ ./][A-Za-z\d]+[ ./]20\d\d\b|20\d\d年/
const dateHead = /\b(?:date|end|until)s?\b|日期/i

/** Tables whose heads, and rows whose cells, say until when something is valid. */
function datedPlaces(segments: readonly Segment[]): ReadonlySet<string> {
  const places = new Set<string>()

  for (const {cell, isHead, text} of segments) {
    if (!cell) continue
    if (isHead && (certificateValidity.test(text) || dateHead.test(text))) places.add(tableOf(cell))
    if (!isHead && (certificateValidity.test(text) || date.test(text))) places.add(rowOf(cell))
  }

  return places
}

type Cell = NonNullable<Segment['cell']>

function tableOf({table}: Cell): string {
  return `${table}`
}

function rowOf({table, row}: Cell): string {
  return `${table} ${row}`
}
