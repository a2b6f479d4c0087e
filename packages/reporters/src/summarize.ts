import {type CheckedDocument, type Format, isFailed, type Report} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'
import {formatCount, formatNumber} from './format-number.ts'
import {gapsOf, listed} from './gaps.ts'
import {printable} from './printable.ts'
import type {ReporterOptions} from './reporter.ts'
import {tally} from './tally.ts'

/** Documents that are named one by one. */
const named = 5

/** Sum a report up in three lines: findings, documents, and how far they were checked. */
export function summarize(report: Report, options: ReporterOptions): readonly string[] {
  const nameOf = shortNames(report)

  return [counts(report, options), documents(report, nameOf), coverage(report, options, nameOf)].filter((d) => d !== '')
}

/** `4 errors, 1 warning, 11 notes (notes: --notes; 4 fixable: --fix, `tenderlint annotate`) */
function counts(report: Report, options: ReporterOptions): string {
  if (checkedDocuments(report).length === 0) return 'nothing was checked'

  const {errors, warnings, notes, fixable, waived, known} = tally(report)
  const found = [
    ...(errors === 0 && warnings === 0 ? ['no errors or warnings'] : []),
    ...(errors > 0 ? [formatCount(errors, 'error')] : []),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
    ...(notes > 0 ? [formatCount(notes, 'note')] : [])
  ]
  const numbers = [
    ...(waived > 0 ? [`${formatNumber(waived)} waived`] : []),
    ...(known > 0 ? [`${formatNumber(known)} known`] : [])
  ]
  const remarks = [
    ...(notes > 0 && !options.notes ? ['notes: --notes'] : []),
    ...(fixable > 0 ? [`${formatNumber(fixable)} fixable${waysToFix(report)}`] : []),
    ...(numbers.length > 0 ? [numbers.join(', ')] : [])
  ]

  return found.join(', ') + (remarks.length > 0 ? ` (${remarks.join('; ')})` : '')
}

/** What makes the fixes of a report: Markdown is fixed itself, Word documents get tracked changes, PDF files nothing. */
function waysToFix(report: Report): string {
  const isFixable = ({findings}: CheckedDocument) =>
    findings.some((d) => !d.suppression && d.fixes.some(({safety}) => safety === 'safe'))
  const formats = new Set(
    checkedDocuments(report)
      .filter(isFixable)
      .map((d) => d.format)
  )
  const ways = [
    ...(formats.has('markdown') ? ['--fix'] : []),
    ...(formats.has('docx') ? ['`tenderlint annotate`'] : [])
  ]

  return ways.length === 0 ? '' : `: ${ways.join(', ')}`
}

const formats: Readonly<Record<Format, string>> = {docx: 'Word', markdown: 'Markdown', pdf: 'PDF'}

/** `Proposal.docx: Word, 212 paragraphs, proposal, en · Annex-B.pdf: PDF, 31 pages, en` */
function documents(report: Report, nameOf: (path: string) => string): string {
  const checked = checkedDocuments(report)

  if (checked.length <= named) return checked.map((d) => `${nameOf(d.path)}: ${facts(d)}`).join(' · ')

  const kinds = (['docx', 'pdf', 'markdown'] as const)
    .map((format) => [format, checked.filter((d) => d.format === format).length] as const)
    .filter(([, count]) => count > 0)
    .map(([format, count]) => `${formatNumber(count)} ${formats[format]}`)
  const paragraphs = checked.reduce((sum, d) => sum + d.segments, 0)

  return `${formatCount(checked.length, 'document')}: ${kinds.join(', ')} · ${formatCount(paragraphs, 'paragraph')}`
}

const types = {'delivery-report': 'delivery report', proposal: 'proposal', sow: 'SOW'}

function facts({format, segments, pages, properties}: CheckedDocument): string {
  return [
    formats[format],
    pages === undefined ? formatCount(segments, 'paragraph') : formatCount(pages, 'page'),
    ...(properties.type ? [types[properties.type]] : []),
    printable(properties.language)
  ].join(', ')
}

/** `checked 99.2 % of the text; not checked: Annex-B.pdf pages 7–8 (no text) · standards as of 2026-11-22 · exit 3` */
function coverage(report: Report, options: ReporterOptions, nameOf: (path: string) => string): string {
  const gaps = report.documents.flatMap((d) =>
    (isFailed(d) ? [nameOf(d.path)] : gapsOf(d).map((gap) => `${nameOf(d.path)} ${gap}`)).map((gap) =>
      d.accepted ? `${gap}, accepted: ${printable(d.accepted.reason)}` : gap
    )
  )
  const checked = share(report)

  return [
    [
      ...(checked === undefined ? [] : [`checked ${checked} of the text`]),
      ...(gaps.length === 0 ? [] : [`not checked: ${listed(gaps)}`])
    ].join('; '),
    `standards as of ${report.asOf}${report.asOf === report.dataAsOf ? '' : `, data of ${report.dataAsOf}`}`,
    ...(options.exitCode === undefined ? [] : [`exit ${options.exitCode}`])
  ]
    .filter((d) => d !== '')
    .join(' · ')
}

/** Share of the text that was checked, of all that should have been; rounded down, so that 100 % means all. */
function share(report: Report): string | undefined {
  const coverages = checkedDocuments(report).map((d) => d.coverage)
  const checked = coverages.reduce((sum, d) => sum + d.checked, 0)
  const wanted = coverages.reduce((sum, d) => sum + d.checked + d.unchecked + d.unreadable, 0)

  return wanted === 0 ? undefined : `${Math.floor((1000 * checked) / wanted) / 10} %`
}

/** Give the last part of a path where no other document has the same, otherwise all of it. */
function shortNames({documents}: Report): (path: string) => string {
  const names = documents.map((d) => baseName(d.path))

  return (path) => printable(names.filter((d) => d === baseName(path)).length === 1 ? baseName(path) : path)
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
