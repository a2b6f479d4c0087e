import type {Prose, QuantityMatch, StandardEntry, StandardMatch, TermMatch} from '@tenderlint/matchers'

/** Finds terms, quantities and references to standards in prose, each once per prose. */
export interface Vocabulary {
  terms(prose: Prose): readonly TermMatch[]
  quantities(prose: Prose): readonly QuantityMatch[]
  standards(prose: Prose): readonly StandardMatch[]
  /** What the registry knows of a standard, by its undated designation. */
  standard(id: string): StandardEntry | undefined
  /** Date of the newest source of the data, ISO 8601. */
  readonly asOf: string
}

/** Matchers that a vocabulary is composed of. Each is pure: the same prose gives the same matches. */
export interface Matchers {
  readonly asOf: string
  terms(prose: Prose): readonly TermMatch[]
  /** Standards come with it, since no number of a designation is a quantity. */
  quantities(prose: Prose, standards: readonly StandardMatch[]): readonly QuantityMatch[]
  standards(prose: Prose): readonly StandardMatch[]
  standard(id: string): StandardEntry | undefined
}

/** Compose matchers to a vocabulary that remembers what it found in a prose for as long as the prose lives. */
export function createVocabulary(matchers: Matchers): Vocabulary {
  const standards = remember((prose) => matchers.standards(prose))

  return {
    asOf: matchers.asOf,
    terms: remember((prose) => matchers.terms(prose)),
    quantities: remember((prose) => matchers.quantities(prose, standards(prose))),
    standards,
    standard: (id) => matchers.standard(id)
  }
}

function remember<T>(find: (prose: Prose) => readonly T[]): (prose: Prose) => readonly T[] {
  const known = new WeakMap<Prose, readonly T[]>()

  return (prose) => {
    const before = known.get(prose)

    if (before) return before

    const found = find(prose)

    known.set(prose, found)

    return found
  }
}
