import type {DocxLocation, Finding, Place, Translation} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {annotationOf} from './annotation-of.ts'

const translation: Translation = {
  rules: {
    'units/wrong-symbol': {title: '', description: '', messages: {symbol: '不应为 `{actual}`，应为 `{expected}`'}}
  },
  phrases: {'Replace with {words}': '替换为 {words}'},
  labels: {
    annotationHead: '{rule}（{severity}）',
    annotationWarning: '警告',
    annotationWhy: '理由：tenderlint explain {rule}',
    annotationPlace: '{place}：“{words}”',
    annotationDocument: '关于整份文件：',
    comma: '，',
    header: '页眉',
    firstPage: '首页'
  },
  remarks: {}
}

function finding(place?: Place): Finding {
  const location: DocxLocation | undefined = place && {
    format: 'docx',
    place,
    part: 'word/header1.xml',
    start: 1,
    end: 3,
    aboutPage: 7
  }

  return {
    ruleId: 'units/wrong-symbol',
    messageId: 'symbol',
    severity: 'warning',
    data: {actual: 'Kw', expected: 'kW'},
    message: 'Unexpected `Kw`, expected `kW`',
    quote: 'Kw\uFFFC',
    context: {before: '', after: ''},
    ...(location && {location}),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 3,
    fingerprint: '0',
    fixes: [{title: 'Replace with `kW`', safety: 'unsafe', edits: []}],
    related: [],
    url: ''
  }
}

// No fix here has edits, so that no text is looked at.
const options = {document: {} as never, fixes: 'safe', translation: undefined} as const

test('should say rule, message, what to write instead and where to read more', () => {
  const {lines, place} = annotationOf(finding({kind: 'header', pages: 'first'}), options)

  expect([...lines, place]).toEqual([
    'units/wrong-symbol (warning)',
    'Unexpected `Kw`, expected `kW`',
    'Replace with `kW` (a person has to judge)',
    'Why: tenderlint explain units/wrong-symbol',
    'Page header, first page: “Kw”'
  ])
})

test('should not repeat what the message says', () => {
  const edits = [{range: {start: 0, end: 2}, text: 'kW'}]
  const {lines} = annotationOf(
    {...finding(), fixes: [{title: 'Replace with `kW`', safety: 'safe', edits}]},
    {...options, fixes: 'none'}
  )

  expect(lines).toEqual([
    'units/wrong-symbol (warning)',
    'Unexpected `Kw`, expected `kW`',
    'Why: tenderlint explain units/wrong-symbol'
  ])
})

test('should say it in another language', () => {
  const {lines, place} = annotationOf(finding({kind: 'header', pages: 'first'}), {...options, translation})

  expect([...lines, place]).toEqual([
    'units/wrong-symbol（警告）',
    '不应为 `Kw`，应为 `kW`',
    '替换为 `kW` (a person has to judge)',
    '理由：tenderlint explain units/wrong-symbol',
    '页眉，首页：“Kw”'
  ])
})

test('should name the section of what stands in a note, and no page: who reads it is there', () => {
  const {place} = annotationOf(finding({kind: 'note', section: {number: '4.2', title: 'Savings'}}), options)

  expect(place).toEqual('4.2 Savings, footnote: “Kw”')
})

test('should say when it is about the document itself', () => {
  expect([annotationOf(finding(), options).place, annotationOf(finding(), {...options, translation}).place]).toEqual([
    'The document:',
    '关于整份文件：'
  ])
})
