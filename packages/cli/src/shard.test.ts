import fc from 'fast-check'
import {expect, test} from 'vitest'
import {filesOfShard, parseShard} from './shard.ts'

test('should read which part is asked for', () => {
  expect(['1/2', '12/12', '0/2', '3/2', '1', '1/0', 'a/b', '-1/2'].map(parseShard)).toEqual([
    {index: 1, count: 2},
    {index: 12, count: 12},
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined
  ])
})

test('should divide by bytes', () => {
  const sizes: Readonly<Record<string, number>> = {a: 10, b: 10, c: 10, d: 10, e: 40}

  expect([1, 2].map((index) => filesOfShard(Object.keys(sizes), {index, count: 2}, (d) => sizes[d]!))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['e']
  ])
})

test('should give each file to one part, in the order of the files', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000)), fc.integer({min: 1, max: 9}), (sizes, count) => {
      const paths = sizes.map((_, i) => String(i))
      const parts = Array.from({length: count}, (_, i) =>
        filesOfShard(paths, {index: i + 1, count}, (d) => sizes[Number(d)]!)
      )

      expect(parts.flat()).toEqual(paths)
    })
  )
})
