import {type ConceptSource, languages, type TermSource} from '../term-schema.ts'

/** A fact that two glossaries tell differently. */
export interface ConceptChange {
  /** Id of the concept, with the term where it is one of its facts: `gearbox, gear case`. */
  readonly of: string
  /** Name of the fact; `concept` and `term` for one that only one of the glossaries has. */
  readonly field: string
  /** As the first glossary has it. */
  readonly before?: string
  /** As the second one has it. */
  readonly after?: string
}

/** Tell what changed from one glossary to another, in the order of the ids. */
export function diffConcepts(
  before: readonly ConceptSource[],
  after: readonly ConceptSource[]
): readonly ConceptChange[] {
  const old = new Map(before.map((d) => [d.id, d]))
  const fresh = new Map(after.map((d) => [d.id, d]))
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()

  return ids.flatMap((id) => {
    const a = old.get(id)
    const b = fresh.get(id)

    if (!a || !b) return [change(id, 'concept', a && firstTerm(a), b && firstTerm(b))]

    const {en: _, zh: __, ...factsBefore} = a
    const {en: ___, zh: ____, ...factsAfter} = b

    return [
      ...diffFacts(id, factsBefore, factsAfter),
      ...languages.flatMap((language) => diffTerms(id, a[language] ?? [], b[language] ?? []))
    ]
  })
}

function diffTerms(id: string, before: readonly TermSource[], after: readonly TermSource[]): readonly ConceptChange[] {
  const terms = [...new Set([...before, ...after].map((d) => d.term))]

  return terms.flatMap((term) => {
    const a = before.find((d) => d.term === term)
    const b = after.find((d) => d.term === term)

    if (!a || !b) return [change(`${id}, ${term}`, 'term', a?.status, b?.status)]

    return diffFacts(`${id}, ${term}`, a, b)
  })
}

function diffFacts(of: string, before: object, after: object): readonly ConceptChange[] {
  const a = new Map(Object.entries(before))
  const b = new Map(Object.entries(after))

  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field) => {
    const [first, second] = [show(a.get(field)), show(b.get(field))]

    return first === second ? [] : [change(of, field, first, second)]
  })
}

function show(value: unknown): string | undefined {
  return value === undefined ? undefined : [value].flat().join('; ')
}

function firstTerm({en, zh}: ConceptSource): string {
  return (en ?? zh)?.[0]?.term ?? ''
}

function change(of: string, field: string, before: string | undefined, after: string | undefined): ConceptChange {
  return {
    of,
    field,
    ...(before === undefined ? undefined : {before}),
    ...(after === undefined ? undefined : {after})
  }
}
