import {formatDesignation} from './designation.ts'
import {styleOf} from './designation-style.ts'
import type {DesignationReading} from './read-designation.ts'
import type {Designation} from './standard-match.ts'
import type {StandardRegistry} from './standard-registry.ts'

const joint =
  '(?<joint>(?:[ \\u00A0]?(?:,|;|&|/|、|，|和|及|与|或|以及|至|～|~|–|—)[ \\u00A0]?(?:(?:and|or|to)[ \\u00A0]|和|及)?|[ \\u00A0](?:and|or|to|through|bis|und|oder)[ \\u00A0])(?:[Pp]arts?[ \\u00A0])?)'
const year = '(?<year>:(?:19|20)\\d\\d|[-—](?:19|20)\\d\\d)?'
// Chinese goes on without a space, so only Western letters make a number a part of a word.
const letters = 'A-Za-zÀ-ɏ'
const listedPart = new RegExp(`${joint}(?<part>[-‐‑.]\\d{1,3}(?:-\\d{1,3})?)${year}(?![\\d${letters}%°])`, 'yu')
const listedNumber = new RegExp(
  `${joint}(?<number>\\d{3,6})(?<part>[-‐‑.]\\d{1,3}(?:-\\d{1,3})*)?${year}(?![\\d${letters}%°])`,
  'yu'
)
// Only these marks make a bare number a part: in `ISO 14064-1 and 2 pumps` it counts something.
const barePart = new RegExp(
  `(?<joint>[ \\u00A0]?[&/~～][ \\u00A0]?)(?<part>\\d{1,2})${year}(?![\\d${letters}:/%°-]|[.,]\\d)`,
  'uy'
)

/**
 * Read the members of a list or series that share the publisher, or the number, of the designation before them.
 *
 * `ISO 14064-1, -2 and -3`; `IEC 61508-1 to -7`; `ISO 9001/14001/45001`. A bare number belongs to the list when it has a
 * year or the registry knows it.
 */
export function readListed(
  text: string,
  first: DesignationReading,
  registry: StandardRegistry
): readonly DesignationReading[] {
  const readings: DesignationReading[] = []
  let last = first

  while (styleOf(first.designation.publisher).isStrict) {
    const next = readNext(text, last, registry)

    if (!next) break

    readings.push(next)
    last = next
  }

  return readings
}

function readNext(text: string, last: DesignationReading, registry: StandardRegistry): DesignationReading | undefined {
  return readPart(text, last) ?? readNumber(text, last, registry) ?? readBarePart(text, last, registry)
}

function readPart(text: string, last: DesignationReading): DesignationReading | undefined {
  const match = take(listedPart, text, last.range.end)
  const {part, year: written} = match?.groups ?? {}
  const {publisher, type, number} = last.designation

  if (!match || part === undefined || last.designation.part === undefined) return undefined
  if ((part[0] === '.') !== (styleOf(publisher).part === '.')) return undefined

  return reading(match, {
    publisher,
    ...(type === undefined ? undefined : {type}),
    number,
    part: part.slice(1),
    ...yearOf(written)
  })
}

function readNumber(
  text: string,
  last: DesignationReading,
  registry: StandardRegistry
): DesignationReading | undefined {
  const match = take(listedNumber, text, last.range.end)
  const {number, part, year: written} = match?.groups ?? {}

  if (!match || number === undefined) return undefined

  const {publisher} = last.designation
  const designation: Designation = {
    publisher,
    number,
    ...(part === undefined ? undefined : {part: part.slice(1)}),
    ...yearOf(written)
  }

  // `GB/T 150.1～150.4`: another part of the same standard, whether it is known or not.
  const isPart = part !== undefined && last.designation.part !== undefined && number === last.designation.number

  if (isPart || registry.find(designation)) return reading(match, designation)

  // `ISO 9001, 14001 and 27001` names ISO/IEC 27001 in short.
  const other = publisher === 'ISO' ? registry.find({...designation, publisher: 'ISO/IEC'}) : undefined

  if (other) return reading(match, {...designation, publisher: 'ISO/IEC'})

  // A year of the publisher's form makes it a designation; a mere number may count something.
  return written?.startsWith(styleOf(publisher).year) && last.designation.year !== undefined
    ? reading(match, designation)
    : undefined
}

function readBarePart(
  text: string,
  last: DesignationReading,
  registry: StandardRegistry
): DesignationReading | undefined {
  const match = take(barePart, text, last.range.end)
  const {part, year: written} = match?.groups ?? {}

  if (!match || part === undefined || last.designation.part === undefined) return undefined

  const {publisher, number, type} = last.designation
  const designation: Designation = {
    publisher,
    ...(type === undefined ? undefined : {type}),
    number,
    part,
    ...yearOf(written)
  }

  // A year of the publisher's form makes it a designation, whether the registry knows it or not.
  if (written?.startsWith(styleOf(publisher).year) !== true && !registry.find(designation)) return undefined

  const found = reading(match, designation)

  return {
    ...found,
    defects: [{range: found.range, kind: 'bare-part', expected: formatDesignation(designation)}]
  }
}

/** Reading of the words after the mark that joins them to the list. */
function reading(match: RegExpExecArray, designation: Designation): DesignationReading {
  const start = match.index + match.groups!.joint!.length

  return {range: {start, end: match.index + match[0].length}, designation, defects: [], pieces: []}
}

function yearOf(written: string | undefined): {readonly year: number} | undefined {
  return written === undefined ? undefined : {year: Number(written.slice(1))}
}

function take(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset

  return pattern.exec(text) ?? undefined
}
