import {
  type BlockText,
  createDocument,
  type Document,
  type DocumentProperties,
  type MarkdownLocation,
  type Pause,
  type ReadOptions,
  type ReadResult,
  readBlock
} from '@tenderlint/core'
import type {Root, RootContent} from 'mdast'
import {asCaption} from './caption.ts'
import {checkText, tooDeep} from './check-text.ts'
import type {Chunk} from './chunk.ts'
import type {ChunkedText} from './chunked-text.ts'
import {readFrontMatter} from './front-matter.ts'
import {parseAll} from './parse-all.ts'
import {createPointAt} from './points.ts'
import {type Shift, shiftNode} from './shift-node.ts'
import {updateChunks} from './update-chunks.ts'

/** Reads one version of a text after the other. */
export interface MarkdownFollower {
  /**
   * Read a version, for the cost of what differs from the one before; one that is long in parts, with pauses between, if any are given.
   *
   * A version is read when the one before has been.
   */
  read(source: string, pause?: Pause): Promise<ReadResult>
}

/** How a text is followed. */
export interface FollowOptions extends ReadOptions {
  /** UTF-16 code units that are parsed at once, with a pause between if any are given; with no number, some thousand. */
  readonly partLength?: number
}

/** Block of the root, read. */
interface KnownBlock {
  /** The block, as a caption if it is one. */
  readonly node: RootContent
  /** What its text depends on beside itself. */
  readonly neighbours: Parameters<typeof readBlock>[1]['neighbours']
  readonly text: BlockText
}

/** Some hundredths of a second of work, and little for a collector of memory. */
const usualPart = 0x2000

/** Make a reader of the versions of a text. */
export function followMarkdown({partLength = usualPart, path, limits, ...given}: FollowOptions): MarkdownFollower {
  let known = new WeakMap<RootContent, KnownBlock>()
  let last: ChunkedText | undefined
  let before: Pick<Document, 'blocks' | 'segments'> | undefined
  let language: string | undefined

  return {
    async read(source, pause) {
      const failure = checkText(source)

      if (failure) return {failure}

      last =
        (last && updateChunks(last, source, limits.depth)) ??
        (await parseAll(source, {limit: limits.depth, partLength, ...(pause && {pause})}))

      if (last.chunks.some((d) => d.depth > limits.depth)) return {failure: tooDeep(limits.depth)}

      const document = await createVersion(last)

      // No more of it, or each version would keep the one before alive.
      before = {blocks: document.blocks, segments: document.segments}

      return {document}
    }
  }

  async function createVersion({chunks, source}: ChunkedText): Promise<Document> {
    const properties: Partial<DocumentProperties> = {
      ...(await readFrontMatter(chunks[0]!.blocks[0])),
      ...(given.language === undefined ? undefined : {language: given.language}),
      ...(given.type === undefined ? undefined : {type: given.type})
    }

    if (properties.language !== language) known = new WeakMap()

    language = properties.language

    const blocks = readBlocks(chunks.flatMap((d) => d.blocks))
    const shifts = shiftsOf(chunks)
    const pointAt = createPointAt(source)
    let tree: Root | undefined

    return createDocument({
      path,
      format: 'markdown',
      // Nobody looks at the tree of most versions, and moving all of it takes longer than all else.
      get tree() {
        tree ??= {
          type: 'root',
          children: blocks.map((d, i) => shiftNode(d.node, shifts[i]!)),
          position: {start: pointAt(0), end: pointAt(source.length)}
        }

        return tree
      },
      before,
      blocks: blocks.map(({text}, i) => ({text, source: shifts[i]!.offset})),
      parts: [path],
      properties,
      notes: (counted) => [{state: 'excluded', reason: 'markup', characters: source.length - counted}],
      locate: ([range], place): MarkdownLocation => ({
        format: 'markdown',
        place,
        start: pointAt(range!.start),
        end: pointAt(range!.end)
      })
    })
  }

  /** Read the blocks that are new, or stand beside others now. */
  function readBlocks(blocks: readonly RootContent[]): readonly KnownBlock[] {
    const nodes = blocks.map((d, i) => captionOf(d, blocks[i - 1], blocks[i + 1]))

    return blocks.map((block, i) => {
      const node = nodes[i]!
      const before = known.get(block)

      if (before?.node === node && (node.type !== 'table' || isBeside(before, nodes, i))) return before

      const neighbours = [nodes[i - 1], nodes[i + 1], nodes[i + 2]] as const
      const read = {node, neighbours, text: readBlock(node, {neighbours, language})}

      known.set(block, read)

      return read
    })
  }

  function captionOf(block: RootContent, before: RootContent | undefined, after: RootContent | undefined): RootContent {
    if (block.type !== 'paragraph') return block

    const node = asCaption(block, before, after)
    const last = known.get(block)?.node

    return last?.type === node.type ? last : node
  }
}

/** Whether a block stands between the same others as when it was read. */
function isBeside({neighbours: [before, after, next]}: KnownBlock, nodes: readonly RootContent[], i: number): boolean {
  return before === nodes[i - 1] && after === nodes[i + 1] && next === nodes[i + 2]
}

/** By how much the places in each block are to be moved. */
function shiftsOf(chunks: readonly Chunk[]): readonly Shift[] {
  const shifts: Shift[] = []
  let offset = 0
  let line = 1

  for (const {blocks, length, lines, origin} of chunks) {
    const shift = {offset: offset - origin.offset, lines: line - origin.line}

    for (let i = 0; i < blocks.length; i++) shifts.push(shift)

    offset += length
    line += lines
  }

  return shifts
}
