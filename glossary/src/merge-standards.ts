import {type CompiledStandards, type EditionRow, idOfRow, unpackRow} from '@tenderlint/matchers'

/**
 * Lay a user's own registry over another.
 *
 * Of one edition the entry with the later date counts. What only the other knows of a standard (class, misnomers) is kept.
 */
export function mergeStandards(base: CompiledStandards, own: CompiledStandards): CompiledStandards {
  const shift = base.strings.length
  const dateOf = (row: EditionRow) => (row[7] < shift ? base.strings[row[7]] : own.strings[row[7] - shift]) ?? ''
  const standards = new Map(base.standards.map((row) => [idOfRow(row), unpackRow(row)]))

  for (const [id, title, claimClass, editions, misnomers] of own.standards.map(unpackRow)) {
    const before = standards.get(id)
    const shifted = editions.map((d) => shiftStrings(d, shift))
    const merged = before ? mergeEditions(before[3], shifted, dateOf) : shifted
    const names = misnomers ?? before?.[4]
    const row = [
      id,
      title === '' ? (before?.[1] ?? '') : title,
      claimClass === '' ? (before?.[2] ?? '') : claimClass,
      merged
    ] as const

    standards.set(id, names === undefined ? row : [...row, names])
  }

  return {
    asOf: [own.asOf, base.asOf].sort().at(-1)!,
    strings: [...base.strings, ...own.strings],
    standards: [...standards.values()],
    adoptions: [
      ...base.adoptions,
      ...own.adoptions.map(
        ([edition, adopted, degree, evidence, source]) => [edition, adopted, degree, evidence, source + shift] as const
      )
    ]
  }
}

function mergeEditions(
  before: readonly EditionRow[],
  own: readonly EditionRow[],
  dateOf: (row: EditionRow) => string
): readonly EditionRow[] {
  const byYear = new Map(before.map((d) => [d[0], d]))

  for (const row of own) {
    const known = byYear.get(row[0])

    if (!known || dateOf(row) >= dateOf(known)) byYear.set(row[0], keepExtra(row, known))
  }

  return [...byYear.values()].sort((a, b) => a[0] - b[0])
}

/** A catalogue knows no transitions; those that were curated stay. */
function keepExtra(row: EditionRow, known: EditionRow | undefined): EditionRow {
  const transition = known?.[8]?.transition

  if (transition === undefined || row[8]?.transition !== undefined) return row

  const [year, published, withdrawn, replacedBy, state, evidence, source, asOf, extra] = row

  return [year, published, withdrawn, replacedBy, state, evidence, source, asOf, {...extra, transition}]
}

function shiftStrings(row: EditionRow, shift: number): EditionRow {
  const [year, published, withdrawn, replacedBy, state, evidence, source, asOf, extra] = row
  const moved = [year, published, withdrawn, replacedBy, state, evidence, source + shift, asOf + shift] as const

  return extra === undefined ? moved : [...moved, extra]
}
