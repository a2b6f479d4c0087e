import {
  type CheckedDocument,
  describePlace,
  type FailedDocument,
  type Finding,
  isFailed,
  type Labels
} from '@tenderlint/core'
import {sayInReport} from './labels.ts'
import type {Reporter} from './reporter.ts'

const head = [
  'document',
  'place',
  'line',
  'column',
  'severity',
  'rule',
  'message',
  'before',
  'quote',
  'after',
  'fix',
  'status',
  'reason'
]

// By this mark Excel knows that the file is UTF-8.
const byteOrderMark = '\uFEFF'

/** Print a table, one row a finding, notes and suppressed findings too: for a review meeting. See RFC 4180. */
export const csv: Reporter = ({documents}, {labels}) => {
  const rows = documents.flatMap((d) =>
    isFailed(d) ? [failedRow(d, labels)] : d.findings.map((finding) => row(d, finding, labels))
  )

  return byteOrderMark + [head, ...rows].map((d) => `${d.map(cell).join(',')}\r\n`).join('')
}

function row({path}: CheckedDocument, finding: Finding, labels?: Labels): readonly (number | string)[] {
  const {line, column, severity, ruleId, message, context, quote, fixes, suppression, location} = finding

  return [
    path,
    location ? describePlace(location, labels) : '',
    line,
    column,
    severity,
    ruleId,
    message,
    context.before,
    quote,
    context.after,
    fixes.map((d) => d.title).join('; '),
    suppression ? (suppression.by === 'baseline' ? 'known' : 'waived') : 'open',
    suppression?.reason ?? ''
  ]
}

function failedRow({path, failure: {cause, remedy}}: FailedDocument, labels?: Labels): readonly (number | string)[] {
  const message = sayInReport(labels)('failure', {cause, remedy})

  return [path, '', '', '', 'error', '', message, '', '', '', '', 'open', '']
}

function cell(value: number | string): string {
  // A spreadsheet would take the words of a document for a formula, and run it (owasp.org, CSV injection).
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value)

  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
