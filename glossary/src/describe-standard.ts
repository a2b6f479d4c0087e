import {
  type Adoption,
  type CompiledStandards,
  createStandardRegistry,
  type Edition,
  type EditionState,
  editionStatus,
  formatUndated,
  parseDesignation,
  type StandardEntry
} from '@tenderlint/matchers'

/** All that the registry knows of what a designation names, as of a day. Plain data. */
export interface StandardDescription {
  /** Right form of what was asked. */
  readonly designation: string
  /** Absent where the registry does not know the standard: that is no mistake of the designation. */
  readonly standard?: StandardEntry
  readonly editions: readonly {
    readonly edition: Edition
    readonly state: EditionState
    /** Edition to cite instead, where there is one. */
    readonly current?: string
    /** Whether it is the one asked for. */
    readonly isAsked: boolean
  }[]
  readonly adoptions: readonly Adoption[]
}

/** Tell all the registry knows of a designation; `undefined` where the words are no designation. */
export function describeStandard(
  compiled: CompiledStandards,
  {designation: written, asOf}: {designation: string; asOf: string}
): StandardDescription | undefined {
  const registry = createStandardRegistry(compiled)
  const parsed = parseDesignation(written, registry.knows)

  if (!parsed) return undefined

  const {designation, normal} = parsed
  const standard = registry.find(designation) ?? registry.misnamed(formatUndated(designation))

  return {
    designation: normal,
    ...(standard && {standard}),
    editions: (standard?.editions ?? []).map((edition) => {
      const {state, current} = editionStatus(edition, asOf, registry.standard)

      return {
        edition,
        state,
        ...(current === edition ? undefined : {current: current.designation}),
        isAsked: edition.year === designation.year
      }
    }),
    adoptions: (standard?.editions ?? []).flatMap((d) => registry.adoptions(d.designation))
  }
}

/** Write a description as lines for a reader. */
export function formatStandardDescription(description: StandardDescription, asOf: string): string {
  const {designation, standard, editions, adoptions} = description

  if (!standard) return `${designation}: not in the registry, so nothing is known of it\n`

  return [
    `${standard.id}${standard.title === '' ? '' : `  ${standard.title}`}`,
    ...(standard.claimClass === undefined ? [] : [`class  ${standard.claimClass}`]),
    '',
    ...editions.flatMap((d) => formatEdition(d, asOf)),
    ...adoptions.map(
      (d) => `${d.edition} adopts ${d.adopted}${d.degree === '' ? '' : `, ${d.degree}`} (${d.evidence}; ${d.source})`
    ),
    ''
  ].join('\n')
}

function formatEdition(
  {edition, state, current, isAsked}: StandardDescription['editions'][number],
  asOf: string
): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['published', edition.published],
    ['withdrawn', edition.withdrawn],
    ['replaced by', edition.replacedBy],
    ['in force instead', current],
    [
      'transition until',
      edition.transition && `${edition.transition.until} (${edition.transition.source}, ${edition.transition.evidence})`
    ],
    ['amendments', edition.amendments?.join(', ')],
    ['draft of the next', edition.draft],
    [
      'clauses',
      edition.clauses &&
        `${edition.clauses.numbers.length} known (${edition.clauses.source}, ${edition.clauses.evidence}, as of ${edition.clauses.asOf})`
    ],
    ['source', `${edition.source} (${edition.evidence}, as of ${edition.asOf})`]
  ]

  return [
    `${isAsked ? '> ' : '  '}${edition.designation}  ${state} on ${asOf}`,
    ...facts.filter(([, value]) => value !== undefined).map(([name, value]) => `    ${name}  ${value}`),
    ''
  ]
}
