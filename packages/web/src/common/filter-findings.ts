import type {Severity} from '@tenderlint/core'
import type {NumberedFinding} from '@tenderlint/reporters'

/** Which findings are wanted; an empty text stands for all. */
export interface Filter {
  readonly severity: Severity | 'errors-and-warnings' | ''
  readonly rule: string
  readonly section: string
}

/** Notes are advice: who wants it asks for it, as with the command line. */
export const firstFilter: Filter = {severity: 'errors-and-warnings', rule: '', section: ''}

/** Keep the findings that are wanted. */
export function filterFindings(findings: readonly NumberedFinding[], filter: Filter): readonly NumberedFinding[] {
  return findings.filter(
    ({finding: {location, ruleId, severity}}) =>
      isOf(severity, filter.severity) &&
      (filter.rule === '' || filter.rule === ruleId) &&
      (filter.section === '' || filter.section === location?.place.section?.title)
  )
}

function isOf(severity: Severity, wanted: Filter['severity']): boolean {
  switch (wanted) {
    case '':
      return true
    case 'errors-and-warnings':
      return severity !== 'info'
    default:
      return severity === wanted
  }
}
