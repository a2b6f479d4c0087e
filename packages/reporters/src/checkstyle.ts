import {isFailed, type ReadFailure} from '@tenderlint/core'
import {describeFinding} from './describe-finding.ts'
import {type SayInReport, sayInReport} from './labels.ts'
import type {Reporter} from './reporter.ts'
import {xmlDeclaration, xmlElement} from './xml-element.ts'

/** Print a Checkstyle report, which many build servers read. In Word and PDF the line is the ordinal of the paragraph. */
export const checkstyle: Reporter = ({documents}, {labels, notes}) => {
  const say = sayInReport(labels)
  const files = documents.map((document) => {
    const errors = isFailed(document)
      ? [failure(document.failure, say)]
      : document.findings
          .filter((d) => !d.suppression && (notes || d.severity !== 'info'))
          .map((finding) =>
            xmlElement('error', {
              line: finding.line,
              column: finding.column,
              severity: finding.severity,
              message: describeFinding(finding, labels),
              source: `tenderlint.${finding.ruleId.replace('/', '.')}`
            })
          )

    return xmlElement('file', {name: document.path}, errors)
  })

  return xmlDeclaration + xmlElement('checkstyle', {version: '4.3'}, files)
}

function failure({cause, code, remedy}: ReadFailure, say: SayInReport): string {
  return xmlElement('error', {
    line: 1,
    column: 1,
    severity: 'error',
    message: say('failure', {cause, remedy}),
    source: `tenderlint.failed.${code}`
  })
}
