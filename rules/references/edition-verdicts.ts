import {milder, type Severity} from '@tenderlint/core'
import {
  type EditionState,
  type EditionStatus,
  type Evidence,
  formatUndated,
  monthsBetween,
  type Prose,
  type ReferenceKind,
  referenceKind,
  type StandardMatch
} from '@tenderlint/matchers'

/** How a reference is used: as `ReferenceKind`, or as the name of a standard that adopts the one concerned. */
export type Use = ReferenceKind | 'adoption'

/** States of an edition that is no longer in force. */
export type FormerState = Exclude<EditionState, 'current' | 'future' | 'unknown'>

/**
 * Severity by use and state; `silent` where the author is right.
 *
 * - Superseded is not invalid: within a transition it is worth a note.
 * - A certificate may bear the last edition until its transition ends; it cannot bear an older one.
 * - A contract binds to the edition it names, so the author is only told.
 * - An adoption is of one edition, and its own body decides when it is replaced.
 */
export const editionVerdicts: Readonly<Record<Use, Readonly<Record<FormerState, Severity | 'silent'>>>> = {
  adoption: {transition: 'silent', superseded: 'silent', expired: 'info', obsolete: 'warning', withdrawn: 'info'},
  certificate: {transition: 'info', superseded: 'warning', expired: 'error', obsolete: 'error', withdrawn: 'error'},
  contract: {transition: 'silent', superseded: 'info', expired: 'info', obsolete: 'info', withdrawn: 'info'},
  history: {
    transition: 'silent',
    superseded: 'silent',
    expired: 'silent',
    obsolete: 'silent',
    withdrawn: 'silent'
  },
  normative: {transition: 'info', superseded: 'warning', expired: 'warning', obsolete: 'error', withdrawn: 'warning'},
  quotation: {
    transition: 'silent',
    superseded: 'silent',
    expired: 'silent',
    obsolete: 'silent',
    withdrawn: 'silent'
  }
}

/** Whether a state is that of an edition no longer in force. */
export function isFormer(state: EditionState): state is FormerState {
  return state !== 'current' && state !== 'future' && state !== 'unknown'
}

/** Tell how a reference is used. */
export function useOf(prose: Prose, match: StandardMatch, asOf: string): Use {
  const kind = referenceKind(prose, match.range, asOf)

  // Only what would count at all is asked whether it is an adoption.
  return (kind === 'normative' || kind === 'certificate') && isAdoption(match) ? 'adoption' : kind
}

/** Whether a reference names a standard that adopts the one that the registry holds: `EN ISO 9001`, `EN 61508-1`. */
export function isAdoption({designation, entry}: StandardMatch): boolean {
  const {year: _, month: __, supplement: ___, ...undated} = designation

  return entry ? formatUndated(undated) !== entry.id : designation.publisher.includes(' ')
}

/** Months after which data is too old for a verdict of full severity. */
const staleMonths = 12

/** Whether a verdict rests on data that is too old for the day it is for. */
export function isStale(dataAsOf: string, asOf: string): boolean {
  return monthsBetween(dataAsOf, asOf) > staleMonths
}

/** Highest severity of a verdict by what its data rests on. */
export const caps: Readonly<Record<Evidence, Severity>> = {read: 'error', secondary: 'warning', unverified: 'info'}

/** Take a verdict down where its data is old or not certain. */
export function soften(
  verdict: Severity,
  {evidence, dataAsOf}: Pick<EditionStatus, 'evidence' | 'dataAsOf'>,
  asOf: string
): Severity {
  const softened = isStale(dataAsOf, asOf) ? milder(verdict, verdict === 'error' ? 'warning' : 'info') : verdict

  return milder(softened, caps[evidence])
}
