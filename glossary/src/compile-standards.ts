import {
  type AdoptionRow,
  type CompiledStandards,
  type EditionClauses,
  type EditionExtra,
  type EditionRow,
  type EditionTransition,
  type Evidence,
  type EvidenceCode,
  evidenceLevels,
  formatDesignation,
  parseDesignation,
  type StandardRow
} from '@tenderlint/matchers'
import type {DataProblem} from './data-problem.ts'
import {expandClauses} from './expand-clauses.ts'
import {readYaml, type YamlSource} from './read-yaml.ts'
import {
  type AdoptionSource,
  adoptionSchema,
  type EditionSource,
  type StandardSource,
  standardSchema
} from './standard-schema.ts'

/** Registry as compiled, and what its keeper has to mend. What has a problem is left out. */
export interface CompiledStandardsResult {
  readonly value: CompiledStandards
  readonly problems: readonly DataProblem[]
}

/** Makes a problem at a value of the file an entry came from. */
type ProblemAt = (path: readonly (number | string)[], message: string) => DataProblem

type Clauses = NonNullable<EditionSource['clauses']>
type SourcedClauses = Exclude<Clauses, readonly unknown[]>

interface Located<Entry> {
  readonly entry: Entry
  readonly problemAt: ProblemAt
}

/**
 * Compile the registry of standards from YAML.
 *
 * A file whose name begins with `adoptions` holds adoptions, every other one standards. An edition of a later source
 * replaces the same of an earlier one, so that a user's file can correct the shipped ones, unless it was looked up earlier: an
 * old catalogue knows no newer editions. It keeps the transition, the clauses and the edition to cite instead where it tells none;
 * twice in one source is a mistake.
 */
export function compileStandards(sources: readonly YamlSource[]): CompiledStandardsResult {
  const problems: DataProblem[] = []
  const standards = new Map<string, Located<StandardSource>>()
  const adoptions: AdoptionSource[] = []

  for (const source of sources) {
    if (isAdoptions(source.path)) {
      adoptions.push(...readAdoptions(source, problems))
      continue
    }

    for (const located of readStandards(source, problems)) merge(standards, located)
  }

  const designations = new Set<string>()

  for (const {entry} of standards.values()) {
    for (const {year} of entry.editions) designations.add(designationOf(entry.id, year))
  }

  for (const located of standards.values()) problems.push(...successorProblems(located, designations))

  return {
    value: layOut(
      [...standards.values()].map((d) => d.entry),
      adoptions
    ),
    problems
  }
}

/** Add a standard, or what a later source says of one: its editions replace those of the same year that are not newer. */
function merge(standards: Map<string, Located<StandardSource>>, {entry, problemAt}: Located<StandardSource>): void {
  const before = standards.get(entry.id)?.entry
  const editions = entry.editions.map((d) =>
    mergeEdition(
      before?.editions.find(({year}) => year === d.year),
      d
    )
  )
  const kept = before?.editions.filter((d) => !entry.editions.some(({year}) => year === d.year)) ?? []

  standards.set(entry.id, {entry: {...before, ...entry, editions: [...editions, ...kept]}, problemAt})
}

function mergeEdition(before: EditionSource | undefined, edition: EditionSource): EditionSource {
  if (before && before['as-of'] > edition['as-of']) return before

  return {...curated(before), ...edition, ...successor(before, edition)}
}

/** The edition to cite instead, where a later source names none: an old catalogue that was imported today knows of none yet. */
function successor(before: EditionSource | undefined, edition: EditionSource): Partial<EditionSource> | undefined {
  if (!before?.['replaced-by'] || edition['replaced-by']) return undefined

  const {withdrawn = before.withdrawn} = edition

  return {
    'replaced-by': before['replaced-by'],
    withdrawn: withdrawn === 'unknown' ? before.withdrawn : withdrawn
  }
}

/** What a catalogue does not know of an edition, and so cannot deny. */
function curated(edition: EditionSource | undefined): Pick<EditionSource, 'clauses' | 'transition'> {
  return {
    ...(edition?.clauses && {clauses: sourcedClauses(edition.clauses, edition)}),
    ...(edition?.transition && {transition: edition.transition})
  }
}

function isAdoptions(path: string): boolean {
  return /(?:^|[\\/])adoptions[^\\/]*$/u.test(path)
}

function readStandards(source: YamlSource, problems: DataProblem[]): Located<StandardSource>[] {
  const {entries, indices, problems: found, problemAt} = readYaml(source, standardSchema)
  const known = new Set<string>()
  const located: Located<StandardSource>[] = []

  problems.push(...found)

  for (const [index, entry] of entries.entries()) {
    const at: ProblemAt = (path, message) => problemAt([indices[index]!, ...path], message)
    const problem = nameProblem(entry, known, at) ?? yearProblem(entry, at)

    known.add(entry.id)

    if (problem) problems.push(problem)
    else located.push({entry, problemAt: at})
  }

  return located
}

