import type {DataProblem} from './data-problem.ts'
import {type ConceptSource, type Language, languages, type TermSource} from './term-schema.ts'

/** A concept, and how to speak of a place in its entry. */
export interface LocatedConcept {
  readonly source: ConceptSource
  problemAt(path: readonly (number | string)[], message: string): DataProblem
}

/** A term with its place in the glossary it is from. */
export interface PlacedTerm {
  readonly language: Language
  readonly term: TermSource
  readonly concept: LocatedConcept
  /** Place among the terms of its language there. */
  readonly index: number
}

/** Terms of a concept, language by language. */
export function termsOf(concept: LocatedConcept): readonly PlacedTerm[] {
  return languages.flatMap((language) =>
    (concept.source[language] ?? []).map((term, index) => ({language, term, concept, index}))
  )
}

/** Whether a term is one to write. */
export function isGood({status}: TermSource): boolean {
  return status === 'preferred' || status === 'admitted'
}
