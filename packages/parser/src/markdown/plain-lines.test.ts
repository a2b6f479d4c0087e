import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readPlainLines} from './plain-lines.ts'

test('should read a text a line', () => {
  expect(readPlainLines("title: 'Offer: part 2'\ntype: proposal\nlang: zh-Hans")).toEqual(
    new Map([
      ['title', 'Offer: part 2'],
      ['type', 'proposal'],
      ['lang', 'zh-Hans']
    ])
  )
})

test.each([
  'title: 7',
  'title: true',
  'title: Offer # 7',
  'title: Offer: part 2',
  "title: 'Ann''s offer'",
  'title: "Offer"',
  'title: [Offer]',
  'title: Offer\n  of today',
  'title: Offer\ntitle: Offer',
  'title:',
  '# Offer',
  ''
])('should leave `%s` to a parser', (yaml) => {
  expect(readPlainLines(yaml)).toBeUndefined()
})

const word = fc.constantFrom(
  ...[
    'title',
    'Offer',
    'true',
    'NULL',
    '7',
    '~',
    ':',
    ': ',
    ' ',
    '-',
    "'",
    '"',
    '#',
    ' #',
    '\n',
    '\t',
    '[',
    '&',
    '*',
    '|',
    '.',
    'é',
    'No'
  ]
)

test('should read nothing else than YAML does', () => {
  fc.assert(
    fc.property(fc.array(word, {maxLength: 8}), fc.array(word, {maxLength: 8}), (first, second) => {
      const yaml = `title: ${first.join('')}\ntype: ${second.join('')}`
      const values = readPlainLines(yaml)

      if (values) expect(parse(yaml)).toEqual(Object.fromEntries(values))
    })
  )
})
