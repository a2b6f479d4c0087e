import {
  type CheckedDocument,
  type FailedDocument,
  type Finding,
  isFailed,
  printable,
  type SkippedFile
} from '@tenderlint/core'
import type {VFile} from 'vfile'
import {reporter as reportFiles} from 'vfile-reporter'
import {checkedDocuments} from './checked-documents.ts'
import {type FindingGroup, groupFindings} from './group-findings.ts'
import {type SayInReport, sayInReport} from './labels.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'
import {createStyle, type Style} from './style.ts'
import {summarize} from './summarize.ts'
import {splitRuleId, toVFile} from './to-vfile.ts'
import {width} from './width.ts'
import {wrap} from './wrap.ts'

/** Columns a message needs beside its rule; in a narrower terminal the rule has a line of its own. */
const messageColumns = 44

/** Places of equal findings that are listed. */
const listedPlaces = 8

type Message = VFile['messages'][number]

/** Print a report for people: a table of findings, files that were not checked, and a summary. */
export const text: Reporter = (report, options) => {
  const style = createStyle(options.color ?? false)
  const say = sayInReport(options.labels)
  const checked = checkedDocuments(report)
  const notChecked = [
    ...report.documents.filter(isFailed).map((d) => failure(d, say)),
    ...report.skipped.map((d) => skipped(d, say))
  ]
  const summary = options.quiet ? [] : summarize(report, options)
  const blocks = [
    table(checked, options, style),
    ...[notChecked, summary].map((lines) => lines.flatMap((d) => fold(d, options.columns)).join('\n'))
  ].filter((d) => d !== '')

  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function table(documents: readonly CheckedDocument[], options: ReporterOptions, style: Style): string {
  const groups = documents.map(({findings}) =>
    groupFindings(findings.filter((d) => !d.suppression && (options.notes || d.severity !== 'info')))
  )
  const files = documents.map((document, i) =>
    toVFile({...document, path: printable(document.path), findings: groups[i]!.map((d) => d.finding)}, options.labels)
  )
  const layout = layOut(
    groups.flatMap((d) => d.map(({finding}) => finding)),
    options.columns
  )

  for (const [i, file] of files.entries()) {
    for (const [j, message] of file.messages.entries()) {
      write(message, {
        group: groups[i]![j]!,
        format: documents[i]!.format,
        layout,
        style,
        say: sayInReport(options.labels)
      })
    }
  }

  const output = reportFiles(files, {color: options.color ?? false, quiet: true})

  // The count at the end knows nothing of equal findings that stand together; the summary has its own.
  return files.some((d) => d.messages.some(({fatal}) => fatal !== undefined))
    ? output.split('\n').slice(0, -2).join('\n')
    : output
}

/** Where the columns of the table stand. Widths are in columns of the terminal; absent where nothing is wrapped. */
interface Layout {
  /** Columns before the message. */
  readonly indent: number
  readonly message?: number
  readonly line?: number
  /** Whether the rule has a column. */
  readonly hasRule: boolean
}

function layOut(findings: readonly Finding[], columns: number | undefined): Layout {
  const widest = (cell: (finding: Finding) => string) =>
    findings.reduce((most, finding) => Math.max(most, width(cell(finding)) + 1), 1)
  const indent = widest(positionOf) + widest((d) => d.severity)

  if (columns === undefined) return {indent, hasRule: true}

  const beside = columns - indent - widest((d) => splitRuleId(d.ruleId)[1]) - widest((d) => splitRuleId(d.ruleId)[0])

  return beside >= messageColumns
    ? {indent, message: beside, line: columns, hasRule: true}
    : {indent, message: Math.max(columns - indent, 20), line: columns, hasRule: false}
}

function positionOf({range, line, column, endLine, endColumn}: Finding): string {
  return range ? `${line}:${column}-${endLine}:${endColumn}` : ''
}

interface Row {
  readonly group: FindingGroup
  readonly format: CheckedDocument['format']
  readonly layout: Layout
  readonly style: Style
  readonly say: SayInReport
}

/** Give a message the lines vfile-reporter is to print: it prints all after the first as they are, under the row. */
function write(message: Message, {group, format, layout, say, style}: Row): void {
  const [first, ...rest] = fold(printable(message.reason), layout.message)
  const indent = ' '.repeat(layout.indent)
  const details = [
    // In a text editor the position is enough.
    ...(message.note && format !== 'markdown' ? [message.note] : []),
    ...(group.others.length > 0 ? [others(group, say)] : []),
    ...(layout.hasRule ? [] : [group.finding.ruleId])
  ]

  message.message = [
    first,
    ...rest.map((d) => indent + style.bold(d)),
    ...details
      .flatMap((d) => fold(d, layout.line === undefined ? undefined : layout.line - 2))
      .map((d) => `  ${style.dim(d)}`)
  ].join('\n')

  if (layout.hasRule) return

  message.ruleId = undefined
  message.source = undefined
}

function fold(line: string, columns: number | undefined): readonly string[] {
  return columns === undefined ? [line] : wrap(line, columns)
}

function others({others}: FindingGroup, say: SayInReport): string {
  const places = others.slice(0, listedPlaces).map((d) => `${d.line}:${d.column}`)

  return say('equals', {
    count: others.length,
    places: [...places, ...(others.length > listedPlaces ? ['…'] : [])].join(say('comma'))
  })
}

function failure({path, failure: {cause, remedy}}: FailedDocument, say: SayInReport): string {
  return printable(say('failureOf', {path, cause, remedy}))
}

function skipped({path, reason}: SkippedFile, say: SayInReport): string {
  return printable(say('passedOver', {path, reason}))
}
