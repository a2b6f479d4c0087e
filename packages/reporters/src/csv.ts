import {type CheckedDocument, type FailedDocument, type Finding, isFailed} from '@tenderlint/core'
import {describePlace} from './describe-place.ts'
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
export const csv: Reporter = ({documents}) => {
  const rows = documents.flatMap((d) => (isFailed(d) ? [failedRow(d)] : d.findings.map((finding) => row(d, finding))))

  return byteOrderMark + [head, ...rows].map((d) => `${d.map(cell).join(',')}\r\n`).join('')
}

function row({path}: CheckedDocument, finding: Finding): readonly (number | string)[] {
  const {line, column, severity, ruleId, message, context, quote, fixes, suppression, location} = finding

  return [
    path,
    location ? describePlace(location) : '',
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

function failedRow({path, failure: {cause, remedy}}: FailedDocument): readonly (number | string)[] {
  return [path, '', '', '', 'error', '', `Cannot be read: ${cause}. ${remedy}`, '', '', '', '', 'open', '']
}

function cell(value: number | string): string {
  // A spreadsheet would take the words of a document for a formula, and run it (owasp.org, CSV injection).
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value)

  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
