import {type Finding, isFailed, isIncomplete, type Report, severities} from '@tenderlint/core'
import type {FailOn} from '@tenderlint/linter'

/** What the exit codes of `tenderlint` mean. If several apply, the first of 70, 2, 3, 1 is given. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  unchecked: 3,
  defect: 70
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * Give the exit code for what became of the documents; findings that are suppressed do not count.
 *
 * `failOnOf` says from which severity on a document's findings count.
 */
export function exitCodeOf(
  {documents, skipped, shard}: Pick<Report, 'documents' | 'shard' | 'skipped'>,
  failOnOf: (path: string) => FailOn
): ExitCode {
  if (documents.some((d) => isFailed(d) && d.failure.code === 'defect')) return exitCodes.defect
  // A run that read nothing (a folder of `.doc` files) is not a clean one, unless that is as it was wanted; of a part nobody knows.
  if (documents.length === 0 && !shard)
    return skipped.some((d) => !d.isExcluded) ? exitCodes.unchecked : exitCodes.clean
  if (documents.some((d) => !d.accepted && (isFailed(d) || isIncomplete(d.coverage)))) return exitCodes.unchecked

  const counts = documents.some((document) => {
    const failOn = failOnOf(document.path)

    return !isFailed(document) && document.findings.some((d) => isGrave(d, failOn))
  })

  return counts ? exitCodes.findings : exitCodes.clean
}

/** Whether a finding counts from a severity on. */
export function isGrave({severity, suppression}: Finding, threshold: FailOn): boolean {
  return !suppression && threshold !== 'never' && severities.indexOf(severity) >= severities.indexOf(threshold)
}
