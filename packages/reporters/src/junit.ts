import {type CheckedDocument, type FailedDocument, type Finding, isFailed, type Labels} from '@tenderlint/core'
import {describeFinding} from './describe-finding.ts'
import {type SayInReport, sayInReport} from './labels.ts'
import type {Reporter} from './reporter.ts'
import {xmlDeclaration, xmlElement} from './xml-element.ts'

/**
 * Print a JUnit report: a suite a document, a failed case a finding.
 *
 * A document without findings is a case that passed, one that cannot be read a case in error; suppressed findings are cases that
 * were skipped. Notes are left out: a case that fails would be too much, one that passes says nothing.
 */
export const junit: Reporter = ({documents}, {labels}) => {
  const say = sayInReport(labels)
  const suites = documents.map((d) => (isFailed(d) ? failedSuite(d, say) : checkedSuite(d, labels)))

  return xmlDeclaration + xmlElement('testsuites', {name: 'tenderlint', ...sums(suites)}, suites.map(toXml))
}

/** Counts of a suite; the sum of all has no `skipped`, which Jenkins would refuse there. */
interface Counts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

interface Suite extends Counts {
  readonly path: string
  readonly cases: readonly string[]
}

function failedSuite({path, failure: {cause, code, remedy}}: FailedDocument, say: SayInReport): Suite {
  const error = xmlElement('error', {type: code, message: say('failure', {cause, remedy})})

  return {path, tests: 1, failures: 0, errors: 1, skipped: 0, cases: [testCase(path, say('readable'), [error])]}
}

function checkedSuite({path, findings}: CheckedDocument, labels?: Labels): Suite {
  const shown = findings.filter((d) => d.suppression || d.severity !== 'info')

  return {
    path,
    tests: Math.max(shown.length, 1),
    failures: shown.filter((d) => !d.suppression).length,
    errors: 0,
    skipped: shown.filter((d) => d.suppression).length,
    cases:
      shown.length === 0
        ? [testCase(path, sayInReport(labels)('noFindings'))]
        : shown.map((d) => findingCase(path, d, labels))
  }
}

function findingCase(path: string, finding: Finding, labels?: Labels): string {
  const {line, column, ruleId, severity, suppression} = finding
  const message = describeFinding(finding, labels)

  const outcome = suppression
    ? xmlElement('skipped', {message: sayInReport(labels)('because', {message, reason: suppression.reason})})
    : xmlElement('failure', {type: severity, message})

  return testCase(path, `${ruleId} ${line}:${column}`, [outcome])
}

function testCase(path: string, name: string, outcome: readonly string[] = []): string {
  return xmlElement('testcase', {classname: path, name, time: 0}, outcome)
}

function toXml({path, cases, ...counts}: Suite): string {
  return xmlElement('testsuite', {name: path, ...counts, time: 0}, cases)
}

function sums(suites: readonly Suite[]): Omit<Counts, 'skipped'> {
  const sum = (key: keyof Counts) => suites.reduce((total, d) => total + d[key], 0)

  return {tests: sum('tests'), failures: sum('failures'), errors: sum('errors')}
}
