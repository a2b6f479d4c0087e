import {expect, test} from 'vitest'
import {excerpt} from './excerpt.ts'

test('should quote with all words around where they are few', () => {
  expect(excerpt({quote: '500 kW', context: {before: 'saving of ', after: ' a year.'}})).toEqual(
    'saving of [500 kW] a year.'
  )
})

test('should cut between words', () => {
  expect(
    excerpt({
      quote: 'distance diagnosis',
      context: {
        before: 'Where the line is free, our engineer carries out ',
        after: ' of drives and robots from the service desk.'
      }
    })
  ).toEqual('… our engineer carries out [distance diagnosis] of drives and robots from …')
})

test('should cut ideographs by the columns they take', () => {
  expect(
    excerpt({
      quote: '30 Kw',
      context: {before: '本项目所供空气压缩机组的额定功率不应低于', after: '，并应满足现行国家标准的各项要求。'}
    })
  ).toEqual('… 气压缩机组的额定功率不应低于[30 Kw]，并应满足现行国家标准的各项 …')
})

test('should not cut into numbers and dates', () => {
  expect(
    excerpt({
      quote: 'EnPI',
      context: {before: 'Data from 2025-09-01 to 2026-08-31. The ', after: ' is 0.124 kWh/m³ (mean) and 2026-11-22'}
    })
  ).toEqual('… to 2026-08-31. The [EnPI] is 0.124 kWh/m³ (mean) and …')
})

test('should cut a long word where there is no other place', () => {
  const word = 'x'.repeat(60)

  expect(excerpt({quote: 'a', context: {before: `${word} `, after: ` ${word}`}})).toEqual(`… [a] …`)
})

test('should show what is no prose as a box, and controls as nothing a terminal obeys', () => {
  expect(excerpt({quote: 'a\u001B[2J\nb', context: {before: '\uFFFC ', after: ''}})).toEqual('▯ [a\uFFFD[2J b]')
})

test('should leave out the middle of a long quote', () => {
  expect(excerpt({quote: `start ${'x'.repeat(200)} end`, context: {before: '', after: ''}})).toEqual(
    `[start ${'x'.repeat(32)} … ${'x'.repeat(34)} end]`
  )
})

test('should give nothing for a finding without words', () => {
  expect(excerpt({quote: '', context: {before: '', after: ''}})).toEqual('')
})
