import {defineDocumentRule, type FindInProse, groupBy, type Segment, type Severity} from '@tenderlint/core'
import {editionStatus, firstDay, isQuestion, lastDay, sentenceAround, type TextRange} from '@tenderlint/matchers'
import {certificateTables} from '../../certificate-tables.ts'
import {certificateValidity} from '../../certificate-validity.ts'
import {isStale, useOf} from '../../references/edition-verdicts.ts'
import {meantEdition} from '../../references/meant-edition.ts'
import {readDates, type WrittenDate} from './read-dates.ts'
import {readValidity} from './read-validity.ts'

/** Report certificates that are said to be valid after the transition of their edition has ended. */
export default defineDocumentRule({
  id: 'claims/overlong-certificate',
  description: 'Claim no certificate that outlasts the transition of its edition',
  severity: 'warning',
  messages: {
    expected:
      'Unexpected validity until `{until}` of a certificate to `{actual}`, expected {end} at the latest, when the transition to `{current}` is expected to end (not confirmed)',
    outlasting:
      'Unexpected validity until `{until}` of a certificate to `{actual}`, expected {end} at the latest, when the transition to `{current}` ends'
  },
  *document({segments}, {gather}) {
    const cells: Cited[] = []

    for (const {fact, segment} of gather(findInTransition, 'standards')) {
      if (segment.cell) cells.push({fact, segment})
      for (const date of fact.dates) if (outlasts(date, fact)) yield problem(segment, date, fact)
    }

    if (cells.length === 0) return

    const certificates = certificateTables(segments)
    const dates = datesIn(segments, new Set(cells.map((d) => d.segment.cell!.table)))
    const inRow = groupBy(
      dates.filter((d) => saysUntil(d.segment.columnHead)),
      rowOf
    )
    // A table of one certificate has a row for each fact.
    const inColumn = groupBy(
      dates.filter((d) => saysUntil(d.segment.rowHead)),
      columnOf
    )
    const citedIn = groupBy(cells, columnOf)

    for (const cited of cells) {
      const {fact, segment} = cited

      if (fact.dates.length > 0 || !(fact.isCertificate || certificates.has(segment.cell!.table))) continue

      const isOnly = citedIn.get(columnOf(cited))!.length === 1
      const places = new Set([
        ...(inRow.get(rowOf(cited)) ?? []),
        ...((isOnly ? inColumn.get(columnOf(cited)) : undefined) ?? [])
      ])

      for (const {date, segment: place} of places) if (outlasts(date, fact)) yield problem(place, date, fact)
    }
  }
})

/** Something that stands in a cell. */
interface Placed {
  readonly segment: Segment
}

function rowOf({segment: {cell}}: Placed): string {
  return `${cell!.table} ${cell!.row}`
}

function columnOf({segment: {cell}}: Placed): string {
  return `${cell!.table} ${cell!.column}`
}

interface Cited extends Placed {
  readonly fact: InTransition
}

interface InTransition {
  readonly actual: string
  readonly current: string
  /** Until when the edition may be certified to, as precise as the source. */
  readonly end: string
  readonly isConfirmed: boolean
  readonly isCertificate: boolean
  /** Days until which its sentence says that it is valid. */
  readonly dates: readonly WrittenDate[]
}

// `no.` stands before the number of the certificate.
const denial = /\b(?:not|never|cannot|nobody|no (?:body|certificate|certification|company|firm|longer))\b|不|未|没有/iu

/** Find certificates to editions in transition, with their validity where the sentence says it. */
const findInTransition: FindInProse<InTransition> = (prose, {vocabulary, asOf}) => {
  if (prose.quoted || prose.isHead) return []

  const standards = vocabulary.standards(prose)

  return standards.flatMap((match) => {
    const edition = meantEdition(match)

    if (!edition?.transition) return []

    const status = editionStatus(edition, asOf, vocabulary.standard)
    const use = useOf(prose, match, asOf)

    if (status.state !== 'transition' || (use !== 'certificate' && !(use === 'normative' && prose.kind === 'cell'))) {
      return []
    }

    const sentence = sentenceAround(prose.text, match.range)

    if (isQuestion(prose.text, match.range) || denial.test(prose.text.slice(sentence.start, sentence.end))) return []

    return [
      {
        actual: edition.designation,
        current: status.current.designation,
        end: edition.transition.until,
        isConfirmed: edition.transition.evidence === 'read' && !isStale(status.dataAsOf, asOf),
        isCertificate: use === 'certificate',
        dates:
          use === 'certificate'
            ? datesOf(prose.text, match.range, {sentence, ranges: standards.map((d) => d.range)})
            : []
      }
    ]
  })
}

const listGap = /^[ \u00A0]*(?:,|;|&|\/|、|和|及|与|以及|,? ?(?:and|as well as|plus))[ \u00A0]*$/

const validity = /\b(?:valid|expir)|有效|到期|期满|失效/iu
const otherClause = /[,;，；]|\b(?:and|but|which|while|who)\b/u
/** What else a proposal gives a validity or an end. */
const otherThing =
  /\b(?:agreements?|bid|bond|contract|guarantees?|licen[cs]es?|offer|order|prices?|project|proposal|quotation|tender|warrant(?:y|ies))\b|合同|协议|报价|投标|项目|质保|保修|保函|许可/iu

/** Day of validity that belongs to a reference: the first after it, up to the next one that is not of the same list. */
function datesOf(
  text: string,
  range: TextRange,
  {sentence, ranges}: {sentence: TextRange; ranges: readonly TextRange[]}
): readonly WrittenDate[] {
  const inside = ranges.filter((d) => d.start >= sentence.start && d.end <= sentence.end)
  let last = inside.findIndex((d) => d.start === range.start)

  while (inside[last + 1] && listGap.test(text.slice(inside[last]!.end, inside[last + 1]!.start))) last++

  const from = inside[last]!.end
  const to = inside[last + 1]?.start ?? sentence.end

  const date = readValidity(text.slice(0, to)).find((d) => d.range.start >= from)

  if (!date) return []

  const gap = text.slice(from, date.range.start)
  const words = text.slice(from, date.range.end + 4)

  // A bare `until` is of the certificate only where nothing else begins between.
  if (otherThing.test(gap) || (!validity.test(words) && otherClause.test(gap))) return []

  return [date]
}

/** Whether even the first day that a date may mean is after the last one that the end of a transition may mean. */
function outlasts({day}: WrittenDate, {end}: InTransition): boolean {
  return firstDay(day) > lastDay(end)
}

function problem({start, text}: Segment, {range, day}: WrittenDate, fact: InTransition) {
  const {actual, current, end, isConfirmed} = fact
  const severity: Severity = isConfirmed ? 'warning' : 'info'

  return {
    range: {start: start + range.start, end: start + range.end},
    messageId: isConfirmed ? 'outlasting' : 'expected',
    data: {actual, current, end, until: text.slice(range.start, range.end)},
    severity,
    key: `${actual} ${day}`
  } as const
}

/** Dates in the cells of tables. */
function datesIn(segments: readonly Segment[], tables: ReadonlySet<number>) {
  return segments.flatMap((segment) => {
    if (!segment.cell || segment.isHead || !tables.has(segment.cell.table)) return []

    // Where a cell has a period, its end.
    const date = readDates(segment.text).at(-1)

    return date ? [{date, segment}] : []
  })
}

const from = /\bfrom\b(?!.*\b(?:to|until)\b)|起始|开始/i

/** Whether the head of a column or row is that of the end of a validity. */
function saysUntil(head = ''): boolean {
  return (certificateValidity.test(head) || head.includes('截止')) && !from.test(head)
}
