import type {BlockText} from './read-block.ts'

/** Neighbouring blocks of a document. */
export interface BlockGroup {
  readonly blocks: readonly BlockText[]
}

/** Blocks of a group that is new: as many groups as blocks in each would be quickest to walk, in a document of a hundred pages. */
const groupSize = 32

/** Group the blocks of a version. Groups of the version before stay as they are where all their blocks still stand together. */
export function regroup<Group extends BlockGroup>(
  before: readonly Group[],
  blocks: readonly BlockText[],
  create: (blocks: readonly BlockText[]) => Group
): readonly Group[] {
  let start = 0
  let first = 0

  while (first < before.length && standsAt(before[first]!, start, blocks)) start += before[first++]!.blocks.length

  let end = blocks.length
  let behind = before.length

  while (behind > first && end - before[behind - 1]!.blocks.length >= start) {
    const group = before[behind - 1]!

    if (!standsAt(group, end - group.blocks.length, blocks)) break

    end -= group.blocks.length
    behind--
  }

  const between: Group[] = []
  const count = Math.ceil((end - start) / groupSize)

  for (let i = 0; i < count; i++) {
    const [from, to] = [i, i + 1].map((d) => start + Math.floor((d * (end - start)) / count))

    between.push(create(blocks.slice(from, to)))
  }

  return [...before.slice(0, first), ...between, ...before.slice(behind)]
}

function standsAt(group: BlockGroup, start: number, blocks: readonly BlockText[]): boolean {
  for (let i = 0; i < group.blocks.length; i++) if (group.blocks[i] !== blocks[start + i]) return false

  return true
}
