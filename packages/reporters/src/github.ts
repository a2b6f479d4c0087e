import {type Finding, isFailed} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'
import {describeFinding} from './describe-finding.ts'
import {sayInReport} from './labels.ts'
import type {Reporter} from './reporter.ts'

const commands = {error: 'error', info: 'notice', warning: 'warning'}

/**
 * Print workflow commands, which GitHub shows as annotations of files.
 *
 * Word and PDF files have no lines there, so the place stands in the message.
 */
export const github: Reporter = (report, {labels, notes}) => {
  const say = sayInReport(labels)
  const failures = report.documents
    .filter(isFailed)
    .map(({path, failure: {cause, remedy}}) =>
      command('error', {file: path, title: say('cannotBeRead')}, say('causeAndRemedy', {cause, remedy}))
    )
  const findings = checkedDocuments(report).flatMap(({path, findings}) =>
    findings
      .filter((d) => !d.suppression && (notes || d.severity !== 'info'))
      .map((d) =>
        command(commands[d.severity], {file: path, ...linesOf(d), title: d.ruleId}, describeFinding(d, labels))
      )
  )

  return [...failures, ...findings].map((d) => `${d}\n`).join('')
}

function linesOf({line, column, endLine, endColumn, location}: Finding) {
  if (location?.format !== 'markdown') return {}

  // Columns are of one line only: with an end on another line GitHub takes none.
  return line === endLine ? {line, col: column, endColumn} : {line, endLine}
}

function command(name: string, properties: Readonly<Record<string, number | string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)

  return `::${name} ${list.join(',')}::${escapeData(message)}`
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
