import {evidenceLevels} from './compiled-standards.ts'
import type {Edition, Evidence, StandardEntry} from './standard-match.ts'
import {undatedName} from './undated-name.ts'

/**
 * State of an edition on a day.
 *
 * - `current`: nothing replaces it
 * - `transition`: superseded lately, or still usable by a source
 * - `superseded`: the last edition before the one in force
 * - `expired`: as `superseded`, and its transition has ended by a source
 * - `obsolete`: older than the last superseded edition
 * - `withdrawn`: no longer in force, and replaced by nothing
 * - `future`: not yet published
 * - `unknown`: the registry cannot tell
 */
export type EditionState =
  | 'current'
  | 'expired'
  | 'future'
  | 'obsolete'
  | 'superseded'
  | 'transition'
  | 'unknown'
  | 'withdrawn'

/** What the registry says of an edition on a day. */
export interface EditionStatus {
  readonly state: EditionState
  /** Edition in force that took its place; itself where none did. */
  readonly current: Edition
  /** Day it was superseded, as precise as the source. */
  readonly since?: string
  /** The least of what the facts used rest on. */
  readonly evidence: Evidence
  /** Date of the data that the state rests on. */
  readonly dataAsOf: string
}

/** Months after a publication in which most of those who cite a standard have not yet moved to the new edition. */
const recentMonths = 24

/** Tell the state of an edition on a day (ISO 8601). An edition published later supersedes nothing yet. */
export function editionStatus(
  edition: Edition,
  asOf: string,
  standard: (id: string) => StandardEntry | undefined
): EditionStatus {
  const chain = [edition]
  let since: string | undefined

  for (let last = edition; last.replacedBy !== undefined; ) {
    const next = findEdition(last.replacedBy, standard)

    if (!next || chain.includes(next)) break

    const day = last.withdrawn ?? next.published ?? String(next.year)

    if (lastDay(day) > asOf) break

    since ??= day
    chain.push(next)
    last = next
  }

  const current = chain.at(-1)!
  const state = stateOf(edition, {asOf, steps: chain.length - 1, since})
  const isByTransition = edition.transition !== undefined && (state === 'expired' || state === 'transition')

  return {
    state,
    current,
    ...(since === undefined ? undefined : {since}),
    evidence: weakestEvidence(isByTransition ? [...chain, edition.transition!] : chain),
    dataAsOf: current.asOf
  }
}

/** The least evidence of facts. */
export function weakestEvidence(facts: readonly {readonly evidence: Evidence}[]): Evidence {
  const worst = Math.max(0, ...facts.map((d) => evidenceLevels.indexOf(d.evidence)))

  return evidenceLevels[worst]!
}

/** Find an edition by its full designation. */
export function findEdition(
  designation: string,
  standard: (id: string) => StandardEntry | undefined
): Edition | undefined {
  return standard(undatedName(designation))?.editions.find((d) => d.designation === designation)
}

/** Months between two dates, the second later, as precise as both. */
export function monthsBetween(from: string, to: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12)

  return months(to) - months(from)
}

function stateOf(
  edition: Edition,
  {asOf, steps, since}: {asOf: string; steps: number; since: string | undefined}
): EditionState {
  if (edition.published !== undefined && firstDay(edition.published) > asOf) return 'future'
  if (edition.transition && steps > 0) {
    if (lastDay(edition.transition.until) >= asOf) return 'transition'
    if (steps === 1) return 'expired'
  }
  if (steps > 1) return 'obsolete'
  if (since !== undefined) return monthsBetween(since, asOf) < recentMonths ? 'transition' : 'superseded'
  if (edition.state !== 'withdrawn') return edition.state === 'unknown' ? 'unknown' : 'current'
  // Without a day, all that is known is that it was withdrawn when the source was read.
  if (edition.withdrawn === undefined) return edition.asOf <= asOf ? 'withdrawn' : 'unknown'

  return lastDay(edition.withdrawn) <= asOf ? 'withdrawn' : 'current'
}

/** First day of a date that may be a month or a year. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** A day no earlier than a date that may be a month or a year; ISO 8601 sorts as text. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`

  return date.length === 7 ? `${date}-31` : date
}
