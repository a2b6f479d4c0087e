import {expect, test} from 'vitest'
import {undatedName} from './undated-name.ts'

test.each([
  ['ISO 9001', 'ISO 9001'],
  ['ISO9001:2015', 'ISO 9001'],
  ['GB/T 19001-2016', 'GB/T 19001'],
  ['IEC 60204-1:2016/AMD1:2021', 'IEC 60204-1'],
  ['IPMVP', 'IPMVP'],
  ['quality', undefined],
  ['ISO 9001 certificate', undefined]
])('should name `%s` without a year', (written, name) => {
  expect(undatedName(written)).toEqual(name)
})
