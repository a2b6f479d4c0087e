import {type DocumentReport, isFailed, isIncomplete, severities} from '@tenderlint/core'
import type {FailOn} from './command.ts'

/** What the exit codes of `tenderlint` mean. If several apply, the first of 70, 2, 3, 1 is given. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  unchecked: 3,
  defect: 70
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Give the exit code for what became of the documents; findings that are suppressed do not count. */
export function exitCodeOf(documents: readonly DocumentReport[], failOn: FailOn): ExitCode {
  if (documents.some((d) => isFailed(d) && d.failure.code === 'defect')) return exitCodes.defect
  // A run that read nothing (a folder of `.doc` files) is not a clean one.
  if (documents.length === 0) return exitCodes.unchecked
  if (documents.some((d) => isFailed(d) || isIncomplete(d.coverage))) return exitCodes.unchecked
  if (failOn === 'never') return exitCodes.clean

  const threshold = severities.indexOf(failOn)
  const counts = documents
    .flatMap((d) => (isFailed(d) ? [] : d.findings))
    .some((d) => !d.suppression && severities.indexOf(d.severity) >= threshold)

  return counts ? exitCodes.findings : exitCodes.clean
}
