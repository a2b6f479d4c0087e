import {defineDocumentRule, type FindInProse, type Gathered, groupBy, type Segment} from '@tenderlint/core'
import type {Prose, TermMatch, TextRange} from '@tenderlint/matchers'
import {isBorrowed} from '../borrowed.ts'
import {replaceTerm} from '../replace-term.ts'
import {severityByCertainty} from '../severity-by-certainty.ts'

/** Report good terms of one concept that are mixed in one document. */
export default defineDocumentRule({
  id: 'terminology/inconsistent-term',
  description: 'Use one term for one concept throughout a document',
  severity: 'warning',
  messages: {
    inconsistent: 'Unexpected `{actual}`, expected `{expected}` as elsewhere in the document'
  },
  *document(_document, {gather}) {
    const byConcept = groupBy(gather(findChoices, 'terms'), ({fact}) => `${fact.conceptId}\n${fact.language}`)

    for (const uses of byConcept.values()) {
      const {fact: expected, segment: model} = expectedTerm(uses)
      const isPreferred = expected.status === 'preferred'

      for (const {fact: match, segment} of uses) {
        if (match.term === expected.term) continue

        yield {
          range: shift(match.range, segment.start),
          messageId: 'inconsistent',
          data: {actual: wordsOf(segment, match), expected: isPreferred ? match.preferred : expected.term},
          key: `${match.conceptId}\n${match.term}`,
          ...severityByCertainty(match.certainty),
          related: [{range: shift(expected.range, model.start), note: 'used here'}],
          ...(isPreferred && {fixes: [fixOf(match, segment)]})
        }
      }
    }
  }
})

/** A term where it is used in the running text. */
type Use = Gathered<TermMatch>

/** Kinds of segment in which a term is a label, not a choice of words. */
const labels: ReadonlySet<Segment['kind']> = new Set(['alt', 'caption', 'footer', 'header', 'heading'])

/** Find the terms in prose that others could stand for. */
const findChoices: FindInProse<TermMatch> = (prose, {vocabulary}) => {
  if (labels.has(prose.kind)) return []

  const matches = vocabulary.terms(prose)

  return matches.filter((d) => isChoice(d) && !isBorrowed(prose, d.range) && !isExplained(d, matches, prose))
}

/** Whether another good term could stand in the place of a match. */
function isChoice({status, isAbbreviation, isMixable}: TermMatch): boolean {
  return (status === 'admitted' || status === 'preferred') && !isAbbreviation && !isMixable
}

const explanation =
  /[(（]|\b(?:aka|also|alias|called|formerly|i\.e|known|means|or|same as|termed)\b|即|又称|也称|简称/iu

/** Furthest that an explanation stands from the term it explains, in UTF-16 code units. */
const explanationReach = 40

/** Whether a term is only named beside another one of its concept: `snag list (also called punch list)`. */
function isExplained(match: TermMatch, matches: readonly TermMatch[], {text}: Prose): boolean {
  return matches.some(({conceptId, range}) => {
    const between = text.slice(range.end, match.range.start)

    return (
      conceptId === match.conceptId &&
      range.end <= match.range.start &&
      between.length <= explanationReach &&
      explanation.test(between)
    )
  })
}

/** Use of the term that the others give way to: the preferred one where it is used, else the most frequent. */
function expectedTerm(uses: readonly Use[]): Use {
  const preferred = uses.find((d) => d.fact.status === 'preferred')

  if (preferred) return preferred

  const counts = new Map<string, number>()

  for (const {fact} of uses) counts.set(fact.term, (counts.get(fact.term) ?? 0) + 1)

  const count = ({fact}: Use) => counts.get(fact.term)!

  return uses.reduce((best, use) => (count(use) > count(best) ? use : best))
}

function fixOf(match: TermMatch, segment: Segment) {
  const {title, edits, safety} = replaceTerm(segment.text, match, 'safe')

  return {title, safety, edits: edits.map((d) => ({...d, range: shift(d.range, segment.start)}))}
}

function wordsOf({text}: Segment, {range}: TermMatch): string {
  return text.slice(range.start, range.end)
}

function shift({start, end}: TextRange, offset: number): TextRange {
  return {start: start + offset, end: end + offset}
}
