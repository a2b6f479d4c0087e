import type {DocumentType} from '@tenderlint/core'
import {documentTypes} from '../common/document-types.ts'
import type {SayOnPage} from '../common/labels.ts'
import type {Setup} from '../common/task.ts'
import {button, choice, element} from './element.ts'

/** What a person set on the page. */
export type Settings = Omit<Setup, 'today'>

/** What the form of settings takes. */
export interface SettingsFormOptions {
  readonly settings: Settings
  readonly isOpen: boolean
  readonly say: SayOnPage
  onChange(settings: Settings): void
}

/** Make the form for what the documents are checked by. */
export function createSettingsForm({settings, isOpen, say, onChange}: SettingsFormOptions): HTMLDetailsElement {
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
    element('h3', {}, say('web.ownFiles')),
    element('p', {class: 'hint'}, say('web.ownFilesHint')),
    element('ul', {class: 'own-files'}, ...settings.files.map(showFile))
  )

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    if (!day.validity.valid) return

    const data = new FormData(form)
    const chosen = String(data.get('type'))
    const asOf = String(data.get('asOf'))

    onChange({
      files: settings.files,
      ...(chosen === '' ? undefined : {type: chosen as DocumentType}),
      ...(asOf === '' ? undefined : {asOf})
    })
  })

  return element('details', {class: 'settings', open: isOpen}, element('summary', {}, say('web.settings')), form)

  function showFile({name}: Settings['files'][number]): HTMLLIElement {
    const remove = () => onChange({...settings, files: settings.files.filter((d) => d.name !== name)})

    return element(
      'li',
      {},
      `${name} `,
      button(say('web.removeShort'), remove, {'aria-label': say('web.remove', {name})})
    )
  }
}
