import type {CompiledStandards} from './compiled-standards.ts'
import {formatDesignation} from './designation.ts'
import type {Prose} from './prose.ts'
import {type DesignationReading, readDesignation} from './read-designation.ts'
import {publisherStarts} from './read-publisher.ts'
import {rightPublisher} from './right-publisher.ts'
import {canBegin, isReference} from './standard-boundary.ts'
import type {Adoption, StandardEntry, StandardMatch} from './standard-match.ts'
import {createStandardRegistry, type StandardRegistry} from './standard-registry.ts'
import {readListed} from './standard-series.ts'

/** Finds where standards are named, and knows what the registry says of them. */
export interface StandardMatcher {
  /** Date of the newest source of the registry, ISO 8601. */
  readonly asOf: string
  /** Designations in a block of text, however they are written, in the order of the text. */
  match(prose: Prose): readonly StandardMatch[]
  /** Standard by its undated designation. */
  standard(id: string): StandardEntry | undefined
  /** Adoptions of or by an edition. */
  adoptions(edition: string): readonly Adoption[]
}

/** Make a matcher over a registry. */
export function createStandardMatcher(compiled: CompiledStandards): StandardMatcher {
  const registry = createStandardRegistry(compiled)

  return {
    asOf: compiled.asOf,
    match: (prose) => match(prose, registry),
    standard: registry.standard,
    adoptions: registry.adoptions
  }
}

function match({text, language}: Prose, registry: StandardRegistry): readonly StandardMatch[] {
  const matches: StandardMatch[] = []
  let end = 0

  for (const start of publisherStarts(text)) {
    if (start < end || !canBegin(text, start)) continue

    const reading = readDesignation(text, start, registry.knows)

    if (!reading || !isReference(text, reading, registry.knows)) continue

    const readings = [withoutHabits(text, reading, language), ...readListed(text, reading, registry)]

    for (const listed of readings) matches.push(createMatch(text, listed, registry))

    end = readings.at(-1)!.range.end
  }

  return matches
}

function createMatch(
  text: string,
  {range, designation, defects}: DesignationReading,
  registry: StandardRegistry
): StandardMatch {
  const entry = registry.find(designation)
  const parts = entry || designation.part !== undefined ? [] : partsOf(designation.number, registry)
  const edition =
    entry && designation.year !== undefined ? entry.editions.find((d) => d.year === designation.year) : undefined

  return {
    range,
    designation,
    normal: formatDesignation(designation),
    defects,
    ...(entry && {entry}),
    ...(edition && {edition}),
    ...(entry ? undefined : rightPublisher(designation, registry)),
    ...(parts.length > 0 && {parts}),
    isSeries: seriesWord.test(text.slice(range.end, range.end + 16))
  }
}

function partsOf(number: string, registry: StandardRegistry): readonly StandardEntry[] {
  return registry
    .sameNumber(number)
    .map((id) => registry.standard(id)!)
    .filter(({id}) => /\d-\d/u.test(id))
}

const seriesWord = /^(?:[ \u00A0-](?:series|family|suite)\b|[ \u00A0]?\(all parts\)|[ \u00A0]?系列)/u

const characterSets: ReadonlySet<string> = new Set(['646', '2022', '2312', '8859', '10646', '12345', '18030'])
const numberLabel = /(?:\bNo\.?|\bNr\.?|№|\bnumber|#|编号|证书号)[ \u00A0]*[:：]?[ \u00A0]*$/iu

/** Drop the defects that are no mistake here. */
function withoutHabits(text: string, reading: DesignationReading, language: string): DesignationReading {
  if (reading.defects.length === 0) return reading
  // What stands after "No." is a number that somebody gave, not a name that somebody wrote.
  if (numberLabel.test(text.slice(Math.max(reading.range.start - 16, 0), reading.range.start))) {
    return {...reading, defects: []}
  }
  // Programs write character sets so: `ISO-8859-1`, `GB2312`.
  if (characterSets.has(reading.designation.number)) return {...reading, defects: []}
  // French sets a space before a colon.
  if (language !== 'fr') return reading

  return {...reading, defects: reading.defects.filter((d) => d.kind !== 'spaced-year')}
}
