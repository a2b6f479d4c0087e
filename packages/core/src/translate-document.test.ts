import {expect, test} from 'vitest'
import {createCoverage} from './coverage.ts'
import {translateDocument} from './translate-document.ts'
import type {Translation} from './translate-finding.ts'

const translation: Translation = {
  rules: {
    'document/unchecked-part': {title: '', description: '', messages: {}, values: {'chart {name}': '图表 {name}'}}
  },
  phrases: {},
  labels: {},
  remarks: {'the file is empty': '文件为空', 'Give a file with content.': '请提供有内容的文件。'}
}

test('should say which parts were not checked', () => {
  const report = {
    path: 'offer.docx',
    format: 'docx',
    properties: {language: 'en'},
    segments: 1,
    coverage: createCoverage(10, [
      {state: 'unchecked', reason: 'unsupported', characters: 4, what: 'chart Loads'},
      {state: 'unchecked', reason: 'limit', characters: 4}
    ]),
    findings: []
  } as const

  expect(translateDocument(report, translation)).toEqual({
    ...report,
    coverage: createCoverage(10, [
      {state: 'unchecked', reason: 'unsupported', characters: 4, what: '图表 Loads'},
      {state: 'unchecked', reason: 'limit', characters: 4}
    ])
  })
})

test('should say why a file could not be read', () => {
  const failure = {code: 'empty', cause: 'the file is empty', remedy: 'Give a file with content.'} as const

  expect(translateDocument({path: 'a.md', failure}, translation)).toEqual({
    path: 'a.md',
    failure: {code: 'empty', cause: '文件为空', remedy: '请提供有内容的文件。'}
  })
})
