import {expect, test} from 'vitest'
import {type AdmittedTerm, admitTerm, findEntry} from './admit-term.ts'
import {readTermLayer} from './compile-terms.ts'

const gearBox: AdmittedTerm = {conceptId: 'gearbox', language: 'en', term: 'gear box'}

test.each([
  ['an empty file', '', '- id: gearbox\n  en:\n    - {term: gear box, status: admitted}\n'],
  ['a file with comments only', '# Ours\n', '# Ours\n- id: gearbox\n  en:\n    - {term: gear box, status: admitted}\n'],
  [
    'a glossary without the concept',
    '- id: clutch # first\n  en:\n    - {term: clutch, status: preferred}',
    '- id: clutch # first\n  en:\n    - {term: clutch, status: preferred}\n- id: gearbox\n  en:\n    - {term: gear box, status: admitted}\n'
  ],
  [
    'an entry that says otherwise',
    '- id: gearbox\n  en:\n    - term: gear box # old\n      status: deprecated # since 2020\n  note: x\n',
    '- id: gearbox\n  en:\n    - term: gear box # old\n      status: admitted # since 2020\n  note: x\n'
  ],
  [
    'an entry with other terms',
    '- id: gearbox\n  en:\n  - {term: gearbox, status: preferred} # ours\n  zh:\n  - {term: 齿轮箱, status: preferred}\n',
    '- id: gearbox\n  en:\n  - {term: gearbox, status: preferred} # ours\n  - {term: gear box, status: admitted}\n  zh:\n  - {term: 齿轮箱, status: preferred}\n'
  ],
  [
    'an entry without the language',
    '- id: gearbox\r\n  note: |\r\n    first\r\n    second\r\n- id: z\r\n',
    '- id: gearbox\r\n  note: |\r\n    first\r\n    second\r\n  en:\r\n    - {term: gear box, status: admitted}\r\n- id: z\r\n'
  ],
  [
    'an entry on one line',
    '- {id: gearbox, en: [{term: gearbox, status: preferred}]} # short\n',
    '- {id: gearbox, en: [{term: gearbox, status: preferred}, {term: gear box, status: admitted}]} # short\n'
  ],
  [
    'an entry on one line without the language',
    '- {id: gearbox, note: x}\n',
    '- {id: gearbox, note: x, en: [{term: gear box, status: admitted}]}\n'
  ],
  ['an empty list', '# Ours\n[]\n', '# Ours\n- id: gearbox\n  en:\n    - {term: gear box, status: admitted}\n'],
  [
    'a list on one line',
    '[{id: clutch}]\n',
    '[{id: clutch}, {id: gearbox, en: [{term: gear box, status: admitted}]}]\n'
  ]
])('should admit a term in %s', (_, before, after) => {
  const edit = admitTerm(before, gearBox)!

  expect(before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after)
  expect(readTermLayer([{path: 'a.yaml', text: after.replace('- id: z\r\n', '')}]).problems).toEqual([])
})

test('should put words that YAML would read otherwise in quotation marks', () => {
  expect(admitTerm('', {...gearBox, term: 'no: 1'})?.text).toBe(
    '- id: gearbox\n  en:\n    - {term: "no: 1", status: admitted}\n'
  )
})

test.each(['a: b\n', '- [\n', '- id: gearbox\n  en: none\n'])('should leave alone what is no glossary: %j', (text) => {
  expect(admitTerm(text, gearBox)).toBe(undefined)
})

test('should find the entry of an id', () => {
  const text = '- id: clutch\n- id: "gearbox"\n'

  expect([findEntry(text, 'gearbox'), findEntry(text, 'none'), findEntry('a: b', 'gearbox')]).toEqual([
    {start: 19, end: 28},
    undefined,
    undefined
  ])
})
