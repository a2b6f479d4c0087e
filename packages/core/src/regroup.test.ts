import fc from 'fast-check'
import {expect, test} from 'vitest'
import {paragraph} from '../test/tree.ts'
import {type BlockText, readBlock} from './read-block.ts'
import {type BlockGroup, regroup} from './regroup.ts'

const all: readonly BlockText[] = Array.from({length: 200}, (_, i) =>
  readBlock(paragraph(`${i}`), {neighbours: [undefined, undefined, undefined]})
)
const create = (blocks: readonly BlockText[]): BlockGroup => ({blocks})

test('should hold all blocks of every version, in their order', () => {
  const splice = fc.record({at: fc.nat(200), removed: fc.nat(80), added: fc.array(fc.nat(199), {maxLength: 60})})

  fc.assert(
    fc.property(fc.array(splice, {maxLength: 8}), (splices) => {
      let blocks = all.slice(0, 120)
      let groups = regroup([], blocks, create)

      for (const {added, at, removed} of splices) {
        blocks = blocks.toSpliced(at, removed, ...added.map((d) => all[d]!))
        groups = regroup(groups, blocks, create)

        expect(groups.flatMap((d) => d.blocks)).toEqual(blocks)
        expect(groups.every((d) => d.blocks.length > 0 && d.blocks.length <= 32)).toBe(true)
      }
    })
  )
})

test('should keep all groups but the one that an edit touches', () => {
  const before = regroup([], all, create)
  const after = regroup(before, all.toSpliced(100, 1), create)

  expect(after.map((d) => before.indexOf(d))).toEqual(before.map((_, i) => (i === 3 ? -1 : i)))
})
