import {expect, test} from 'vitest'
import {formatRanges} from './format-ranges.ts'

test('should join neighbours to ranges', () => {
  expect(formatRanges([8, 7, 12, 7])).toEqual('7–8, 12')
})
