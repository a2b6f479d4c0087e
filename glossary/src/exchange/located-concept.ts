import type {DataProblem} from '../data-problem.ts'
import {type DataWords, describeIssue, type IssuePath, pathOf} from '../describe-issue.ts'
import type {LocatedConcept} from '../located-concept.ts'
import {conceptSchema} from '../term-schema.ts'
import type {Loss} from './loss.ts'

/** Path in a concept: `['en', 0, 'status']`. */
export type ConceptPath = IssuePath

/** Concepts read from another format, with what has to be mended and what was left out. */
export interface ImportedTerms {
  readonly concepts: readonly LocatedConcept[]
  readonly problems: readonly DataProblem[]
  readonly losses: readonly Loss[]
}

/** Check a concept that was read from somewhere; its problems are told at the places that `problemAt` knows, in `words`. */
export function locateConcept(
  value: unknown,
  {problemAt, words}: {readonly problemAt: LocatedConcept['problemAt']; readonly words: DataWords}
): {readonly concepts: readonly LocatedConcept[]; readonly problems: readonly DataProblem[]} {
  const result = conceptSchema.safeParse(value)

  if (result.success) return {concepts: [{source: result.data, problemAt}], problems: []}

  return {
    concepts: [],
    problems: result.error.issues.map((issue) => problemAt(pathOf(issue), describeIssue(issue, value, words)))
  }
}
