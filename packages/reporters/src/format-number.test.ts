import {expect, test} from 'vitest'
import {formatCount, formatNumber, formatRanges} from './format-number.ts'

test('should put commas between thousands', () => {
  expect([0, 999, 1000, 1_234_567].map(formatNumber)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('should count in the singular and the plural', () => {
  expect([0, 1, 2].map((d) => formatCount(d, 'error'))).toEqual(['0 errors', '1 error', '2 errors'])
})

test('should join neighbours to ranges', () => {
  expect(formatRanges([8, 7, 12, 7])).toEqual('7–8, 12')
})
