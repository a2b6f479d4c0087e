import {formatDesignation, formatUndated} from './designation.ts'
import {parseDesignation} from './parse-designation.ts'
import type {Designation, StandardEntry, StandardMatch} from './standard-match.ts'
import type {StandardRegistry} from './standard-registry.ts'

/**
 * Tell who publishes the number of a designation that the registry does not hold under the publisher written.
 *
 * ISO and IEC share one range of numbers, so a number that one of them uses is no other standard of the other. Gives
 * nothing where the registry holds parts of the number by the publisher written, or by several publishers.
 */
export function rightPublisher(
  designation: Designation,
  registry: StandardRegistry
): Pick<StandardMatch, 'rightEntry' | 'rightPublisher'> | undefined {
  const {publisher, number, part, year} = designation

  const misnamed = registry.misnamed(formatUndated(designation))

  if (misnamed) return {rightEntry: misnamed, rightPublisher: publisherOf(misnamed.id)}
  if (publisher === 'GB') return rightForce(designation, registry)
  if (/^(?:[^ ]+ )?EN$/u.test(publisher)) return rightEuropean(designation, registry)

  const written = internationalOf(publisher)

  if (written === undefined || /^(?:AWI|CDV?|DIS|FDIS|NP|PRF|PWI|WD)$/u.test(designation.type ?? '')) return undefined

  const ids = registry.sameNumber(number)
  const publishers = [...new Set(ids.map((id) => id.replace(/[/ ](?:TS|TR|PAS|Guide)? ?\d.*$/u, '')))]

  const entry = registry.standard(ids.find((id) => partOf(id) === (part ?? '')) ?? '')

  // `ISO/IEC TS 17021-2` became ISO/IEC 17021-2: the body is right.
  if (entry && publisherOf(entry.id) === written) return undefined
  // A part that another body publishes is told even where the one written publishes other parts, as of 80000.
  if (publishers.length === 0 || (publishers.includes(written) && !(entry && part !== undefined))) return undefined
  if (entry) return mayBe(entry, year) ? {rightEntry: entry, rightPublisher: publisherOf(entry.id)} : undefined

  return publishers.length === 1 ? {rightPublisher: publishers[0]!} : undefined
}

/** Give the name of the standard meant, with the year and part written, where the publisher written is not its own. */
export function rightName({designation, rightEntry, rightPublisher}: StandardMatch): string | undefined {
  if (rightPublisher === undefined) return undefined

  const {month: _, ...dated} = designation
  const right = rightEntry && parseDesignation(rightEntry.id)?.designation

  return formatDesignation(right ? {...dated, ...right} : {...dated, publisher: rightPublisher})
}

/**
 * A European standard that adopts one of ISO bears its name: `EN ISO 12100`.
 *
 * CEN has numbers of its own, so only the year of an edition of ISO tells that that is meant.
 */
function rightEuropean(
  designation: Designation,
  registry: StandardRegistry
): Pick<StandardMatch, 'rightPublisher'> | undefined {
  const {publisher, year} = designation

  for (const adopted of ['ISO', 'ISO/IEC']) {
    const entry = registry.standard(formatUndated({...designation, publisher: adopted}))

    if (entry?.editions.some((d) => d.year === year)) return {rightPublisher: `${publisher} ${adopted}`}
  }

  return undefined
}

/** The letter after GB tells the legal force: a recommended standard is no mandatory one. */
function rightForce(
  designation: Designation,
  registry: StandardRegistry
): Pick<StandardMatch, 'rightEntry' | 'rightPublisher'> | undefined {
  const entry = registry.standard(formatUndated({...designation, publisher: 'GB/T'}))
  const isEdition = designation.year === undefined || entry?.editions.some((d) => d.year === designation.year)

  return entry && isEdition ? {rightEntry: entry, rightPublisher: 'GB/T'} : undefined
}

/** Publisher of an international standard without those who adopt it. */
function internationalOf(publisher: string): string | undefined {
  return /^(?:[^ ]+ )?(?:EN )?((?:ISO|IEC)(?:\/IEC)?(?:\/IEEE)?)$/u.exec(publisher)?.[1]
}

function partOf(id: string): string {
  return /\d-(\d[\d-]*)$/u.exec(id)?.[1] ?? ''
}

function publisherOf(id: string): string {
  return id.replace(/[/ ](?:TS|TR|PAS|Guide)? ?\d.*$/u, '')
}

/** Whether a year can be an edition of the entry; an older one may have been another publisher's. */
function mayBe(entry: StandardEntry, year: number | undefined): boolean {
  return year === undefined || year >= (entry.editions[0]?.year ?? 0)
}
