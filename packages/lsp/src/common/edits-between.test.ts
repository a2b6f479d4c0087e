import fc from 'fast-check'
import {expect, test} from 'vitest'
import {editsBetween} from './edits-between.ts'

const text = fc.array(fc.constantFrom('a', 'b', '😀', '😁', '\n', '\r\n', ' '), {maxLength: 30}).map((d) => d.join(''))

test('should turn any text into any other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const result = editsBetween(before, after).reduceRight(
        (changed, d) => changed.slice(0, d.start) + d.text + changed.slice(d.end),
        before
      )

      expect(result).toBe(after)
    })
  )
})

test('should change each line by itself', () => {
  expect(editsBetween('5 Kw\nsame\n6 Kw\n', '5 kW\nsame\n6 kW\n')).toEqual([
    {start: 2, end: 4, text: 'kW'},
    {start: 12, end: 14, text: 'kW'}
  ])
})

test('should change nothing in equal texts', () => {
  expect(editsBetween('a\n', 'a\n')).toEqual([])
})
