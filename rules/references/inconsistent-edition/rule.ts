import {type Document, defineDocumentRule} from '@tenderlint/core'
import {
  formatDesignation,
  formatUndated,
  isDraft,
  referenceKind,
  type StandardMatch,
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
  *document(document, {vocabulary}) {
    for (const uses of usesByStandard(document, vocabulary.standards)) {
      const expected = mostUsed(uses)

      for (const use of uses) {
        if (use.year === expected.year) continue

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
}

/** Dated references that are binding, standard by standard. */
function usesByStandard(
  document: Document,
  standards: (segment: Document['segments'][number]) => readonly StandardMatch[]
): Iterable<readonly Use[]> {
  const byName = new Map<string, Use[]>()

  for (const segment of document.segments) {
    for (const {range, designation} of standards(segment)) {
      const {year, supplement: _, month: __, ...undated} = designation

      // A certificate may bear another edition than the one worked to, and history another again.
      if (year === undefined || isDraft(designation) || referenceKind(segment, range) !== 'normative') continue

      const name = formatUndated(undated)
      const use = {
        range: {start: range.start + segment.start, end: range.end + segment.start},
        name: formatDesignation({...undated, year}),
        year
      }
      const uses = byName.get(name)

      if (uses) uses.push(use)
      else byName.set(name, [use])
    }
  }

  return byName.values()
}

/** First use of the edition that most uses have; of the earlier one when two have as many. */
function mostUsed(uses: readonly Use[]): Use {
  let best = uses[0]!
  const count = (year: number) => uses.filter((d) => d.year === year).length

  for (const use of uses) {
    if (count(use.year) > count(best.year)) best = use
  }

  return best
}
