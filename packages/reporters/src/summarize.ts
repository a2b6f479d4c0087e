import {type CheckedDocument, countOf, isFailed, printable, type Report} from '@tenderlint/core'
import {checkedDocuments} from './checked-documents.ts'
import {gapsOf, listed} from './gaps.ts'
import {type SayInReport, sayInReport} from './labels.ts'
import type {ReporterOptions} from './reporter.ts'
import {tally} from './tally.ts'

/** Documents that are named one by one. */
const named = 5

/** How to sum a report up. */
interface SummaryOptions extends ReporterOptions {
  readonly say: SayInReport
  /** Name of a document, as short as it may be. */
  nameOf(path: string): string
}

/** Sum a report up in three lines: findings, documents, and how far they were checked. */
export function summarize(report: Report, options: ReporterOptions): readonly string[] {
  return [counts(report, optionsFor(report, options)), ...summarizeReading(report, options)].filter((d) => d !== '')
}

/** Sum up which documents were read, and how far they were checked. */
export function summarizeReading(report: Report, options: ReporterOptions): readonly string[] {
  const all = optionsFor(report, options)

  return [documents(report, all), coverage(report, all)].filter((d) => d !== '')
}

function optionsFor(report: Report, options: ReporterOptions): SummaryOptions {
  return {...options, say: sayInReport(options.labels), nameOf: shortNames(report)}
}

/** `4 errors, 1 warning, 11 notes (notes: --notes; 4 fixable: --fix, `tenderlint annotate`) */
function counts(report: Report, {notes: areListed, say}: SummaryOptions): string {
  if (checkedDocuments(report).length === 0) return say('nothingChecked')

  const {errors, warnings, notes, fixable, waived, known} = tally(report)
  const found = [
    ...(errors === 0 && warnings === 0 ? [say('noErrorsOrWarnings')] : []),
    ...(errors > 0 ? [say('errors', countOf(errors))] : []),
    ...(warnings > 0 ? [say('warnings', countOf(warnings))] : []),
    ...(notes > 0 ? [say('notes', countOf(notes))] : [])
  ].join(say('comma'))
  const numbers = [
    ...(waived > 0 ? [say('waived', countOf(waived))] : []),
    ...(known > 0 ? [say('known', countOf(known))] : [])
  ]
  const ways = waysToFix(report)
  const remarks = [
    ...(notes > 0 && !areListed ? [say('notesOption')] : []),
    ...(fixable === 0 ? [] : [sayFixable()]),
    ...(numbers.length > 0 ? [numbers.join(say('comma'))] : [])
  ]

  return remarks.length > 0 ? say('remarks', {counts: found, remarks: remarks.join(say('semicolon'))}) : found

  function sayFixable(): string {
    const {count} = countOf(fixable)

    return ways.length === 0 ? say('fixable', {count}) : say('fixableBy', {count, ways: ways.join(say('comma'))})
  }
}

/** What makes the fixes of a report: Markdown is fixed itself, Word documents get tracked changes, PDF files nothing. */
function waysToFix(report: Report): readonly string[] {
  const isFixable = ({findings}: CheckedDocument) =>
    findings.some((d) => !d.suppression && d.fixes.some(({safety}) => safety === 'safe'))
  const formats = new Set(
    checkedDocuments(report)
      .filter(isFixable)
      .map((d) => d.format)
  )

  return [...(formats.has('markdown') ? ['--fix'] : []), ...(formats.has('docx') ? ['`tenderlint annotate`'] : [])]
}

/** `Proposal.docx: Word, 212 paragraphs, proposal, en · Annex-B.pdf: PDF, 31 pages, en` */
function documents(report: Report, {nameOf, say}: SummaryOptions): string {
  const checked = checkedDocuments(report)

  if (checked.length <= named)
    return checked.map((d) => say('ofDocument', {document: nameOf(d.path), facts: facts(d, report, say)})).join(' · ')

  const kinds = (['docx', 'pdf', 'markdown'] as const)
    .map((format) => [format, checked.filter((d) => d.format === format).length] as const)
    .filter(([, count]) => count > 0)
    .map(([format, count]) => say('ofFormat', {count: countOf(count).count, format: say(format)}))
  const paragraphs = checked.reduce((sum, d) => sum + d.segments, 0)
  const all = say('ofDocument', {
    document: say('documents', countOf(checked.length)),
    facts: kinds.join(say('comma'))
  })

  return `${all} · ${say('paragraphs', countOf(paragraphs))}`
}

function facts({asOf, format, segments, pages, properties}: CheckedDocument, report: Report, say: SayInReport): string {
  return [
    say(format),
    pages === undefined ? say('paragraphs', countOf(segments)) : say('pages', countOf(pages)),
    ...(properties.type ? [say(properties.type)] : []),
    printable(properties.language),
    ...(asOf === undefined || asOf === report.asOf ? [] : [say('asOfDay', {asOf})])
  ].join(say('comma'))
}

/** `checked 99.2 % of the text; not checked: Annex-B.pdf pages 7–8 (no text) · standards as of 2026-11-22 · exit 3` */
function coverage(report: Report, {exitCode, nameOf, say}: SummaryOptions): string {
  const gaps = report.documents.flatMap((d) => {
    const name = nameOf(d.path)
    const own = isFailed(d) ? [name] : gapsOf(d, say).map((gap) => say('gapOf', {document: name, gap}))

    return d.accepted ? own.map((gap) => say('accepted', {gap, reason: printable(d.accepted!.reason)})) : own
  })
  const checked = share(report)
  const {asOf, dataAsOf, isRedacted} = report

  return [
    [
      ...(checked === undefined ? [] : [say('checkedShare', {share: checked})]),
      ...(gaps.length === 0 ? [] : [say('notChecked', {gaps: listed(gaps, say)})])
    ].join(say('semicolon')),
    asOf === dataAsOf ? say('asOf', {asOf}) : say('asOfData', {asOf, dataAsOf}),
    ...(isRedacted ? [say('redacted')] : []),
    ...(exitCode === undefined ? [] : [say('exit', {code: exitCode})])
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
