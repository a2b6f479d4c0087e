import type {Finding} from './finding.ts'
import {type DocumentReport, isFailed} from './report.ts'
import {translateFailure, translateRemark} from './translate-failure.ts'
import {type Translation, translateFinding} from './translate-finding.ts'
import {translatePhrase} from './translate-phrase.ts'

/** Say in another language what became of a file: its findings and what was not checked, or why it could not be read. */
export function translateDocument(report: DocumentReport, translation: Translation): DocumentReport {
  if (isFailed(report)) return {...report, failure: translateFailure(report.failure, translation)}

  // Parts are named here as in the notices about them.
  const parts = translation.rules['document/unchecked-part']?.values
  const notes = report.coverage.notes.map((d) =>
    d.what === undefined ? d : {...d, what: translatePhrase(d.what, parts) ?? d.what}
  )

  return {
    ...report,
    coverage: {...report.coverage, notes},
    findings: report.findings.map((d) => translateFinding(withReason(d, translation), translation))
  }
}

/** A person gives her reason in her own language; why a baseline knows something is ours to say. */
function withReason(finding: Finding, translation: Translation): Finding {
  const {suppression} = finding

  return suppression?.by === 'baseline'
    ? {...finding, suppression: {...suppression, reason: translateRemark(suppression.reason, translation)}}
    : finding
}
