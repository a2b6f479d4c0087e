import {type Document, defineDocumentRule, type RuleContext} from '@tenderlint/core'
import {
  editionStatus,
  findEdition,
  formatDesignation,
  formatUndated,
  isDraft,
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
  *document(document, context) {
    for (const uses of usesByStandard(document, context)) {
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

interface Use {
  readonly range: TextRange
  readonly name: string
  readonly year: number
  readonly isCurrent: boolean
  readonly isSuperseded: boolean
}

/** Dated references that are binding, standard by standard. */
function usesByStandard(document: Document, {vocabulary, asOf}: RuleContext<unknown>): Iterable<readonly Use[]> {
  const byName = new Map<string, Use[]>()

  for (const segment of document.segments) {
    for (const {range, designation} of vocabulary.standards(segment)) {
      const {year, supplement: _, month: __, ...undated} = designation

      // A certificate may bear another edition than the one worked to, and history another again.
      if (year === undefined || isDraft(designation) || referenceKind(segment, range, asOf) !== 'normative') continue

      const key = formatUndated(undated)
      const name = formatDesignation({...undated, year})
      const edition = findEdition(name, vocabulary.standard)
      const state = edition ? editionStatus(edition, asOf, vocabulary.standard).state : 'unknown'
      const use = {
        range: {start: range.start + segment.start, end: range.end + segment.start},
        name,
        year,
        isCurrent: state === 'current',
        isSuperseded: state === 'superseded' || state === 'expired' || state === 'obsolete'
      }
      const uses = byName.get(key)

      if (uses) uses.push(use)
      else byName.set(key, [use])
    }
  }

  return byName.values()
}

/** First use of the edition that most uses have; of the one in force, then of the latest, when two have as many. */
function mostUsed(uses: readonly Use[]): Use {
  const weight = ({year, isCurrent}: Use) => uses.filter((d) => d.year === year).length + (isCurrent ? 0.5 : 0)

  // Which stands first must not count, or a paragraph that moves would turn the verdict round.
  return uses.reduce((best, d) => ((weight(d) - weight(best) || d.year - best.year) > 0 ? d : best))
}
