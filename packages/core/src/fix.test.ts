import {expect, test} from 'vitest'
import {splitEdit} from './fix.ts'

test.each([
  [
    'far tests',
    'remote trials',
    [
      [4, 7, 'remote'],
      [8, 13, 'trials']
    ]
  ],
  ['far\ntests', 'far trials', [[8, 13, 'trials']]],
  ['far', 'remote', undefined],
  ['far tests', 'remote', undefined],
  ['far tests', ' remote trials', undefined]
])('should divide a change of `%s` to `%s` by words', (old, text, expected) => {
  const edits = splitEdit({range: {start: 4, end: 4 + old.length}, text}, old)

  expect(edits?.map((d) => [d.range.start, d.range.end, d.text])).toEqual(expected)
})
