import {expect, test} from 'vitest'
import {compareDesignations, formatUndated, isDraft} from './designation.ts'
import {parseDesignation} from './parse-designation.ts'

const parse = (text: string) => parseDesignation(text)!.designation

test('should order by publisher, then numbers by value', () => {
  const texts = ['ISO 14001:2015', 'IEC 62443-3-10', 'ISO 9001:2015', 'IEC 62443-3-2', 'ISO 9001:2008', 'GB/T 1.1-2020']

  expect(texts.map(parse).sort(compareDesignations).map(formatUndated)).toEqual([
    'GB/T 1.1',
    'IEC 62443-3-2',
    'IEC 62443-3-10',
    'ISO 9001',
    'ISO 9001',
    'ISO 14001'
  ])
})

test.each([
  ['ISO/DIS 45001', true],
  ['prEN ISO 12100', true],
  ['ISO/TS 15066', false],
  ['EN ISO 12100', false]
])('should tell whether `%s` is a draft', (text, expected) => {
  expect(isDraft(parse(text))).toEqual(expected)
})
