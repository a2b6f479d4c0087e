import {hash, isFailed} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'
import {describeFinding} from './describe-finding.ts'
import {sayInReport} from './labels.ts'
import {numberEquals} from './number-equals.ts'
import type {Reporter} from './reporter.ts'

const severities = {error: 'major', info: 'info', warning: 'minor'}

/**
 * Print a Code Quality report, which GitLab shows in merge requests.
 *
 * GitLab wants a line and a fingerprint that no other entry has. In Word and PDF the line is the ordinal of the paragraph.
 */
export const gitlab: Reporter = (report, {labels, notes}) => {
  const say = sayInReport(labels)
  const failures = report.documents.filter(isFailed).map(({path, failure: {cause, code, remedy}}) => ({
    description: say('failure', {cause, remedy}),
    check_name: `failed/${code}`,
    fingerprint: hash([path, code].join('\n')),
    severity: 'blocker',
    location: {path, lines: {begin: 1}}
  }))
  const findings = checkedDocuments(report).flatMap(({path, findings}) =>
    numberEquals(findings)
      .filter(({finding: {severity, suppression}}) => !suppression && (notes || severity !== 'info'))
      .map(({finding, ordinal}) => ({
        description: describeFinding(finding, labels),
        check_name: finding.ruleId,
        fingerprint: hash([path, finding.fingerprint, ordinal].join('\n')),
        severity: severities[finding.severity],
        location: {path, lines: {begin: finding.line}}
      }))
  )

  return `${JSON.stringify([...failures, ...findings], undefined, 2)}\n`
}
