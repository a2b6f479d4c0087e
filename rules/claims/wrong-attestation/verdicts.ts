import type {Severity} from '@tenderlint/core'
import type {Claim, ClaimSubject} from '@tenderlint/matchers'

/** What is wrong with a claim. `expected` is a message of the rule. */
export interface AttestationVerdict {
  readonly severity: Severity
  readonly messageId:
    | 'accredited'
    | 'applied'
    | 'body'
    | 'extension'
    | 'followed'
    | 'function'
    | 'part'
    | 'product'
    | 'verified'
  /** Subjects of which the claim is wrong; any but those in `unless` when absent. */
  readonly only?: readonly ClaimSubject[]
  /** Subjects of which the claim may be right. */
  readonly unless?: readonly ClaimSubject[]
}

/**
 * What may be claimed by the class of the standard; a pair that is not here is right, or unknown.
 *
 * Management systems are certified, bodies and laboratories are accredited, guidance is followed, statements are verified,
 * methods are applied, and functional safety is a property of functions and products. Persons hold certificates of their own.
 */
export const attestationVerdicts: Readonly<
  Record<string, Partial<Readonly<Record<Claim['verb'], AttestationVerdict>>>>
> = {
  'management-system': {
    accredited: {severity: 'error', messageId: 'body', unless: ['body', 'person']},
    certified: {severity: 'error', messageId: 'product', only: ['product']}
  },
  accreditation: {certified: {severity: 'error', messageId: 'accredited', unless: ['person', 'product']}},
  extension: {certified: {severity: 'warning', messageId: 'extension', unless: ['person']}},
  guidance: {
    accredited: {severity: 'error', messageId: 'followed', unless: ['body', 'person']},
    certified: {severity: 'error', messageId: 'followed', unless: ['person']}
  },
  method: {certified: {severity: 'warning', messageId: 'applied', unless: ['person']}},
  product: {certified: {severity: 'error', messageId: 'function', only: ['organization']}},
  verification: {certified: {severity: 'warning', messageId: 'verified', unless: ['person']}},
  vocabulary: {certified: {severity: 'warning', messageId: 'applied', unless: ['person']}}
}

/** What may be claimed of a standard named without a part, when its parts are of several classes. */
export const mixedVerdicts: Partial<Readonly<Record<Claim['verb'], AttestationVerdict>>> = {
  certified: {severity: 'error', messageId: 'part', unless: ['person']}
}
