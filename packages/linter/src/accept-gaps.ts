import {type DocumentReport, type Finding, isFailed, isIncomplete} from '@tenderlint/core'
import type {DocumentConfig} from './config/config.ts'

/** Findings that say no more than that a part of the document was not checked. */
const gapIds = ['document/no-text-layer', 'document/unchecked-part', 'document/unreliable-text']

/** Mark a document that was not checked in full as the configuration accepts it; any other one is given back as it is. */
export function acceptGaps(
  report: DocumentReport,
  {accepted}: Pick<DocumentConfig, 'accepted'>,
  today: string
): DocumentReport {
  if (!accepted || (accepted.until !== undefined && accepted.until < today)) return report
  if (isFailed(report)) return {...report, accepted}
  if (!isIncomplete(report.coverage)) return report

  const mark = (finding: Finding): Finding =>
    gapIds.includes(finding.ruleId) && !finding.suppression
      ? {...finding, suppression: {by: 'config', ...accepted}}
      : finding

  return {...report, accepted, findings: report.findings.map(mark)}
}
