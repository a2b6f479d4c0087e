import type {Report} from '@tenderlint/core'
import {countOf, type Format, isFailed, translateDocument, translateRemark} from '@tenderlint/core'
import type {MessageLanguage, Rewriting} from '@tenderlint/linter'
import {copyName} from '../common/copy-name.ts'
import type {GivenFile, Ready, TaskResult} from '../common/task.ts'
import {acceptFiles} from './accept-files.ts'
import {type Checker, createChecker} from './checker.ts'
import {countFindings, createDocumentView, type savedFormats, sumUp} from './document-view.ts'
import {button, choice, element} from './element.ts'
import {english, type Language, languageNames, loadLanguage, preferredLanguage} from './language.ts'
import {localDate} from './local-date.ts'
import {openRule} from './rule-dialog.ts'
import {saveFile} from './save-file.ts'
import {createSettingsForm, type Settings} from './settings-form.ts'

/** A document that was opened, and what came of it. */
interface OpenedDocument {
  readonly file: File
  result?: TaskResult
}

/** Make the page: files are dropped or chosen, checked in a worker, and shown with their findings. */
export function createPage(body: HTMLElement): void {
  const today = localDate()
  let language: Language = english
  let settings: Settings = {files: []}
  let isSettingsOpen = false
  let checker: Checker = createChecker({today, ...settings})
  let ready: Ready | undefined
  let documents: readonly OpenedDocument[] = []
  let current: OpenedDocument | undefined
  /** Settings that are being taken on. */
  let settled: Promise<boolean> = Promise.resolve(true)
  /** Counts what was begun, so that what comes late knows that it is out of date. */
  let round = 0

  const picker = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    accept: '.docx,.pdf,.md,.markdown,.mdown,.mkd,.txt,.yaml,.yml,.xlsx,.csv,.tbx'
  })
  const head = element('header')
  const open = element('div', {class: 'open'})
  const settingsPlace = element('div')
  const status = element('p', {class: 'status', role: 'status'})
  const stop = element('div', {class: 'stop'})
  const alert = element('div', {class: 'alert', role: 'alert'})
  const list = element('nav', {class: 'documents'})
  const view = element('div')

  const main = element('main', {}, open, settingsPlace, alert, status, stop, list, view)

  body.replaceChildren(head, main, picker)
  picker.addEventListener('change', () => {
    void openFiles([...(picker.files ?? [])])
    // The same file can be chosen again after it was mended.
    picker.value = ''
  })
  acceptFiles(body, (files) => void openFiles(files))
  showAll()
  void start()

  async function start(): Promise<void> {
    await speak(preferredLanguage())
    await setUp(settings)
  }

  async function speak(name: MessageLanguage): Promise<void> {
    language = await loadLanguage(name)
    document.documentElement.lang = language.name === 'zh' ? 'zh-CN' : 'en'
    showAll()
  }

  function showAll(): void {
    const {say} = language

    showHead()
    showOpen()
    showSettings()
    showDocuments()
    list.setAttribute('aria-label', say('web.documents'))
  }

  function showHead(): void {
    const {say} = language
    const names = Object.entries(languageNames)
    const languages = choice(say('web.language'), {name: 'language', choices: names, chosen: language.name})

    languages.addEventListener('change', ({target}) => {
      const {value} = target as HTMLSelectElement

      void speak(value as MessageLanguage).then(() => head.querySelector('select')?.focus())
    })
    head.replaceChildren(element('h1', {}, 'tenderlint'), element('p', {}, say('web.promise')), languages)
  }

  function showOpen(): void {
    const {say} = language
    const isFirst = documents.length === 0

    open.classList.toggle('first', isFirst)
    open.replaceChildren(
      element('p', {}, say(isFirst ? 'web.drop' : 'web.dropMore')),
      button(say('web.choose'), () => picker.click(), {class: isFirst ? 'main' : ''})
    )
  }

  function showSettings(): void {
    const form = createSettingsForm({
      settings,
      isOpen: isSettingsOpen,
      say: language.say,
      onChoose: (chosen) => void change({...chosen, files: settings.files}),
      onRemove: (name) => void change({...settings, files: settings.files.filter((d) => d.name !== name)})
    })

    form.addEventListener('toggle', () => {
      isSettingsOpen = form.open
    })
    settingsPlace.replaceChildren(form)
  }

  async function change(changed: Settings): Promise<void> {
    if (!(await setUp(changed))) return

    for (const d of documents) delete d.result
    await checkAll()
  }

  /** Take settings on; those with something to mend are told, and the former ones stay. Gives whether they hold. */
  function setUp(changed: Settings): Promise<boolean> {
    const taken = takeOn(changed)

    settled = taken

    return taken
  }

  async function takeOn(changed: Settings): Promise<boolean> {
    const former = settings
    const own = createChecker({today, ...changed})

    settings = changed
    checker.close()
    checker = own
    alert.replaceChildren()

    const started = await own.started

    // Others came after these.
    if (checker !== own) return false

    if ('dataAsOf' in started) {
      ready = started
      if (former.files !== changed.files) showSettings()

      return true
    }

    if ('defect' in started) {
      alert.replaceChildren(element('p', {}, language.say('web.startFailed', {cause: started.defect})))

      return false
    }

    settings = former
    checker = createChecker({today, ...former})
    alert.replaceChildren(
      element('p', {}, language.say('web.settingsFaulty')),
      ...started.problems.map((d) => element('pre', {}, d))
    )
    showSettings()

    return false
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    main.setAttribute('aria-busy', 'true')

    const data = files.filter((d) => isData(d.name))
    const others = files.filter((d) => !data.includes(d))
    const hasSettings = data.length === 0 || (await addSettings(data))

    if (others.length > 0) {
      documents = others.map((file) => ({file}))
      current = documents[0]
      showOpen()
    } else if (hasSettings) {
      for (const d of documents) delete d.result
    }

    await checkAll()
  }

  async function addSettings(files: readonly File[]): Promise<boolean> {
    const given = await Promise.all(
      files.map(
        async (d): Promise<GivenFile> => ({
          name: d.name,
          bytes: new Uint8Array(await d.arrayBuffer())
        })
      )
    )
    const kept = settings.files.filter((d) => !given.some(({name}) => name === d.name))

    isSettingsOpen = true

    return setUp({...settings, files: [...kept, ...given]})
  }

  /** Check what was not checked yet, one document after the other. */
  async function checkAll(): Promise<void> {
    const own = ++round

    main.setAttribute('aria-busy', 'true')
    showDocuments()
    await settled

    for (const opened of documents) {
      if (opened.result) continue

      if (own !== round) return

      const {name} = opened.file

      tellProgress(language.say('web.reading', {name}))

      const result = await checker.carryOut({file: opened.file})

      if (own !== round || !result) return

      opened.result = result
      showDocuments()
    }

    endProgress(documents.map((d) => (d.result ? sumUp(d.file.name, d.result, {...language}) : '')).join(' '))
    // The head of the document shows the same.
    status.classList.add('spoken')
    if (current?.result) view.querySelector<HTMLElement>('#document-name')?.focus({preventScroll: true})
  }

  function tellProgress(words: string): void {
    main.setAttribute('aria-busy', 'true')
    status.classList.remove('spoken')
    status.textContent = words
    stop.replaceChildren(button(language.say('web.cancel'), () => void cancel()))
  }

  function endProgress(words: string): void {
    main.removeAttribute('aria-busy')
    stop.replaceChildren()
    status.textContent = words
  }

  async function cancel(): Promise<void> {
    round++
    checker.close()
    checker = createChecker({today, ...settings})
    endProgress(language.say('web.stopped'))
  }

  function showDocuments(): void {
    list.hidden = documents.length < 2
    list.replaceChildren(element('ul', {}, ...documents.map((d) => element('li', {}, documentButton(d)))))

    if (!current?.result) {
      view.replaceChildren()
      return
    }

    const {file, result} = current

    view.replaceChildren(
      createDocumentView({
        name: file.name,
        result,
        say: language.say,
        translation: language.translation,
        report: reportOn([]),
        onWhy: (ruleId) =>
          void openRule({
            ruleId,
            description: ready?.descriptions[ruleId] ?? '',
            format: formatOf(result),
            say: language.say,
            translation: language.translation
          }),
        onSaveCopy: (withNotes) => void saveCopy(file, withNotes),
        onSaveReport: (format) => void saveReport(format)
      })
    )
  }

  function documentButton(opened: OpenedDocument): HTMLButtonElement {
    const {result, file} = opened
    const made = button('', () => {
      current = opened
      showDocuments()
      view.querySelector<HTMLElement>('#document-name')?.focus()
    })

    made.append(element('span', {}, file.name), ' ', element('small', {}, result ? shortResult(result) : '…'))
    if (opened === current) made.setAttribute('aria-current', 'true')

    return made
  }

  function shortResult(result: TaskResult): string {
    return 'report' in result && !isFailed(result.report)
      ? countFindings(result.report, language.labels)
      : language.say('web.unread')
  }

  function reportOn(results: readonly TaskResult[]): Report {
    const {translation} = language

    return {
      version: tenderlintVersion,
      asOf: settings.asOf ?? today,
      dataAsOf: ready?.dataAsOf ?? '',
      documents: results.flatMap((d) =>
        'report' in d ? [translation ? translateDocument(d.report, translation) : d.report] : []
      ),
      skipped: results.flatMap((d) => ('skipped' in d ? [d.skipped] : []))
    }
  }

  async function saveReport(format: (typeof savedFormats)[number]): Promise<void> {
    const {reporters} = await import('@tenderlint/reporters')
    const report = reportOn(documents.flatMap((d) => d.result ?? []))
    const text = reporters[format](report, {labels: language.labels, notes: true})

    saveFile(`tenderlint.${format}`, text, `${mediaTypes[format]};charset=utf-8`)
  }

  async function saveCopy(file: File, notes: boolean): Promise<void> {
    const {say, translation} = language
    const {name} = file
    const isMarkdown = current?.result && formatOf(current.result) === 'markdown'
    const rewriting: Rewriting = isMarkdown
      ? {kind: 'fix', fixes: 'safe'}
      : {
          kind: 'annotate',
          trackedChanges: 'safe',
          notes,
          date: `${today}T00:00:00Z`,
          ...(translation && {messages: 'zh', translations: {zh: translation}})
        }

    alert.replaceChildren()
    tellProgress(say('web.saving', {name}))

    const result = await checker.carryOut({file, rewriting})

    if (result) endProgress(finishCopy(name, result))
  }

  /** Save what was written, and say what it is. */
  function finishCopy(name: string, result: TaskResult): string {
    const {say, translation} = language

    if (!('report' in result)) return 'defect' in result ? say('web.defect', {detail: result.defect}) : ''

    const [report] = reportOn([result]).documents

    if (report && isFailed(report)) {
      const {cause, remedy} = report.failure

      return say('web.notSaved', {name, cause, remedy})
    }

    const {bytes, changes = 0, comments = 0, remarks = []} = result.rewritten ?? {}
    const format = formatOf(result)

    if (!bytes) return say(format === 'markdown' ? 'web.nothingToMend' : 'web.nothingToComment')

    const copy = copyName(name, format)

    saveFile(copy, bytes as BlobPart, mediaTypes[format])

    return [
      say(format === 'markdown' ? 'web.textMended' : 'web.commentsWritten', {
        ...countOf(format === 'markdown' ? changes : comments),
        copy
      }),
      ...(format === 'docx' && changes > 0 ? [say('web.changesWritten', countOf(changes))] : []),
      ...remarks.map((d) => (translation ? translateRemark(d, translation) : d))
    ].join(' ')
  }
}

const mediaTypes: Readonly<Record<Format | (typeof savedFormats)[number], string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
  markdown: 'text/markdown',
  pdf: 'application/pdf'
}

function formatOf(result: TaskResult): Format {
  return 'report' in result && !isFailed(result.report) ? result.report.format : 'markdown'
}

/** Whether a file holds settings, or terms, units or standards. */
function isData(name: string): boolean {
  return /\.(?:csv|tbx|xlsx|ya?ml)$/iu.test(name)
}
