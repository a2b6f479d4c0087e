import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findAddresses} from './find-addresses.ts'

test.each([
  ['See https://a.example/b?c=d#e.', ['https://a.example/b?c=d#e']],
  ['(see https://a.example/b_(c)), then', ['https://a.example/b_(c)']],
  ['ftp://a.example and www.b.example!', ['ftp://a.example', 'www.b.example']],
  ['参见https://a.example/b。然后', ['https://a.example/b']],
  ['Write to first.last+bid@a-b.example.org, please', ['first.last+bid@a-b.example.org']],
  ['the load case 12@0.5 and 5 kW@50 Hz', []],
  ['a @ b.example', []],
  ['no address', []]
])('should find the addresses in `%s`', (text, addresses) => {
  expect(findAddresses(text).map(({start, end}) => text.slice(start, end))).toEqual(addresses)
})

test('should give ranges in order that do not overlap', () => {
  const part = fc.constantFrom('https://', 'www.', 'a@b.cd', '(', ')', '.', ' ', 'x', '轴')

  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const edges = findAddresses(parts.join('')).flatMap(({start, end}) => [start, end])

      expect(edges).toEqual(edges.toSorted((a, b) => a - b))
    })
  )
})
