import type {Pause} from '@tenderlint/core'
import {type Chunk, type Part, parseChunks} from './chunk.ts'
import {type ChunkedText, countLabels, parseAgain} from './chunked-text.ts'
import {hasFrontMatter} from './parse-markdown.ts'
import type {LabelKey} from './track-references.ts'

/** How to parse a whole text. */
export interface PartOptions {
  /** Depth at which nobody looks further. */
  readonly limit: number
  /** Code units that are parsed at once, or as many more as it takes to come to a seam. */
  readonly partLength: number
  /** Between two parts. */
  readonly pause?: Pause
}

/**
 * Parse a whole text.
 *
 * Part by part: micromark keeps all events of what it parses, so that a megabyte at once takes half as long again as its parts do,
 * and its memory. Each part is told what the others look to define; where that was wrong, what asked for it is parsed again.
 */
export async function parseAll(source: string, options: PartOptions): Promise<ChunkedText> {
  const {limit, partLength} = options
  const expected = source.length > partLength ? findDefinitions(source) : new Set<LabelKey>()
  const chunks = await parseParts({source, limit, isDefined: (d) => expected.has(d)}, options)
  const defined = countLabels(chunks)
  const misled = chunks.flatMap((d, i) =>
    [...d.asked].some((label) => expected.has(label) !== defined.has(label)) ? [i] : []
  )

  return (isWhole(chunks, source) && parseAgain({source, chunks, defined}, misled, limit)) || parseAtOnce(source, limit)
}

async function parseParts(
  text: Omit<Part, 'end' | 'start'>,
  {partLength, pause}: PartOptions
): Promise<readonly Chunk[]> {
  const {source} = text
  const chunks: Chunk[] = []
  let start = 0
  let length = partLength

  do {
    if (start > 0) await pause?.()

    const end = seamFrom(source, start + length)
    const parsed = parseChunks({...text, start, end})

    if (parsed) {
      chunks.push(...parsed)
      start = end
    }

    // What has no seam here may be a block without end: it is not to be parsed again and again.
    length = parsed ? partLength : length * 2
  } while (start < source.length)

  return chunks
}

/** Offset of the next line that looks like the beginning of a block after a blank line, or the end of a text. */
function seamFrom(source: string, offset: number): number {
  const beginning = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)(?=[#\p{L}])/gu

  beginning.lastIndex = offset

  return beginning.exec(source) ? beginning.lastIndex : source.length
}

/** Find what looks like a definition; it need not be one. */
function findDefinitions(source: string): ReadonlySet<LabelKey> {
  const labels = new Set<LabelKey>()

  for (const [, mark, label] of source.matchAll(/\[(\^?)((?:\\.|[^[\]\\]){1,999})\]:/gu)) {
    const normal = label!
      .replace(/[\t\n\r ]+/gu, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase()

    labels.add(`${mark === '^' ? 'note' : 'link'} ${normal}`)
  }

  return labels
}

/** Whether front matter, where a text has some, was read as such; it may be longer than a part. */
function isWhole([first]: readonly Chunk[], source: string): boolean {
  return !hasFrontMatter(source) || first?.blocks[0]?.type === 'yaml'
}

function parseAtOnce(source: string, limit: number): ChunkedText {
  const chunks = parseChunks({source, start: 0, end: source.length, isDefined: () => false, limit})!

  return {source, chunks, defined: countLabels(chunks)}
}
