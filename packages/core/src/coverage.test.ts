import {expect, test} from 'vitest'
import {type CoverageNote, createCoverage, isIncomplete} from './coverage.ts'

const notes: readonly CoverageNote[] = [
  {state: 'excluded', reason: 'code', characters: 5},
  {state: 'excluded', reason: 'url', characters: 2},
  {state: 'unchecked', reason: 'limit', characters: 7},
  {state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: [7, 8]}
]

test('should sum notes by state', () => {
  expect(createCoverage(86, notes)).toEqual({total: 100, checked: 86, excluded: 7, unchecked: 7, unreadable: 0, notes})
})

test.each([
  [0, false],
  [2, false],
  [3, true],
  [4, true]
])('should tell from the first %d notes whether a document is incomplete', (count, expected) => {
  expect(isIncomplete(createCoverage(1, notes.slice(0, count)))).toBe(expected)
})

test('should call a page without a text layer incomplete, though it has no characters', () => {
  expect(isIncomplete(createCoverage(1, notes.slice(3)))).toBe(true)
})
