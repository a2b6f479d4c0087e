import {expect, test} from 'vitest'
import {spellings} from './english-spelling.ts'

test.each([
  [
    ['service', 'catalogue'],
    ['service catalogue', 'service catalog']
  ],
  [
    ['service', 'catalog'],
    ['service catalog', 'service catalogue']
  ],
  [['normalisation'], ['normalisation', 'normalization']],
  [
    ['down', 'time'],
    ['down time', 'downtime']
  ],
  [['downtime'], ['downtime', 'down time']],
  [['nonconformity'], ['nonconformity', 'non conformity']],
  [
    ['non', 'conformity'],
    ['non conformity', 'nonconformity']
  ],
  [
    ['life', 'cycle', 'assessment'],
    ['life cycle assessment', 'lifecycle assessment']
  ],
  [['remote', 'diagnostics'], ['remote diagnostics']],
  [['远', '程'], ['远 程']]
])('should spell `%j` in every way', (words, expected) => {
  expect(spellings(words, new Set()).map((d) => d.join(' '))).toEqual(expected)
})

test('should join what a hyphen joins', () => {
  expect(spellings(['tele', 'diagnosis'], new Set([1])).map((d) => d.join(' '))).toEqual([
    'tele diagnosis',
    'telediagnosis'
  ])
})
