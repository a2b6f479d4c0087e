import {expect, test} from 'vitest'
import {expandClauses} from './expand-clauses.ts'

test.each([
  ['8.5', ['8.5']],
  ['A', ['A']],
  ['8.9-8.11', ['8.9', '8.10', '8.11']],
  ['1-3', ['1', '2', '3']],
  ['A-C', ['A', 'B', 'C']],
  ['A.5-A.6', ['A.5', 'A.6']],
  ['8.1-9.2', undefined],
  ['8.7-8.1', undefined],
  ['1-A', undefined],
  ['8.', undefined],
  ['', undefined],
  ['1-2-3', undefined]
])('should expand `%s`', (written, numbers) => {
  expect(expandClauses(written)).toEqual(numbers)
})
