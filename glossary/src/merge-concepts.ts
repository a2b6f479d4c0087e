import type {LocatedConcept} from './check-terms.ts'
import {type ConceptSource, languages, type TermSource} from './term-schema.ts'

/**
 * Lay one glossary over another: a client's over the shipped one.
 *
 * A concept that both have gets the facts of the upper one. A term of the upper one replaces the same term of the lower one, and
 * one that it prefers turns what was preferred into an admitted term. Problems with a term are told where it was said last.
 */
export function mergeConcepts(
  lower: readonly LocatedConcept[],
  upper: readonly LocatedConcept[]
): readonly LocatedConcept[] {
  const above = new Map(upper.map((d) => [d.source.id, d]))
  const below = new Set(lower.map((d) => d.source.id))

  return [
    ...lower.map((concept) => {
      const over = above.get(concept.source.id)

      return over ? mergeConcept(concept, over) : concept
    }),
    ...upper.filter((d) => !below.has(d.source.id))
  ]
}

/** A term with its place in the glossary it is from. */
interface PlacedTerm {
  readonly term: TermSource
  readonly concept: LocatedConcept
  readonly index: number
}

function mergeConcept(lower: LocatedConcept, upper: LocatedConcept): LocatedConcept {
  const placed = languages.map((language) => [language, mergeTerms(lower, upper, language)] as const)
  const places = new Map(placed)
  const terms = Object.fromEntries(
    placed.flatMap(([language, list]) => (list.length > 0 ? [[language, list.map((d) => d.term)]] : []))
  )

  return {
    source: {...lower.source, ...upper.source, ...terms},
    problemAt([language, index, ...rest], message) {
      const term = languages
        .flatMap((d) => (d === language ? (places.get(d) ?? []) : []))
        .at(typeof index === 'number' ? index : 0)

      if (!term || language === undefined) return upper.problemAt([language, index, ...rest].filter(isKey), message)

      return term.concept.problemAt([language, term.index, ...rest], message)
    }
  }
}

function isKey(key: number | string | undefined): key is number | string {
  return key !== undefined
}

function mergeTerms(
  lower: LocatedConcept,
  upper: LocatedConcept,
  language: keyof Pick<ConceptSource, 'en' | 'zh'>
): readonly PlacedTerm[] {
  const place = (concept: LocatedConcept): readonly PlacedTerm[] =>
    (concept.source[language] ?? []).map((term, index) => ({term, concept, index}))
  const above = place(upper)
  const below = place(lower).filter((d) => !above.some((over) => over.term.term === d.term.term))
  const preferred = new Set(
    above.filter((d) => d.term.status === 'preferred').map((d) => d.term['part-of-speech'] ?? 'noun')
  )

  return [
    ...above,
    ...below.map((d) =>
      d.term.status === 'preferred' && preferred.has(d.term['part-of-speech'] ?? 'noun')
        ? {...d, term: {...d.term, status: 'admitted' as const}}
        : d
    )
  ]
}
