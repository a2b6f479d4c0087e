import type {Severity} from '@tenderlint/core'

/** Scheme or body whose name people put before “certified”, and what it does instead. */
export interface Scheme {
  /** Names, as a text writes them. */
  readonly name: string
  /** What is claimed of it, where it is not certification. */
  readonly claim?: string
  readonly expected: string
  readonly severity: Severity
  /** Words in the sentence that make the claim possible. */
  readonly unless?: RegExp
}

/**
 * Sources: the bodies' own names as accreditation bodies; CMMI Institute (appraisals); IAF and ILAC as associations of accreditation bodies; Decision 768/2008/EC (CE
 * marking); Directive 2014/34/EU, Article 13 (a notified body examines types of some categories, and nobody certifies to the directive).
 */
export const schemes: readonly Scheme[] = [
  {
    name: 'A2LA|ANAB|CNAS|COFRAC|DAkkS|ENAC|JAS-ANZ|NABL|SANAS|UKAS',
    expected: 'accredited',
    severity: 'error'
  },
  {name: 'CMMI(?:[ -](?:DEV|SVC))?(?: (?:[Ll]evel|ML|L) ?[1-5])?', expected: 'appraised', severity: 'warning'},
  {
    name: 'IAF|ILAC',
    claim: '(?:accredited|approved|certified)',
    expected: 'issued by a body that a member of IAF or ILAC accredits',
    severity: 'warning'
  },
  {
    name: 'ATEX',
    claim: '(?:approved|approval|certified|certification)',
    expected: 'with an EU-type examination certificate, or a declaration of conformity (ATEX)',
    severity: 'info',
    unless: /\bnotified bod(?:y|ies)\b|\btype[- ]examination\b|\bcertificates? (?:no|nr|number)\b|公告机构|型式/iu
  },
  {name: 'CE', expected: 'CE marked', severity: 'warning', unless: /\bnotified bod(?:y|ies)\b|公告机构/iu}
]
