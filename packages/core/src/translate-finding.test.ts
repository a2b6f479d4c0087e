import {expect, test} from 'vitest'
import type {Finding} from './finding.ts'
import {type Translation, translateFinding} from './translate-finding.ts'

const finding: Finding = {
  ruleId: 'units/dimension-mismatch',
  messageId: 'kind',
  severity: 'error',
  data: {kind: 'energy', actual: 'energy', expected: 'about `3 kW`'},
  message: 'Unexpected energy `energy`, expected about `3 kW`',
  quote: 'energy',
  context: {before: '', after: ''},
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 7,
  fingerprint: '0',
  fixes: [{title: 'Replace with `kW`', edits: [], safety: 'safe'}],
  related: [{note: 'used here', quote: 'x', location: {} as never}],
  url: ''
}

const translation: Translation = {
  rules: {
    'units/dimension-mismatch': {
      title: '量纲不符',
      description: '量的单位应与其量纲相符',
      messages: {kind: '不应为{kind} `{actual}`，应为{expected}'},
      values: {'about {value}': '约 {value}'}
    }
  },
  labels: {},
  remarks: {},
  phrases: {energy: '能量', 'Replace with {words}': '替换为 {words}'}
}

test('should translate a message and its phrases, and leave words of the document and what it does not know', () => {
  expect(translateFinding(finding, translation)).toEqual({
    ...finding,
    message: '不应为能量 `energy`，应为约 `3 kW`',
    fixes: [{title: '替换为 `kW`', edits: [], safety: 'safe'}]
  })
})

test('should leave a finding that has no translation', () => {
  expect(translateFinding({...finding, messageId: 'other'}, translation)).toEqual({...finding, messageId: 'other'})
})

test('should take signs in phrases for what they are', () => {
  const data = {...finding.data, expected: 'kW (US)'}
  const phrases = {'kW (US)': '美制 kW', '.+': '任意'}

  expect(translateFinding({...finding, data}, {...translation, phrases}).message).toBe(
    '不应为energy `energy`，应为美制 kW'
  )
})
