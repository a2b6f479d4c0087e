import {
  type AbbreviationMatch,
  type Adoption,
  type CompiledVocabulary,
  type ConceptEntry,
  createNearTermMatcher,
  createQuantityMatcher,
  createStandardMatcher,
  createTermMatcher,
  findAbbreviations,
  type NearTermMatch,
  type Prose,
  type QuantityMatch,
  type StandardEntry,
  type StandardMatch,
  type TermMatch
} from '@tenderlint/matchers'

/** Finds terms, abbreviations, quantities and references to standards in prose, each once per prose. */
export interface Vocabulary {
  terms(prose: Prose): readonly TermMatch[]
  /** Words that are nearly a term. */
  nearTerms(prose: Prose): readonly NearTermMatch[]
  abbreviations(prose: Prose): readonly AbbreviationMatch[]
  /** What the glossary knows of a concept. */
  concept(id: string): ConceptEntry | undefined
  quantities(prose: Prose): readonly QuantityMatch[]
  standards(prose: Prose): readonly StandardMatch[]
  /** What the registry knows of a standard, by its undated designation. */
  standard(id: string): StandardEntry | undefined
  /** Adoptions of or by an edition, by its full designation. */
  adoptions(edition: string): readonly Adoption[]
  /** Date of the newest source of the standards data, ISO 8601. */
  readonly asOf: string
}

/** Set up the matchers of a compiled vocabulary. What they find in a prose is kept for as long as the prose lives. */
export function createVocabulary(compiled: CompiledVocabulary): Vocabulary {
  const termMatcher = createTermMatcher(compiled.terms)
  // Set up when a rule asks for it: most runs of a large glossary should not pay for it.
  const nearTerms = once(() => createNearTermMatcher(compiled.terms))
  const quantityMatcher = createQuantityMatcher(compiled.units)
  const standardMatcher = createStandardMatcher(compiled.standards)
  const standards = remember((prose) => standardMatcher.match(prose))

  return {
    asOf: compiled.asOf,
    terms: remember((prose) => termMatcher.match(prose)),
    nearTerms: remember((prose) => nearTerms()(prose)),
    abbreviations: remember(findAbbreviations),
    concept: (id) => termMatcher.concept(id),
    // Standards come first, since no number of a designation is a quantity.
    quantities: remember((prose) => quantityMatcher.match(prose, standards(prose))),
    standards,
    standard: (id) => standardMatcher.standard(id),
    adoptions: (edition) => standardMatcher.adoptions(edition)
  }
}

/** Keep what is found in a prose for as long as it lives; rules ask for the same one in turn, so the last is at hand. */
function remember<T>(find: (prose: Prose) => readonly T[]): (prose: Prose) => readonly T[] {
  const known = new WeakMap<Prose, readonly T[]>()
  let last: {readonly prose: Prose; readonly found: readonly T[]} | undefined

  return (prose) => {
    if (last?.prose === prose) return last.found

    const found = known.get(prose) ?? find(prose)

    known.set(prose, found)
    last = {prose, found}

    return found
  }
}

function once<T>(create: () => T): () => T {
  let value: {readonly created: T} | undefined

  return () => {
    value ??= {created: create()}

    return value.created
  }
}
