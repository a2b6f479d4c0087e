import {expect, test} from 'vitest'
import {formatTable} from './format-table.ts'

test('should lay out columns', () => {
  expect(
    formatTable([
      ['what', 'ms'],
      ['a', '100'],
      ['whole', '5']
    ])
  ).toBe('what    ms\n-----  ---\na      100\nwhole    5')
})
