import {defineDocumentRule, type FindInProse, type Gathered, groupBy} from '@tenderlint/core'
import {
  editionStatus,
  findEdition,
  formatDesignation,
  formatUndated,
  isDraft,
  referenceKind,
  type TextRange
} from '@tenderlint/matchers'
import {certificateTables} from '../../certificate-tables.ts'

/** Report editions of one standard that are mixed in one document. */
export default defineDocumentRule({
  id: 'references/inconsistent-edition',
  description: 'Cite one edition of a standard throughout a document',
  severity: 'warning',
  messages: {
    inconsistent: 'Unexpected edition `{actual}`, expected `{expected}` as elsewhere in the document'
  },
  *document({segments}, {gather}) {
    const groups = groupBy(gather(findUses, 'standards'), (d) => d.fact.standard)
    const mixed = [...groups.values()].filter((uses) => uses.some((d) => d.fact.year !== uses[0]!.fact.year))

    if (mixed.length === 0) return

    const certificates = certificateTables(segments)

    for (const all of mixed) {
      // The head of its own column need not say that a cell is of a certificate: `Standard`, `Certificate no.`, `Valid until`.
      const uses = all.filter(({segment: {cell}}) => !cell || !certificates.has(cell.table))

      if (uses.length === 0) continue

      const expected = mostUsed(uses)

      for (const use of uses) {
        const {isSuperseded, name, year} = use.fact

        // What is superseded is told as such, and once is enough.
        if (year === expected.fact.year || isSuperseded) continue

        yield {
          range: rangeOf(use),
          messageId: 'inconsistent',
          data: {actual: name, expected: expected.fact.name},
          key: `${name}\n${expected.fact.name}`,
          related: [{range: rangeOf(expected), note: 'cited here'}]
        }
      }
    }
  }
})

/** A dated reference that is binding. */
interface Use {
  readonly range: TextRange
  /** Name without year and supplement. */
  readonly standard: string
  readonly name: string
  readonly year: number
  readonly isCurrent: boolean
  readonly isSuperseded: boolean
}

type PlacedUse = Gathered<Use>

/** Range in document text. */
function rangeOf({fact: {range}, segment}: PlacedUse): TextRange {
  return {start: range.start + segment.start, end: range.end + segment.start}
}

const findUses: FindInProse<Use> = (prose, {asOf, vocabulary}) =>
  vocabulary.standards(prose).flatMap(({range, designation}) => {
    const {year, supplement: _, month: __, ...undated} = designation

    // A certificate may bear another edition than the one worked to, and history another again.
    if (year === undefined || isDraft(designation) || referenceKind(prose, range, asOf) !== 'normative') return []

    const name = formatDesignation({year, ...undated})
    const edition = findEdition(name, vocabulary.standard)
    const state = edition ? editionStatus(edition, asOf, vocabulary.standard).state : 'unknown'

    return [
      {
        range,
        standard: formatUndated(undated),
        name,
        year,
        isCurrent: state === 'current',
        isSuperseded: state === 'superseded' || state === 'expired' || state === 'obsolete'
      }
    ]
  })

/** First use of the edition that most uses have; of the one in force, then of the latest, when two have as many. */
function mostUsed(uses: readonly PlacedUse[]): PlacedUse {
  const counts = new Map<number, number>()

  for (const {fact} of uses) counts.set(fact.year, (counts.get(fact.year) ?? 0) + 1)

  const weight = ({year, isCurrent}: Use) => counts.get(year)! + (isCurrent ? 0.5 : 0)
  const isBetter = (a: Use, b: Use) => (weight(a) - weight(b) || a.year - b.year) > 0

  // Which stands first must not count, or a paragraph that moves would turn the verdict round.
  return uses.reduce((best, d) => (isBetter(d.fact, best.fact) ? d : best))
}
