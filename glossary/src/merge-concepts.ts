import {foldTerm} from './fold-term.ts'
import {isGood, type LocatedConcept, type PlacedTerm, termsOf} from './located-concept.ts'
import {type Language, languages} from './term-schema.ts'

/**
 * Lay one glossary over another: a client's over the shipped one.
 *
 * A concept that both have gets the facts of the upper one. A term of the upper one replaces the same term of the lower one, and
 * one that it prefers turns what was preferred into an admitted term. A term that the lower one avoids counts no longer where the
 * upper one uses it for another concept. Problems with a term are told where it was said last.
 */
export function mergeConcepts(
  lower: readonly LocatedConcept[],
  upper: readonly LocatedConcept[]
): readonly LocatedConcept[] {
  const below = new Map(lower.map((d) => [d.source.id, d]))
  const above = new Set(upper.map((d) => d.source.id))
  const takerOf = createTakers(upper)
  const keptOf = (concept: LocatedConcept) => termsOf(concept).filter((d) => !takerOf(d))

  return [
    ...lower.filter((d) => !above.has(d.source.id)).map((d) => mergeConcept(d, keptOf(d))),
    // Last, so that what two concepts claim is told to the keeper of the upper one.
    ...upper.map((over) => {
      const concept = below.get(over.source.id)

      return concept ? mergeConcept(concept, keptOf(concept), over) : over
    })
  ]
}

/** Gives the term of a glossary that takes a term away from another concept, which avoids it wherever it stands. */
export function createTakers(upper: readonly LocatedConcept[]): (placed: PlacedTerm) => PlacedTerm | undefined {
  const owners = new Map(
    upper
      .flatMap(termsOf)
      .filter((d) => isGood(d.term))
      .map((d) => [keyOf(d), d])
  )

  return (placed) => {
    const owner = isGood(placed.term) || placed.term.near ? undefined : owners.get(keyOf(placed))

    return owner?.concept.source.id === placed.concept.source.id ? undefined : owner
  }
}

function keyOf({language, term}: PlacedTerm): string {
  return `${language}\n${foldTerm(term.term)}`
}

function mergeConcept(lower: LocatedConcept, below: readonly PlacedTerm[], upper?: LocatedConcept): LocatedConcept {
  const placed = upper ? mergeTerms(below, termsOf(upper)) : below
  const {en: _, zh: __, ...facts} = {...lower.source, ...upper?.source}
  const listOf = (language: Language) => placed.filter((d) => d.language === language)
  const terms = languages.flatMap((language) => {
    const list = listOf(language)

    return list.length > 0 ? [[language, list.map((d) => d.term)]] : []
  })

  return {
    source: {...facts, ...Object.fromEntries(terms)},
    problemAt(path, message) {
      const [first, index, ...rest] = path
      const language = languages.find((d) => d === first)
      const term = language && listOf(language).at(typeof index === 'number' ? index : 0)

      return term
        ? term.concept.problemAt([term.language, term.index, ...rest], message)
        : (upper ?? lower).problemAt(path, message)
    }
  }
}

/** Terms of both, those of the upper one first; what it prefers takes the place of what was preferred in that word class. */
function mergeTerms(lower: readonly PlacedTerm[], upper: readonly PlacedTerm[]): readonly PlacedTerm[] {
  const kept = lower.filter(
    (d) => !upper.some((over) => over.language === d.language && over.term.term === d.term.term)
  )

  return [
    ...upper,
    ...kept.map((d) =>
      d.term.status === 'preferred' && upper.some((over) => takesPlace(over, d))
        ? {...d, term: {...d.term, status: 'admitted' as const}}
        : d
    )
  ]
}

/** Whether a term is preferred in the language and word class of another. */
export function takesPlace(over: PlacedTerm, {language, term}: PlacedTerm): boolean {
  return (
    over.term.status === 'preferred' &&
    over.language === language &&
    (over.term['part-of-speech'] ?? 'noun') === (term['part-of-speech'] ?? 'noun')
  )
}
