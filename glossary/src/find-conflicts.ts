import type {DataProblem} from './data-problem.ts'
import {type LocatedConcept, type PlacedTerm, termsOf} from './located-concept.ts'
import {createTakers, takesPlace} from './merge-concepts.ts'

/** Facts of a concept that a glossary may tell otherwise than those it is laid over. */
const facts = ['domain', 'definition', 'source', 'note'] as const

/**
 * Find what a glossary decides otherwise than those it is laid over: another preferred term, another status, a term used for
 * another concept, another fact. What it says counts; its keeper should know.
 */
export function* findConflicts(
  lower: readonly LocatedConcept[],
  upper: readonly LocatedConcept[]
): Generator<DataProblem> {
  const below = new Map(lower.map((d) => [d.source.id, d]))
  const takerOf = createTakers(upper)

  for (const concept of upper) {
    const base = below.get(concept.source.id)

    if (base) yield* compareConcepts(base, concept)
  }

  for (const former of lower.flatMap(termsOf)) {
    const owner = takerOf(former)

    if (owner) {
      yield tell(owner, former, `is a term of \`${owner.concept.source.id}\`, not ${former.term.status} any more`)
    }
  }
}

function* compareConcepts(lower: LocatedConcept, upper: LocatedConcept): Generator<DataProblem> {
  const below = termsOf(lower)

  for (const over of termsOf(upper)) {
    const {status, term} = over.term
    const same = below.find((d) => d.language === over.language && d.term.term === term)
    const former = below.find((d) => d.term.status === 'preferred' && d.term.term !== term && takesPlace(over, d))

    if (former) yield tell(over, former, `is preferred to \`${former.term.term}\``)
    else if (same && same.term.status !== status) yield tell(over, same, `is ${status}, not ${same.term.status}`)
  }

  for (const field of facts) {
    const [former, value] = [lower.source[field], upper.source[field]]

    if (former === undefined || value === undefined || former === value) continue

    yield upper.problemAt([field], `${field} of \`${upper.source.id}\` is not that of ${placeOf(lower, [field])}`)
  }
}

function tell(over: PlacedTerm, former: PlacedTerm, message: string): DataProblem {
  const place = placeOf(former.concept, [former.language, former.index, 'term'])

  return over.concept.problemAt(
    [over.language, over.index, 'term'],
    `\`${over.term.term}\` ${message}, unlike ${place}`
  )
}

function placeOf({problemAt}: LocatedConcept, path: readonly (number | string)[]): string {
  const {path: file, line, place} = problemAt(path, '')

  return place === undefined ? `${file}:${line}` : `${file}, ${place}`
}
