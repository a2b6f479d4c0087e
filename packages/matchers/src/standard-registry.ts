import {
  type CompiledStandards,
  type EditionRow,
  evidenceLevels,
  idOfRow,
  type StandardRow,
  unpackRow
} from './compiled-standards.ts'
import {formatDesignation, formatUndated} from './designation.ts'
import {parseDesignation} from './parse-designation.ts'
import type {Adoption, Designation, Edition, StandardEntry} from './standard-match.ts'
import {findEdition} from './standard-state.ts'

/** Standards by designation. */
export interface StandardRegistry {
  /** Standard by its undated designation. */
  standard(id: string): StandardEntry | undefined
  /** Edition by its full designation, without supplements. */
  edition(designation: string): Edition | undefined
  /** Standard that a designation names, whatever its year; adoptions are the standard they adopt where not known themselves. */
  find(designation: Designation): StandardEntry | undefined
  /** Standard that people call by an undated name which no standard has. */
  misnamed(name: string): StandardEntry | undefined
  /** Whether the registry holds what a designation names, or a misnomer; a year must be one of its editions. */
  knows(designation: Designation): boolean
  /** Ids of the standards of ISO, IEC and their joint documents that have a number, in the order of the data. */
  sameNumber(number: string): readonly string[]
  /** Adoptions of or by an edition. */
  adoptions(edition: string): readonly Adoption[]
  readonly ids: readonly string[]
}

const mostFound = 10_000
const international = /^(?:ISO|IEC)(?:\/IEC)?(?:\/IEEE)?$/u
const adopter = /^(?:(?!(?:Fpr|pr)?EN(?: |$))[^ ]+ )?(?:(?:Fpr|pr)?EN(?: |$))?/u

/** Index compiled standards; entries are laid out when they are first asked for. */
export function createStandardRegistry(compiled: CompiledStandards): StandardRegistry {
  const rows = new Map(compiled.standards.map((row) => [idOfRow(row), row]))
  const entries = new Map<string, StandardEntry>()
  /** Names looked for, with `null` for what is not in the registry. */
  const found = new Map<string, StandardEntry | null>()
  let numbers: Map<string, string[]> | undefined
  let adoptions: Map<string, Adoption[]> | undefined
  let misnomers: Map<string, string> | undefined

  return {
    standard,
    edition: (designation) => findEdition(designation, standard),
    find,
    knows: (designation) => {
      const entry = find(designation)

      if (!entry) return misnamed(formatUndated(designation)) !== undefined

      return designation.year === undefined || entry.editions.some((d) => d.year === designation.year)
    },
    misnamed,
    sameNumber: (number) => {
      numbers ??= indexNumbers(rows.keys())

      return numbers.get(number) ?? []
    },
    adoptions: (edition) => {
      adoptions ??= indexAdoptions(compiled)

      return adoptions.get(edition) ?? []
    },
    ids: [...rows.keys()]
  }

  function find(designation: Designation): StandardEntry | undefined {
    const {publisher, type = '', number, part = ''} = designation
    const key = `${publisher}\n${type}\n${number}\n${part}`
    const known = found.get(key)

    if (known !== undefined) return known ?? undefined

    // A document names few standards many times, but a long run many.
    if (found.size === mostFound) found.clear()

    const entry = firstDefined(namesOf(designation), standard)

    found.set(key, entry ?? null)

    return entry
  }

  function misnamed(name: string): StandardEntry | undefined {
    misnomers ??= indexMisnomers(compiled.standards)

    return standard(misnomers.get(name) ?? '')
  }

  function standard(id: string): StandardEntry | undefined {
    const known = entries.get(id)

    if (known) return known

    const row = rows.get(id)

    if (!row) return undefined

    const entry = layOut(unpackRow(row), compiled.strings)

    entries.set(id, entry)

    return entry
  }
}

/** A registry that knows nothing. */
export const noStandards: CompiledStandards = {asOf: '', strings: [], standards: [], adoptions: []}

function layOut([id, title, claimClass, editions]: StandardRow, strings: readonly string[]): StandardEntry {
  const named = parseDesignation(id)?.designation

  return {
    id,
    title,
    ...(claimClass === '' ? undefined : {claimClass}),
    editions: editions.map((row) => layOutEdition(row, {id, named, strings}))
  }
}

const states = {c: 'current', s: 'superseded', u: 'unknown', w: 'withdrawn'} as const

function layOutEdition(
  [year, published, withdrawn, replacedBy, state, evidence, source, asOf, extra]: EditionRow,
  {id, named, strings}: {id: string; named: Designation | undefined; strings: readonly string[]}
): Edition {
  return {
    designation: named && year > 0 ? formatDesignation({year, ...named}) : id,
    year,
    ...(published === '' ? undefined : {published}),
    ...(withdrawn === '' ? undefined : {withdrawn}),
    ...(replacedBy === '' ? undefined : {replacedBy}),
    state: states[state],
    evidence: evidenceLevels[evidence]!,
    source: strings[source] ?? '',
    asOf: strings[asOf] ?? '',
    ...extra
  }
}

/** Names a standard may stand under: as written, the European standard, the international one. */
function namesOf(designation: Designation): readonly string[] {
  const base: Designation = {...designation}
  const {publisher, number} = base
  const national = publisher.replace(/^[^ ]+ (?=(?:Fpr|pr)?EN\b|ISO|IEC)/u, '')
  const inner = publisher.replace(adopter, '')
  // Until 2017 CENELEC gave IEC's numbers without IEC's name.
  const adopted = inner === '' && /^6\d{4}$/u.test(number) ? 'IEC' : inner
  const withoutDraft = designation.type !== undefined && /^(?:AWI|CDV?|DIS|FDIS|NP|PRF|PWI|WD)$/u.test(designation.type)
  const names = [publisher, national, adopted].filter((d, index, all) => d !== '' && all.indexOf(d) === index)

  return names.map((name) => {
    const {type: _, ...untyped} = base

    return formatUndated(withoutDraft ? {...untyped, publisher: name} : {...base, publisher: name})
  })
}

function firstDefined<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name)

    if (found !== undefined) return found
  }

  return undefined
}

function indexNumbers(ids: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>()

  for (const id of ids) {
    const match = /^(\S+)(?: (?:TS|TR|PAS|Guide))? (\d+)(?:-|$)/u.exec(id)

    if (!match || !international.test(match[1]!.replace(/\/(?:TS|TR|PAS)$/u, ''))) continue

    const number = match[2]!
    const ids = index.get(number)

    if (ids) ids.push(id)
    else index.set(number, [id])
  }

  return index
}

/** Packed rows have no misnomers: those that do are few, and are left as they are. */
function indexMisnomers(standards: CompiledStandards['standards']): Map<string, string> {
  return new Map(
    standards.flatMap((row) => (typeof row === 'string' ? [] : (row[4] ?? []).map((d) => [d, row[0]] as const)))
  )
}

function indexAdoptions({adoptions, strings}: CompiledStandards): Map<string, Adoption[]> {
  const index = new Map<string, Adoption[]>()

  for (const [edition, adopted, degree, evidence, source] of adoptions) {
    const adoption = {edition, adopted, degree, evidence: evidenceLevels[evidence]!, source: strings[source] ?? ''}

    for (const key of [edition, adopted]) index.set(key, [...(index.get(key) ?? []), adoption])
  }

  return index
}
