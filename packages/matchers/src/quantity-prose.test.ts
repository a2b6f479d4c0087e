import fc from 'fast-check'
import {expect, test} from 'vitest'
import {packForms} from './packed-forms.ts'
import {readQuantities} from './quantity-prose.ts'
import {createUnitIndex} from './unit-index.ts'

// An empty table: what is tested here is that the scan moves on, whatever it meets.
const context = {
  index: createUnitIndex({asOf: '2026-11-23', units: [], forms: packForms([]), kinds: [], links: {}}),
  superscripts: new Map<number, number>(),
  applies: () => true,
  isCapitals: () => false,
  lowerCase: () => ''
}

test('should come to an end on a fraction it has no value for', () => {
  expect(readQuantities('⅑ of the pages, ⅖ of the rest', {standards: [], context})).toEqual([])
})

test('should come to an end on any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
      expect(readQuantities(text, {standards: [], context})).toEqual([])
    })
  )
})
