import {type Chunk, type Part, parseChunks} from './chunk.ts'
import {type ChunkedText, countLabels, parseAgain, startsOf} from './chunked-text.ts'
import {hasFrontMatter} from './parse-markdown.ts'

/** Share of a text above which parsing all of it costs about as much as parsing that much of it in parts. */
const largestShare = 1 / 4

/**
 * Parse what differs between a text and the version before it, and take the rest from there.
 *
 * Chunks whose text did not change are parsed again only where a label they ask for is defined now, or no more. `undefined`
 * where something cannot be told for sure, and the whole is to be parsed.
 */
export function updateChunks(last: ChunkedText, source: string, limit: number): ChunkedText | undefined {
  const changed = parseChanged(last, source, limit)

  if (!changed) return undefined

  const {chunks, first, end} = changed
  const defined = countLabels(chunks)
  const labels = [...new Set([...last.defined.keys(), ...defined.keys()])].filter(
    (d) => last.defined.has(d) !== defined.has(d)
  )
  const isTouched = (chunk: Chunk, i: number) => (i < first || i >= end) && labels.some((d) => chunk.asked.has(d))
  const touched = labels.length === 0 ? [] : chunks.flatMap((d, i) => (isTouched(d, i) ? [i] : []))

  if (touched.reduce((sum, i) => sum + chunks[i]!.length, 0) > source.length * largestShare) return undefined

  return parseAgain({source, chunks, defined}, touched, limit)
}

/** Chunks of a text; from `first` to `end` they are new. */
interface ChangedChunks {
  readonly chunks: readonly Chunk[]
  readonly first: number
  readonly end: number
}

/** Parse the chunks that an edit touches, and as many more as it takes to come to a seam that was there before. */
function parseChanged(
  {chunks, defined, source: before}: ChunkedText,
  source: string,
  limit: number
): ChangedChunks | undefined {
  const {start, end} = changeBetween(before, source)
  const starts = startsOf(chunks)
  const first = firstTouched(starts, before, start)
  const growth = source.length - before.length

  // A line anywhere may end front matter that had no end, and the whole text is another then.
  if (hasFrontMatter(before) !== hasFrontMatter(source)) return undefined

  let after = starts.findIndex((d, i) => i > first && d >= end)

  for (let step = 1; ; step *= 2) {
    const replaced = chunks.slice(first, after)
    const own = countLabels(replaced)
    const part: Part = {
      source,
      start: starts[first]!,
      end: starts[after]! + growth,
      isDefined: (d) => (defined.get(d) ?? 0) > (own.get(d) ?? 0),
      limit
    }
    const parsed = part.end > part.start ? parseChunks(part) : undefined

    if (parsed) {
      if (first === 0 && hasFrontMatter(source) && parsed[0]!.blocks[0]?.type !== 'yaml') return undefined

      return {
        chunks: [...chunks.slice(0, first), ...parsed, ...chunks.slice(after)],
        first,
        end: first + parsed.length
      }
    }

    if (after === chunks.length) return undefined

    after = Math.min(after + step, chunks.length)
  }
}

/**
 * Find the first chunk that a change may touch: the last whose first line stands wholly before it.
 *
 * That line closed what was open before it, and still does.
 */
function firstTouched(starts: readonly number[], source: string, change: number): number {
  for (let i = starts.length - 2; i > 0; i--) {
    if (starts[i]! < change && endOfLine(source, starts[i]!) <= change) return i
  }

  return 0
}

/** Offset behind the ending of a line. */
function endOfLine(source: string, start: number): number {
  const ending = /\r\n?|\n/gu

  ending.lastIndex = start

  return ending.exec(source) ? ending.lastIndex : Number.POSITIVE_INFINITY
}

/** Range of a text that is replaced by the next version. */
function changeBetween(before: string, after: string): {readonly start: number; readonly end: number} {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  let behind = 0

  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++

  const most = shorter - start

  while (
    behind < most &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  ) {
    behind++
  }

  return {start, end: before.length - behind}
}
