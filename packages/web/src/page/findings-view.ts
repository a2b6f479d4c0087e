import type {CheckedDocument, Labels, Severity} from '@tenderlint/core'
import {countOf, severities} from '@tenderlint/core'
import {listFindings, numberFindings, sayInReport, viewDocument} from '@tenderlint/reporters'
import {type Filter, filterFindings, firstFilter} from '../common/filter-findings.ts'
import type {SayOnPage} from '../common/labels.ts'
import {button, choice, element} from './element.ts'

/** What shows the findings of a document takes. */
export interface FindingsViewOptions {
  readonly report: CheckedDocument
  readonly say: SayOnPage
  readonly labels: Labels
  /** Explain the rule of a finding. */
  onWhy(ruleId: string): void
}

/** Show the findings of a document in a list to filter, beside the document with their words marked. */
export function createFindingsView({report, say, labels, onWhy}: FindingsViewOptions): HTMLElement {
  const sayReport = sayInReport(labels)
  const all = numberFindings(report, 0)
  const rules = new Map(all.map((d) => [d.id, d.finding.ruleId]))
  let filter: Filter = firstFilter
  let current: string | undefined

  const form = createFilters()
  const count = element('output', {class: 'count', 'aria-live': 'polite'})
  const list = element('div', {class: 'list'})
  const words = element('section', {class: 'words', tabindex: '0', 'aria-label': say('web.document')})

  form.append(count)
  form.addEventListener('change', readFilter)
  form.addEventListener('submit', (event) => event.preventDefault())
  list.addEventListener('click', onListClick)
  list.addEventListener('keydown', onListKey)
  list.addEventListener('focusin', ({target}) => select(itemOf(target)?.id))
  words.addEventListener('click', onWordsClick)
  words.addEventListener('keydown', onWordsKey)
  show()

  return element(
    'div',
    {class: 'columns'},
    element('div', {class: 'side'}, ...(all.length === 0 ? [] : [form]), list),
    words
  )

  function createFilters(): HTMLFormElement {
    const found = new Set(all.map((d) => d.finding.severity))
    const sections = new Set(all.flatMap((d) => d.finding.location?.place.section?.title ?? []))

    return element(
      'form',
      {class: 'filters', 'aria-label': sayReport('filterFindings')},
      choice(sayReport('severity'), {
        name: 'severity',
        chosen: filter.severity,
        choices: [
          ['errors-and-warnings', say('web.errorsAndWarnings')],
          ...severities
            .toReversed()
            .filter((d) => found.has(d))
            .map((d) => [d, sayReport(d)] as const),
          ['', sayReport('all')]
        ]
      }),
      choice(sayReport('rule'), {name: 'rule', chosen: '', choices: withAll(new Set(rules.values()))}),
      choice(sayReport('section'), {name: 'section', chosen: '', choices: withAll(sections)})
    )
  }

  function withAll(values: ReadonlySet<string>): readonly (readonly [string, string])[] {
    return [['', sayReport('all')], ...[...values].map((d) => [d, d] as const)]
  }

  function readFilter(): void {
    const data = new FormData(form)

    filter = {
      severity: String(data.get('severity')) as Filter['severity'],
      rule: String(data.get('rule')),
      section: String(data.get('section'))
    }
    show()
  }

  function show(): void {
    const shown = filterFindings(all, filter)
    const {language} = report.properties
    const {scrollTop} = words

    count.textContent = sayReport('shown', {shown: shown.length, count: all.length})
    list.innerHTML = shown.length > 0 || all.length === 0 ? listFindings(shown, {labels}) : ''
    if (shown.length === 0) list.append(...explainNone())
    if (report.view) words.innerHTML = viewDocument(report.view, {findings: shown, language, say: sayReport})
    words.scrollTop = scrollTop

    for (const link of words.querySelectorAll('mark a')) link.setAttribute('tabindex', '-1')
    for (const item of items()) item.querySelector('.rule')!.prepend(whyButton(item), ' ')

    const kept = shown.some((d) => d.id === current) ? current : shown[0]?.id

    current = undefined
    for (const item of items()) setReachable(item, item.id === kept)
  }

  function explainNone(): readonly HTMLElement[] {
    const notes = all.filter((d) => d.finding.severity === 'info').length

    if (all.length === 0) return []
    if (filter.severity !== 'errors-and-warnings' || notes === 0) return [element('p', {}, say('web.noneShown'))]

    return [
      element('p', {}, say('web.onlyNotes')),
      button(say('web.showNotes', countOf(notes)), () => showSeverity('info'))
    ]
  }

  function showSeverity(severity: Severity): void {
    const select = form.elements.namedItem('severity') as HTMLSelectElement

    select.value = severity
    readFilter()
    select.focus()
  }

  function whyButton({id}: HTMLElement): HTMLButtonElement {
    const ruleId = rules.get(id)!

    return button(say('web.why'), () => onWhy(ruleId), {'aria-label': say('web.whyOf', {rule: ruleId})})
  }

  function items(): readonly HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>('li')]
  }

  /** Take a finding for the current one, and show its words. */
  function select(id: string | undefined): void {
    if (id === undefined || id === current) return

    current = id
    for (const item of items()) setReachable(item, item.id === id)
    for (const mark of words.querySelectorAll('mark.current')) mark.classList.remove('current')

    const marks = [...words.querySelectorAll(`mark[data-findings~="${id}"]`)]

    for (const mark of marks) mark.classList.add('current')
    marks[0]?.scrollIntoView({block: 'center', behavior: isCalm() ? 'instant' : 'smooth'})
  }

  /** Only what belongs to the current finding is met with the tab key. */
  function setReachable(item: HTMLElement, isCurrent: boolean): void {
    if (item.id === current) item.setAttribute('aria-current', 'true')
    else item.removeAttribute('aria-current')

    for (const d of item.querySelectorAll('a, button')) d.setAttribute('tabindex', isCurrent ? '0' : '-1')
  }

  function focusItem(item: HTMLElement | undefined): void {
    if (!item) return

    const target = item.querySelector<HTMLElement>('a, button')

    select(item.id)
    item.scrollIntoView({block: 'nearest'})
    target?.focus({preventScroll: true})
  }

  function focusWords(): void {
    words.querySelector<HTMLElement>('mark.current a')?.focus({preventScroll: true})
  }

  function onListClick(event: MouseEvent): void {
    const item = itemOf(event.target)

    // The link is where the finding is for who has no script; here it would change the address.
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
    if (item && !(event.target instanceof HTMLButtonElement)) focusItem(item)
  }

  function onListKey(event: KeyboardEvent): void {
    const item = itemOf(event.target)

    if (!item || event.altKey || event.ctrlKey || event.metaKey) return

    if (event.key === 'Enter' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault()
      focusWords()
      return
    }

    const next = stepFrom(item, event.key)

    if (!next) return

    event.preventDefault()
    focusItem(next)
  }

  function stepFrom(item: HTMLElement, key: string): HTMLElement | undefined {
    const all = items()
    const index = all.indexOf(item)

    switch (key) {
      case 'ArrowDown':
      case 'j':
        return all[index + 1]
      case 'ArrowUp':
      case 'k':
        return all[index - 1]
      case 'End':
        return all.at(-1)
      case 'Home':
        return all[0]
      default:
        return undefined
    }
  }

  function onWordsClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined

    if (!link) return

    event.preventDefault()
    focusItem(itemWithId(link.hash.slice(1)))
  }

  function onWordsKey(event: KeyboardEvent): void {
    const item = current === undefined ? items()[0] : itemWithId(current)

    if (!item || event.altKey || event.ctrlKey || event.metaKey) return

    // Arrows scroll the document.
    if (event.key === 'j' || event.key === 'k') {
      select(stepFrom(item, event.key)?.id)
      focusWords()
    }

    if (event.key === 'Escape') focusItem(item)
  }

  function itemWithId(id: string): HTMLElement | undefined {
    return items().find((d) => d.id === id)
  }
}

function itemOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('li') ?? undefined) : undefined
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
