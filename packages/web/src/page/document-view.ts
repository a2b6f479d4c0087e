import {
  type CheckedDocument,
  countOf,
  type DocumentReport,
  isFailed,
  isIncomplete,
  type Labels,
  type Report,
  type Translation,
  translateDocument,
  translateRemark
} from '@tenderlint/core'
import {gapsOf, listed, sayInReport, summarizeReading, tallyFindings} from '@tenderlint/reporters'
import type {SayOnPage} from '../common/labels.ts'
import type {TaskResult} from '../common/task.ts'
import {button, element} from './element.ts'
import {createFindingsView} from './findings-view.ts'
import {formatted} from './formatted.ts'

/** Ways to save the list of findings. */
export const savedFormats = ['html', 'csv', 'json'] as const

/** What shows a document that was worked on takes. */
export interface DocumentViewOptions {
  readonly name: string
  readonly result: TaskResult
  readonly say: SayOnPage
  readonly translation: Translation | undefined
  /** The report that the document is in. */
  readonly report: Report
  onWhy(ruleId: string): void
  onSaveCopy(withNotes: boolean): void
  onSaveReport(format: (typeof savedFormats)[number]): void
}

/** Show what came of a document: why it could not be checked, or what was found in it. */
export function createDocumentView(options: DocumentViewOptions): HTMLElement {
  const {name, result, translation} = options

  return element(
    'section',
    {class: 'document', 'aria-labelledby': 'document-name'},
    element('h2', {id: 'document-name', tabindex: '-1'}, name),
    ...('report' in result ? showReport(inLanguage(result.report, translation), options) : showUnread(result, options))
  )
}

/** Say in one line what was found in a document, or that it could not be checked. */
export function sumUp(name: string, result: TaskResult, {say, labels}: {say: SayOnPage; labels: Labels}): string {
  if (!('report' in result) || isFailed(result.report)) return say('web.notReadable', {name})

  return say('web.found', {name, counts: countFindings(result.report, labels)})
}

/** `3 errors, 1 warning, 11 notes` */
export function countFindings({findings}: CheckedDocument, labels: Labels): string {
  const sayReport = sayInReport(labels)
  const {errors, warnings, notes} = tallyFindings(findings)
  const counts = [
    ...(errors > 0 ? [sayReport('errors', countOf(errors))] : []),
    ...(warnings > 0 ? [sayReport('warnings', countOf(warnings))] : []),
    ...(notes > 0 ? [sayReport('notes', countOf(notes))] : [])
  ]

  return counts.length === 0 ? sayReport('noFindings') : counts.join(sayReport('comma'))
}

function inLanguage(report: DocumentReport, translation: Translation | undefined): DocumentReport {
  return translation ? translateDocument(report, translation) : report
}

function showUnread(
  result: Exclude<TaskResult, {report: object}>,
  options: DocumentViewOptions
): readonly HTMLElement[] {
  const {say, translation} = options

  if ('defect' in result) return [element('p', {class: 'failed'}, say('web.defect', {detail: result.defect}))]

  const {reason} = result.skipped
  const words = translation ? translateRemark(reason, translation) : reason

  return [element('p', {class: 'failed'}, ...formatted(say('web.passedOver', {reason: words})))]
}

function showReport(document: DocumentReport, options: DocumentViewOptions): readonly HTMLElement[] {
  const {report, say, translation, onWhy} = options
  const labels = translation?.labels ?? {}
  const sayReport = sayInReport(labels)

  if (isFailed(document)) {
    const {cause, remedy} = document.failure

    return [element('p', {class: 'failed'}, ...formatted(sayReport('failure', {cause, remedy})))]
  }

  const gaps = isIncomplete(document.coverage) ? listed(gapsOf(document, sayReport), sayReport) : ''

  return [
    element('p', {class: 'counts'}, countFindings(document, labels)),
    ...(gaps === ''
      ? []
      : [element('p', {class: 'gaps'}, element('strong', {}, sayReport('notCheckedHead')), ` ${gaps}`)]),
    ...summarizeReading({...report, documents: [document]}, {labels}).map((d) => element('p', {class: 'facts'}, d)),
    showActions(document, options),
    createFindingsView({report: document, say, labels, onWhy})
  ]
}

function showActions(document: CheckedDocument, options: DocumentViewOptions): HTMLElement {
  const {say, onSaveCopy, onSaveReport} = options
  const {format} = document
  const active = document.findings.filter((d) => !d.suppression)
  const hasNotes = format !== 'markdown' && active.some((d) => d.severity === 'info')
  const withNotes = element('input', {type: 'checkbox', name: 'with-notes'})
  const copy = button(say(`web.copy.${format}`), () => onSaveCopy(withNotes.checked), {class: 'main'})
  const menu = element(
    'details',
    {class: 'menu'},
    element('summary', {}, say('web.report')),
    ...savedFormats.map((d) => button(say(`web.report.${d}`), () => onSaveReport(d)))
  )

  menu.addEventListener('keydown', ({key}) => {
    if (key !== 'Escape' || !menu.open) return

    menu.open = false
    menu.querySelector('summary')?.focus()
  })

  return element(
    'div',
    {class: 'actions'},
    copy,
    ...(hasNotes ? [element('label', {class: 'check'}, withNotes, ' ', say('web.withNotes'))] : []),
    menu
  )
}
