import fc from 'fast-check'
import {expect, test} from 'vitest'
import {width} from './width.ts'
import {wrap} from './wrap.ts'

test('should break at white space', () => {
  expect(wrap('Save a copy without it, or give PDF.', 20)).toEqual(['Save a copy without', 'it, or give PDF.'])
})

test('should keep quoted words together', () => {
  expect(wrap('Unexpected `distance diagnosis`, expected [500 kW]', 24)).toEqual([
    'Unexpected',
    '`distance diagnosis`,',
    'expected [500 kW]'
  ])
})

test('should leave no ellipsis alone', () => {
  expect([wrap('¶1: … drives and robots …', 23), wrap('¶1: … drives', 6), wrap('at [kW] …', 8)]).toEqual([
    ['¶1: … drives and', 'robots …'],
    ['¶1:', '… drives'],
    ['at', '[kW] …']
  ])
})

test('should break quoted words that are longer than a line', () => {
  expect(wrap('see `one two three four`', 10)).toEqual(['see `one', 'two three', 'four`'])
})

test('should break between ideographs, but not before punctuation', () => {
  expect(wrap('额定功率为三十千瓦。', 18)).toEqual(['额定功率为三十千', '瓦。'])
})

test('should keep every character but white space, and no line too long unless it is one word', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('a', 'b', ' ', '`', '率', '。')}),
      fc.integer({min: 4, max: 20}),
      (text, columns) => {
        const lines = wrap(text, columns)

        expect(lines.join('').replace(/\s/gu, '')).toEqual(text.replace(/\s/gu, ''))
        expect(lines.filter((d) => width(d) > columns && /\s/u.test(d))).toEqual([])
      }
    )
  )
})