function nameProblem(entry: StandardSource, known: ReadonlySet<string>, at: ProblemAt): DataProblem | undefined {
  if (known.has(entry.id)) return at(['id'], `Unexpected second entry for \`${entry.id}\`: put all editions in one`)

  const parsed = parseDesignation(entry.id)

  if (!parsed) {
    return at(['id'], `Unexpected name \`${entry.id}\`, expected a designation without a year such as \`ISO 9001\``)
  }

  const name = formatDesignation(parsed.designation)

  if (name !== entry.id) return at(['id'], `Unexpected form \`${entry.id}\`, expected \`${name}\``)
  if (parsed.designation.year !== undefined) {
    return at(['id'], `Unexpected year in \`${entry.id}\`: years stand in \`editions\``)
  }

  return undefined
}

function yearProblem(entry: StandardSource, at: ProblemAt): DataProblem | undefined {
  const years = new Set<number | undefined>()

  for (const [index, {year}] of entry.editions.entries()) {
    if (years.has(year)) {
      return at(['editions', index, 'year'], `Unexpected second edition \`${designationOf(entry.id, year)}\``)
    }

    years.add(year)
  }

  return undefined
}

function* successorProblems(
  {entry, problemAt}: Located<StandardSource>,
  designations: ReadonlySet<string>
): Generator<DataProblem> {
  for (const [index, edition] of entry.editions.entries()) {
    const successor = edition['replaced-by']

    if (successor === undefined || designations.has(successor)) continue

    yield problemAt(
      ['editions', index, 'replaced-by'],
      `Unexpected successor \`${successor}\` of \`${designationOf(entry.id, edition.year)}\`: add that edition, or leave the key out`
    )
  }
}

function readAdoptions(source: YamlSource, problems: DataProblem[]): readonly AdoptionSource[] {
  const {entries, problems: found} = readYaml(source, adoptionSchema)

  problems.push(...found)

  return entries
}

function designationOf(id: string, year: number | undefined): string {
  const parsed = parseDesignation(id)

  return parsed && year !== undefined ? formatDesignation({...parsed.designation, year}) : id
}

function layOut(standards: readonly StandardSource[], adoptions: readonly AdoptionSource[]): CompiledStandards {
  const strings = createStrings()
  const rows = standards.map((entry): StandardRow => {
    const editions = [...entry.editions].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))

    const row = [
      entry.id,
      entry.title ?? '',
      entry.class ?? '',
      editions.map((d) => editionRow(d, strings.indexOf))
    ] as const

    return entry.misnomers === undefined ? row : [...row, entry.misnomers]
  })
  const adoptionRows = adoptions
    .filter(({adopts}) => adopts !== undefined)
    .map(
      (entry): AdoptionRow => [
        entry.edition,
        entry.adopts!,
        entry.degree ?? '',
        evidenceOf(entry.certainty),
        strings.indexOf(entry.source)
      ]
    )

  return {
    asOf:
      standards
        .flatMap(({editions}) => editions.map((d) => d['as-of']))
        .sort()
        .at(-1) ?? '',
    strings: strings.all,
    standards: rows,
    adoptions: adoptionRows
  }
}

function editionRow(edition: EditionSource, indexOf: (text: string) => number): EditionRow {
  const row = [
    edition.year ?? 0,
    edition['in-force'] ?? edition.published ?? '',
    edition.withdrawn === 'unknown' ? '' : (edition.withdrawn ?? ''),
    edition['replaced-by'] ?? '',
    stateOf(edition),
    evidenceOf(edition.certainty),
    indexOf(edition.source),
    indexOf(edition['as-of'])
  ] as const
  const extra: EditionExtra = {
    ...(edition.amendments && {amendments: edition.amendments}),
    ...(edition.clauses && {clauses: clausesOf(edition.clauses, edition)}),
    ...(edition.draft === undefined ? undefined : {draft: edition.draft}),
    ...(edition.transition && {transition: transitionOf(edition.transition)})
  }

  return Object.keys(extra).length === 0 ? row : [...row, extra]
}

/** Clauses with a source of their own, or else with that of the edition. */
function sourcedClauses(clauses: Clauses, {certainty, source, 'as-of': asOf}: EditionSource): SourcedClauses {
  return Array.isArray(clauses) ? {numbers: clauses, ...(certainty && {certainty}), source, 'as-of': asOf} : clauses
}

function clausesOf(clauses: Clauses, edition: EditionSource): EditionClauses {
  const {numbers, certainty, source, 'as-of': asOf} = sourcedClauses(clauses, edition)

  return {numbers: numbers.flatMap((d) => expandClauses(d) ?? []), evidence: certainty ?? 'read', source, asOf}
}

function transitionOf({until, certainty, source}: NonNullable<EditionSource['transition']>): EditionTransition {
  return {until, evidence: certainty ?? 'read', source}
}

function evidenceOf(certainty: Evidence = 'read'): EvidenceCode {
  return evidenceLevels.indexOf(certainty) as EvidenceCode
}

function stateOf(edition: EditionSource): EditionRow[4] {
  if (edition['replaced-by'] !== undefined) return 's'
  if (edition.withdrawn !== undefined) return 'w'

  return edition.certainty === 'unverified' ? 'u' : 'c'
}

/** Collects texts, each once. */
function createStrings(): {readonly all: readonly string[]; indexOf(text: string): number} {
  const indices = new Map<string, number>()
  const all: string[] = []

  return {
    all,
    indexOf: (text) => {
      let index = indices.get(text)

      if (index === undefined) {
        index = all.push(text) - 1
        indices.set(text, index)
      }

      return index
    }
  }
}
