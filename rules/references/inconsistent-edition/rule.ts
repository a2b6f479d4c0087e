import {type Document, type DocumentRuleContext, defineDocumentRule, type FindInProse} from '@tenderlint/core'
import {
  editionStatus,
  findEdition,
  formatDesignation,
  formatUndated,
  isDraft,
  type Prose,
  referenceKind,
  type TextRange
} from '@tenderlint/matchers'

/** Report editions of one standard that are mixed in one document. */
export default defineDocumentRule({
  id: 'references/inconsistent-edition',
  description: 'Cite one edition of a standard throughout a document',
  severity: 'warning',
  messages: {
    inconsistent: 'Unexpected edition `{actual}`, expected `{expected}` as elsewhere in the document'
  },
  *document(document, {recall}) {
    for (const uses of usesByStandard(document, recall)) {
      const expected = mostUsed(uses)

      for (const use of uses) {
        // What is superseded is told as such, and once is enough.
        if (use.year === expected.year || use.isSuperseded) continue

        yield {
          range: use.range,
          messageId: 'inconsistent',
          data: {actual: use.name, expected: expected.name},
          key: `${use.name}\n${expected.name}`,
          related: [{range: expected.range, note: 'cited here'}]
        }
      }
    }
  }
})

type Recall = DocumentRuleContext<unknown>['recall']

interface Use {
  readonly range: TextRange
  /** Name without year and supplement. */
  readonly standard: string
  readonly name: string
  readonly year: number
  readonly isCurrent: boolean
  readonly isSuperseded: boolean
}

/** Dated references that are binding, standard by standard. */
function usesByStandard({segments}: Document, recall: Recall): Iterable<readonly Use[]> {
  const byName = new Map<string, Use[]>()

  for (const segment of segments) {
    for (const use of recall(segment, findUses)) {
      const {start, end} = use.range
      const uses = byName.get(use.standard) ?? []

      uses.push({...use, range: {start: start + segment.start, end: end + segment.start}})
      byName.set(use.standard, uses)
    }
  }

  return byName.values()
}

/** Find the dated references that are binding in prose. */
function findUses(prose: Prose, {vocabulary, asOf}: Parameters<FindInProse<unknown>>[1]): readonly Use[] {
  return vocabulary.standards(prose).flatMap(({range, designation}) => {
    const {year, supplement: _, month: __, ...undated} = designation

    // A certificate may bear another edition than the one worked to, and history another again.
    if (year === undefined || isDraft(designation) || referenceKind(prose, range, asOf) !== 'normative') return []

    const name = formatDesignation({...undated, year})
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
}

/** First use of the edition that most uses have; of the one in force, then of the latest, when two have as many. */
function mostUsed(uses: readonly Use[]): Use {
  const counts = new Map<number, number>()

  for (const {year} of uses) counts.set(year, (counts.get(year) ?? 0) + 1)

  const weight = ({year, isCurrent}: Use) => counts.get(year)! + (isCurrent ? 0.5 : 0)

  // Which stands first must not count, or a paragraph that moves would turn the verdict round.
  return uses.reduce((best, d) => ((weight(d) - weight(best) || d.year - best.year) > 0 ? d : best))
}
