import type {Finding} from '@tenderlint/core'

/** A finding with its ordinal among those of its document with the same fingerprint, from 1. */
export interface NumberedFinding {
  readonly finding: Finding
  readonly ordinal: number
}

/** Number equal problems in the order of the text, for readers that want each finding to have a name of its own. */
export function numberEquals(findings: readonly Finding[]): readonly NumberedFinding[] {
  const counts = new Map<string, number>()

  return findings.map((finding) => {
    const ordinal = (counts.get(finding.fingerprint) ?? 0) + 1

    counts.set(finding.fingerprint, ordinal)

    return {finding, ordinal}
  })
}
