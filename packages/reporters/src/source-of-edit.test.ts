import {expect, test} from 'vitest'
import {finding} from '../fixtures/report.ts'
import {sourceOfEdit} from './source-of-edit.ts'

const place = {kind: 'paragraph'} as const

function quoted(startColumn: number, endColumn: number, endLine = 3) {
  return finding({
    ruleId: 'units/wrong-symbol',
    message: 'Unexpected `Kw`, expected `kW`',
    range: {start: 20, end: 25},
    location: {
      format: 'markdown',
      place,
      start: {line: 3, column: startColumn},
      end: {line: endLine, column: endColumn}
    }
  })
}

const whole = {range: {start: 20, end: 25}, text: '30 kW'}
const part = {range: {start: 23, end: 25}, text: 'kW'}

test('should find an edit of the whole quote, however it is written', () => {
  expect(sourceOfEdit(whole, quoted(6, 16))).toEqual({start: {line: 3, column: 6}, end: {line: 3, column: 16}})
})

test('should find an edit of a part of a quote that is written as it reads', () => {
  expect(sourceOfEdit(part, quoted(6, 11))).toEqual({start: {line: 3, column: 9}, end: {line: 3, column: 11}})
})

test('should not guess where the quote has character references or two lines', () => {
  expect([sourceOfEdit(part, quoted(6, 16)), sourceOfEdit(part, quoted(30, 3, 4))]).toEqual([undefined, undefined])
})

test('should not guess outside the quote', () => {
  expect(sourceOfEdit({range: {start: 19, end: 25}, text: ''}, quoted(6, 11))).toEqual(undefined)
})

test('should know no place in a DOCX file', () => {
  const inWord = finding({
    ruleId: 'units/wrong-symbol',
    message: 'Unexpected `Kw`, expected `kW`',
    range: whole.range,
    location: {format: 'docx', place, part: 'word/document.xml', start: 0, end: 5}
  })

  expect(sourceOfEdit(whole, inWord)).toEqual(undefined)
})
