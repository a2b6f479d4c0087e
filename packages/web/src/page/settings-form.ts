import type {DocumentType} from '@tenderlint/core'
import {documentTypes} from '../common/document-types.ts'
import type {SayOnPage} from '../common/labels.ts'
import type {Setup} from '../common/task.ts'
import {button, choice, element} from './element.ts'

/** What a person set on the page. */
export type Settings = Omit<Setup, 'today'>

/** What she chose of it in the form. */
export type Chosen = Omit<Settings, 'files'>

/** What the form of settings takes. */
export interface SettingsFormOptions {
  readonly settings: Settings
  readonly isOpen: boolean
  readonly say: SayOnPage
  onChoose(chosen: Chosen): void
  onRemove(name: string): void
}

/** Make the form for what the documents are checked by. */
export function createSettingsForm({
  settings,
  isOpen,
  say,
  onChoose,
  onRemove
}: SettingsFormOptions): HTMLDetailsElement {
  const type = choice(say('web.type'), {
    name: 'type',
    chosen: settings.type ?? '',
    choices: [
      ['', say('web.typeOfDocument')],
      ...documentTypes.map((d) => [d, say(`web.type.${d as 'proposal'}`)] as const)
    ]
  })
  const day = element('input', {
    type: 'date',
    name: 'asOf',
    // While a year is typed, it is one of antiquity.
    min: '1950-01-01',
    value: settings.asOf ?? '',
    'aria-describedby': 'as-of-hint'
  })
  const form = element(
    'form',
    {},
    element('p', {}, type),
    element('p', {}, element('label', {}, say('web.asOf'), ' ', day), ' '),
    element('p', {id: 'as-of-hint', class: 'hint'}, say('web.asOfHint')),
    element('h2', {}, say('web.ownFiles')),
    element('p', {class: 'hint'}, say('web.ownFilesHint')),
    element('ul', {class: 'own-files'}, ...settings.files.map(showFile))
  )

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    if (!day.validity.valid) return

    const data = new FormData(form)
    const chosen = String(data.get('type'))
    const asOf = String(data.get('asOf'))

    onChoose({
      ...(chosen === '' ? undefined : {type: chosen as DocumentType}),
      ...(asOf === '' ? undefined : {asOf})
    })
  })

  return element('details', {class: 'settings', open: isOpen}, element('summary', {}, say('web.settings')), form)

  function showFile({name}: Settings['files'][number]): HTMLLIElement {
    return element(
      'li',
      {},
      `${name} `,
      button(say('web.removeShort'), () => onRemove(name), {'aria-label': say('web.remove', {name})})
    )
  }
}
