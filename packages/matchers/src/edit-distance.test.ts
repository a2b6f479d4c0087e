import fc from 'fast-check'
import {expect, test} from 'vitest'
import {editDistance} from './edit-distance.ts'

test.each([
  ['diagnostics', 'diagnostics', 0],
  ['diagonstics', 'diagnostics', 1],
  ['maintainance', 'maintenance', 2],
  ['calibraton', 'calibration', 1],
  ['', 'ab', 2],
  ['pump', 'valve', 3]
])('should count from `%s` to `%s` %d edits, or one more than the limit', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance)
})

test('should be symmetric and zero only for equal words', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6})

  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      expect(editDistance(a, b, 9) === 0).toBe(a === b)
    })
  )
})
