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
  const foundIn = createMemory()
  const standards = (prose: Prose) => (foundIn(prose).standards ??= standardMatcher.match(prose))

  return {
    asOf: compiled.asOf,
    terms: (prose) => (foundIn(prose).terms ??= termMatcher.match(prose)),
    nearTerms: (prose) => (foundIn(prose).nearTerms ??= nearTerms()(prose)),
    abbreviations: (prose) => (foundIn(prose).abbreviations ??= findAbbreviations(prose)),
    concept: (id) => termMatcher.concept(id),
    // Standards come first, since no number of a designation is a quantity.
    quantities: (prose) => (foundIn(prose).quantities ??= quantityMatcher.match(prose, standards(prose))),
    standards,
    standard: (id) => standardMatcher.standard(id),
    adoptions: (edition) => standardMatcher.adoptions(edition)
  }
}

/** What was found in one prose so far. */
interface Found {
  abbreviations: readonly AbbreviationMatch[] | undefined
  nearTerms: readonly NearTermMatch[] | undefined
  quantities: readonly QuantityMatch[] | undefined
  standards: readonly StandardMatch[] | undefined
  terms: readonly TermMatch[] | undefined
}

/** Remember what is found in a prose for as long as it lives; rules ask for the same one in turn, so the last is at hand. */
function createMemory(): (prose: Prose) => Found {
  const known = new WeakMap<Prose, Found>()
  let last: Prose | undefined
  let found: Found

  return (prose) => {
    if (prose === last) return found

    last = prose
    found = known.get(prose) ?? begin(prose)

    return found
  }

  function begin(prose: Prose): Found {
    const found = {
      abbreviations: undefined,
      nearTerms: undefined,
      quantities: undefined,
      standards: undefined,
      terms: undefined
    }

    known.set(prose, found)

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
