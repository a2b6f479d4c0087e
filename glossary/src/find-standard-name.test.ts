import {expect, test} from 'vitest'
import {compileStandards} from './compile-standards.ts'
import {findStandardName} from './find-standard-name.ts'

const {value} = compileStandards([
  {
    path: 'standards.yaml',
    text: ['ISO 9001', 'IEC 61508-1', 'IEC 62443-3-3', 'ISO/IEC 27001']
      .map((id) => `- {id: ${id}, editions: [{year: 2020, source: catalogue, as-of: 2026-09-16}]}\n`)
      .join('')
  }
])

test.each([
  ['ISO 9001', {isKnown: true}],
  ['EN ISO 9001', {isKnown: true}],
  ['IEC 62443', {isKnown: true}],
  ['ISO 61508-1', {isKnown: false, nearest: 'IEC 61508-1'}],
  ['ISO 27001', {isKnown: false, nearest: 'ISO/IEC 27001'}],
  ['ISO 90001', {isKnown: false, nearest: 'ISO 9001'}],
  ['ISO 13485', {isKnown: false}]
])('should look for %s', (name, search) => {
  expect(findStandardName(value, name)).toEqual(search)
})
