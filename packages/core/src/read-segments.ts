import type {TextRange} from '@tenderlint/matchers'
import type {Root} from 'mdast'
import type {CoverageNote} from './coverage.ts'
import type {Directive} from './directive.ts'
import type {ExclusionReason} from './nodes.ts'
import {type BlockText, readBlock} from './read-block.ts'
import {placeSegment, type Segment} from './segment.ts'
import {createSourceMap, type MappedStretch, type SourceMap} from './source-map.ts'
import {createWaitingRequests, grantAt} from './waiting-requests.ts'

/** Texts of a tree. */
export interface SegmentedText {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly sourceMap: SourceMap
  readonly directives: readonly Directive[]
  /** Text of the tree that is excluded by design. */
  readonly excluded: readonly CoverageNote[]
  /** UTF-16 code units of all segments that came from the source. */
  readonly checked: number
  readonly blocks: readonly BlockText[]
}

/** Block of the root with its text. */
export interface PlacedBlock {
  readonly text: BlockText
  /** Number to add to the offsets in the source that its pieces have. */
  readonly source: number
}

/**
 * Cut a tree into segments, one a block of prose.
 *
 * A language that is given is that of every segment without Chinese characters of its own.
 */
export function readSegments({children}: Root, language: string | undefined): SegmentedText {
  const blocks: PlacedBlock[] = []
  let page: number | undefined

  for (const [i, block] of children.entries()) {
    const text = readBlock(block, {neighbours: [children[i - 1], children[i + 1], children[i + 2]], language, page})

    blocks.push({text, source: 0})
    page = text.page
  }

  return joinBlocks(blocks)
}

/** Lay the texts of blocks out in one document text. Segments of the version before are taken where they stand as they did. */
export function joinBlocks(
  blocks: readonly PlacedBlock[],
  before?: Pick<SegmentedText, 'blocks' | 'segments'>
): SegmentedText {
  const same = before ? countSame(blocks, before.blocks) : 0
  const segments: Segment[] = []
  const stretches: MappedStretch[] = []
  const directives: Directive[] = []
  const waiting = createWaitingRequests()
  const excluded = new Map<ExclusionReason, number>()
  let end = 0
  let tables = 0
  let checked = 0

  // Blocks are many, and an edit comes by all of them: nothing is made for what most do not have.
  for (let i = 0; i < blocks.length; i++) {
    const {text: block, source} = blocks[i]!

    if (block.stray.length > 0) directives.push(...grantAt(block.stray, lastRange()))

    if (i < same) {
      for (let k = 0; k < block.segments.length; k++) segments.push(before!.segments[segments.length]!)
    } else {
      const place = {index: segments.length, start: end, tables}

      for (const d of block.segments) segments.push(placeSegment(d, place))
    }

    if (block.pieces.length > 0) stretches.push({flat: block.pieces, text: end, source})
    for (const d of block.directives) directives.push({...d, range: move(d.range, end)})

    if (block.excluded.size > 0) {
      for (const [reason, characters] of block.excluded) excluded.set(reason, (excluded.get(reason) ?? 0) + characters)
    }

    if (block.requests) waiting.add(block.requests)
    else if (waiting.areAny()) directives.push(...waiting.grant(rangeOf(block, end)))

    end += block.length
    tables += block.tables
    checked += block.checked
  }

  directives.push(...grantAt(waiting.end(), lastRange()))

  return {
    text: segments.map((d) => d.text).join('\n'),
    segments,
    sourceMap: createSourceMap(stretches),
    directives,
    excluded: [...excluded].map(([reason, characters]) => ({state: 'excluded', reason, characters})),
    checked,
    blocks: blocks.map((d) => d.text)
  }

  function lastRange(): TextRange | undefined {
    const last = segments.at(-1)

    return last && {start: last.start, end: end - 1}
  }
}

/** Number of blocks at the beginning that are those of the version before. */
function countSame(blocks: readonly PlacedBlock[], before: readonly BlockText[]): number {
  let count = 0

  while (count < blocks.length && blocks[count]!.text === before[count]) count++

  return count
}

function rangeOf({length}: BlockText, start: number): TextRange | undefined {
  return length === 0 ? undefined : {start, end: start + length - 1}
}

function move({start, end}: TextRange, offset: number): TextRange {
  return {start: start + offset, end: end + offset}
}
