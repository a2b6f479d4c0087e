import type {Severity} from '@tenderlint/core'
import type {TermMatch} from '@tenderlint/matchers'

/**
 * The most that a finding may be which rests on a term of this certainty: what is likely is no error, what is unsure is advice.
 *
 * Laid out as a part of a problem.
 */
export function severityByCertainty(certainty: TermMatch['certainty']): {readonly severity?: Severity} {
  switch (certainty) {
    case 'likely':
      return {severity: 'warning'}
    case 'sure':
      return {}
    case 'unsure':
      return {severity: 'info'}
  }
}
