import {defineSegmentRule, type Vocabulary} from '@tenderlint/core'
import {
  type Evidence,
  findEdition,
  formatDesignation,
  isInQuotationMarks,
  readClauses,
  type StandardMatch,
  weakestEvidence
} from '@tenderlint/matchers'
import {caps, isAdoption} from '../edition-verdicts.ts'

/** Report clauses that the edition cited does not have, where the registry holds its clauses. */
export default defineSegmentRule({
  id: 'references/wrong-clause',
  description: 'Cite clauses that the edition has',
  severity: 'warning',
  messages: {
    clause: 'Unexpected clause `{actual}` of `{edition}`, which has {expected}'
  },
  about: 'standards',
  *segment(prose, {vocabulary}) {
    for (const match of vocabulary.standards(prose)) {
      const clauses = clausesOf(match, vocabulary)

      if (!clauses || prose.quoted || isInQuotationMarks(prose.text, match.range)) continue

      for (const {range, kind, number} of readClauses(prose.text, match.range)) {
        // Tables and figures are counted by themselves.
        if (kind !== 'clause' && kind !== 'annex') continue

        const known = siblingsOfUnknown(number, clauses.numbers)

        if (!known) continue

        yield {
          range,
          messageId: 'clause',
          data: {
            actual: number,
            edition: clauses.edition,
            expected: `\`${known[0]}\` to \`${known.at(-1)}\``
          },
          severity: caps[clauses.evidence]
        }
      }
    }
  }
})

interface KnownClauses {
  /** Edition they are of, as cited. */
  readonly edition: string
  readonly numbers: readonly string[]
  readonly evidence: Evidence
}

/** Clauses of the edition meant: the one cited, or the latest for an undated reference. */
function clausesOf(match: StandardMatch, vocabulary: Vocabulary): KnownClauses | undefined {
  const adopted = clausesOfAdopted(match, vocabulary)

  if (adopted || isAdoption(match)) return adopted

  const edition = match.designation.year === undefined ? match.entry?.editions.at(-1) : match.edition

  return edition?.clauses && {edition: edition.designation, ...edition.clauses}
}

/** Clauses of the edition that the one cited adopts; only an identical adoption has the same. */
function clausesOfAdopted({designation}: StandardMatch, vocabulary: Vocabulary): KnownClauses | undefined {
  const {supplement: _, ...own} = designation
  const edition = formatDesignation(own)
  const adoption = vocabulary.adoptions(edition).find((d) => d.degree === 'IDT')
  const clauses = adoption && findEdition(adoption.adopted, vocabulary.standard)?.clauses

  return clauses && {edition, numbers: clauses.numbers, evidence: weakestEvidence([adoption, clauses])}
}

/**
 * Clauses among which a clause should be and is not.
 *
 * Each depth is judged only where the registry gives clauses of it: 8.5.9 is wrong when 8.5.1 is known and it is not.
 */
function siblingsOfUnknown(number: string, clauses: readonly string[]): readonly string[] | undefined {
  const parts = number.split('.')

  for (let depth = 1; depth <= parts.length; depth++) {
    const parent = parts.slice(0, depth - 1).join('.')
    const siblings = clauses.filter(
      (d) => d.split('.').length === depth && (parent === '' || d.startsWith(`${parent}.`))
    )

    // Annexes are counted by letters, apart from the clauses.
    const alike = siblings.filter((d) => /^\d/u.test(d) === /^\d/u.test(number))

    if (alike.length === 0) return undefined
    if (!alike.includes(parts.slice(0, depth).join('.'))) return alike
  }

  return undefined
}
