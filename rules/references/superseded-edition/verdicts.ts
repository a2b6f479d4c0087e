import type {Severity} from '@tenderlint/core'
import type {EditionState, ReferenceKind} from '@tenderlint/matchers'

/** How a reference is used: as `ReferenceKind`, or as the name of a standard that adopts the one superseded. */
export type Use = ReferenceKind | 'adoption'

/** States that say that there is a newer edition. */
export type SupersededState = Extract<EditionState, 'expired' | 'obsolete' | 'superseded' | 'transition'>

/**
 * Severity by use and state; `silent` where the author is right.
 *
 * - Superseded is not invalid: within a transition it is worth a note.
 * - A certificate may bear the last edition until its transition ends; it cannot bear an older one.
 * - A contract binds to the edition it names, so the author is only told.
 * - An adoption is of one edition, and its own body decides when it is replaced.
 */
export const verdicts: Readonly<Record<Use, Readonly<Record<SupersededState, Severity | 'silent'>>>> = {
  adoption: {transition: 'silent', superseded: 'silent', expired: 'info', obsolete: 'warning'},
  certificate: {transition: 'info', superseded: 'warning', expired: 'error', obsolete: 'error'},
  contract: {transition: 'silent', superseded: 'info', expired: 'info', obsolete: 'info'},
  history: {transition: 'silent', superseded: 'silent', expired: 'silent', obsolete: 'silent'},
  normative: {transition: 'info', superseded: 'warning', expired: 'warning', obsolete: 'error'},
  quotation: {transition: 'silent', superseded: 'silent', expired: 'silent', obsolete: 'silent'}
}
