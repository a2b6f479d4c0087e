import type {z} from 'zod'
import type {DataProblem} from '../data-problem.ts'
import type {LocatedConcept} from '../located-concept.ts'
import {conceptSchema} from '../term-schema.ts'
import type {Loss} from './loss.ts'

/** Path in a concept: `['en', 0, 'status']`. */
export type ConceptPath = readonly (number | string)[]

/** Concepts read from another format, with what has to be mended and what was left out. */
export interface ImportedTerms {
  readonly concepts: readonly LocatedConcept[]
  readonly problems: readonly DataProblem[]
  readonly losses: readonly Loss[]
}

/** Check a concept that was read from somewhere; its problems are told at the places that `problemAt` knows. */
export function locateConcept(
  value: unknown,
  problemAt: LocatedConcept['problemAt']
): {readonly concepts: readonly LocatedConcept[]; readonly problems: readonly DataProblem[]} {
  const result = conceptSchema.safeParse(value)

  if (result.success) return {concepts: [{source: result.data, problemAt}], problems: []}

  return {concepts: [], problems: result.error.issues.map((issue) => tell(issue, problemAt))}
}

function tell(issue: z.core.$ZodIssue, problemAt: LocatedConcept['problemAt']): DataProblem {
  const path = issue.path.map((d) => (typeof d === 'symbol' ? d.toString() : d))

  return problemAt(path, `Unexpected \`${path.join('.') || 'concept'}\`: ${issue.message}`)
}
