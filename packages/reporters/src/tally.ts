import type {Finding, Report} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'

/** Numbers of findings, and of what stands in for them. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Findings with a fix that keeps the meaning. */
  readonly fixable: number
  /** Findings that do not count, since a directive or the configuration allows them. */
  readonly waived: number
  /** Findings that do not count, since a baseline knows them. */
  readonly known: number
}

/** Count the findings of a report. */
export function tally(report: Report): Tally {
  return tallyFindings(checkedDocuments(report).flatMap((d) => d.findings))
}

/** Count findings. */
export function tallyFindings(findings: readonly Finding[]): Tally {
  const active = findings.filter((d) => !d.suppression)
  const count = (severity: Finding['severity']) => active.filter((d) => d.severity === severity).length
  const known = findings.filter((d) => d.suppression?.by === 'baseline').length

  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
    fixable: active.filter((d) => d.fixes.some(({safety}) => safety === 'safe')).length,
    waived: findings.length - active.length - known,
    known
  }
}
