import {
  type DocumentReport,
  describePlace,
  type FailedDocument,
  type Finding,
  isFailed,
  type Labels,
  type Report,
  type Severity,
  type Suppression
} from '@tenderlint/core'
import {excerpt} from './excerpt.ts'
import {gapsOf} from './gaps.ts'
import {type SayInReport, sayInReport} from './labels.ts'
import type {ReporterOptions} from './reporter.ts'
import {replacementsOf} from './to-vfile.ts'

/** Table for a sheet of a workbook. Plain data. */
export interface ReportSheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  /** Columns in characters. */
  readonly widths: readonly number[]
  /** Words to choose from in a column, by its index. */
  readonly choices: Readonly<Record<number, readonly string[]>>
  readonly hasFilter: true
}

type Row = readonly (number | string)[]

/** Columns with their widths. */
const findingColumns = [
  ['number', 5],
  ['severity', 9],
  ['document', 20],
  ['place', 26],
  ['quote', 40],
  ['message', 40],
  ['expected', 22],
  ['rule', 24],
  ['status', 9],
  ['decision', 11],
  ['comment', 34]
] as const

const documentColumns = [
  ['document', 40],
  ['errors', 9],
  ['warnings', 10],
  ['notes', 8],
  ['suppressed', 12],
  ['unchecked', 60],
  ['asOf', 14]
] as const

/**
 * Lay a report out for a review meeting: a row a finding with room for a decision and a comment, and a second sheet that says of
 * each document how far it was checked.
 *
 * Notes and suppressed findings are there too, since a spreadsheet filters.
 */
export function reportSheets(report: Report, {labels}: ReporterOptions): readonly ReportSheet[] {
  const say = sayInReport(labels)
  const findings = report.documents.flatMap((d) =>
    isFailed(d) ? [failedRow(d, say)] : d.findings.map((finding) => findingRow(d.path, finding, labels))
  )
  const documents = [
    ...report.documents.map((d) => [...documentRow(d, say), (!isFailed(d) && d.asOf) || report.asOf]),
    ...report.skipped.map(({path, reason}) => [path, '', '', '', '', reason, report.asOf])
  ]
  const decision = findingColumns.findIndex(([id]) => id === 'decision')

  return [
    {
      name: say('findings'),
      head: findingColumns.map(([id]) => say(`column.${id}`)),
      rows: findings.map((d, i) => [i + 1, ...d]),
      widths: findingColumns.map(([, width]) => width),
      choices: {[decision]: [say('decision.mend'), say('decision.keep'), say('decision.discuss')]},
      hasFilter: true
    },
    {
      name: say('documentSheet'),
      head: documentColumns.map(([id]) => say(`column.${id}`)),
      rows: documents,
      widths: documentColumns.map(([, width]) => width),
      choices: {},
      hasFilter: true
    }
  ]
}

/** Cells after the number. */
function findingRow(path: string, finding: Finding, labels?: Labels): Row {
  const say = sayInReport(labels)
  const {severity, message, data, location, line, column, ruleId, suppression} = finding
  const [replacement = data.expected] = replacementsOf(finding)
  const place =
    location?.format === 'markdown'
      ? say('lineAndColumn', {line, column})
      : location
        ? describePlace(location, labels)
        : say('wholeDocument')
  // What a rule expects may be a phrase, and told in another language it is in the message alone.
  const expected = replacement !== undefined && message.includes(String(replacement)) ? replacement : ''

  return [
    say(severity),
    path,
    place,
    excerpt(finding),
    message,
    expected,
    ruleId,
    say(`status.${statusOf(suppression)}`),
    '',
    suppression ? commentOf(suppression) : ''
  ]
}

function failedRow({path, failure: {cause, code, remedy}}: FailedDocument, say: SayInReport): Row {
  const message = say('failure', {cause, remedy})

  return [say('error'), path, say('wholeDocument'), '', message, '', `failed/${code}`, say('status.open'), '', '']
}

function statusOf(suppression: Suppression | undefined): 'known' | 'open' | 'waived' {
  if (!suppression) return 'open'

  return suppression.by === 'baseline' ? 'known' : 'waived'
}

function commentOf({reason, owner, until}: Suppression): string {
  return [reason, ...(owner === undefined ? [] : [`@${owner}`]), ...(until === undefined ? [] : [`– ${until}`])].join(
    ' '
  )
}

function documentRow(document: DocumentReport, say: SayInReport): Row {
  if (isFailed(document)) return [document.path, '', '', '', '', say('failure', {...document.failure})]

  const open = document.findings.filter((d) => !d.suppression)
  const count = (severity: Severity) => open.filter((d) => d.severity === severity).length

  return [
    document.path,
    count('error'),
    count('warning'),
    count('info'),
    document.findings.length - open.length,
    gapsOf(document, say).join(say('semicolon'))
  ]
}
