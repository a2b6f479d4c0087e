import {expect, test} from 'vitest'
import {createPointAt} from './points.ts'

test('should count lines that end with a line feed, a carriage return or both', () => {
  const pointAt = createPointAt('a\nb\r\nc\rd')

  expect([0, 1, 2, 5, 7, 8].map((d) => pointAt(d))).toEqual([
    {line: 1, column: 1, offset: 0},
    {line: 1, column: 2, offset: 1},
    {line: 2, column: 1, offset: 2},
    {line: 3, column: 1, offset: 5},
    {line: 4, column: 1, offset: 7},
    {line: 4, column: 2, offset: 8}
  ])
})
