import type {Claim, StandardMatch} from '@tenderlint/matchers'
import {type AttestationVerdict, attestationVerdicts, mixedVerdicts} from './verdicts.ts'

/** What is wrong with a claim to a standard; `undefined` where it can be right. */
export function attestationVerdict(
  {verb, subject, form}: Claim,
  standard: StandardMatch
): AttestationVerdict | undefined {
  const claimClass = claimClassOf(standard)

  // A laboratory that is accredited issues certificates of calibration, and bodies issue certificates of accreditation.
  if (form === 'certificate' && claimClass === 'accreditation') return undefined

  const verdict = claimClass === 'mixed' ? mixedVerdicts[verb] : attestationVerdicts[claimClass]?.[verb]

  if (!verdict) return undefined
  if (verdict.only && (subject === undefined || !verdict.only.includes(subject))) return undefined

  return subject !== undefined && verdict.unless?.includes(subject) ? undefined : verdict
}

/** Class of a standard, or of its parts where it is named without one; `mixed` where they differ. */
export function claimClassOf({entry, rightEntry, parts = []}: StandardMatch): string {
  const known = (entry ?? rightEntry)?.claimClass

  if (known !== undefined) return known

  const classes = new Set(parts.map((d) => d.claimClass ?? ''))

  classes.delete('')

  return classes.size > 1 ? 'mixed' : ([...classes][0] ?? '')
}
