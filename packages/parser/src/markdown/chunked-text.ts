import {type Chunk, parseChunks} from './chunk.ts'
import type {LabelKey} from './track-references.ts'

/** A text, and the chunks it is made of. */
export interface ChunkedText {
  readonly source: string
  readonly chunks: readonly Chunk[]
  /** How often each label is defined. */
  readonly defined: ReadonlyMap<LabelKey, number>
}

/**
 * Parse some chunks again, by their indices, with the labels that the whole text defines.
 *
 * Definitions change phrasing only, so that each is one chunk as before; `undefined` if one is not.
 */
export function parseAgain(
  {chunks, defined, source}: ChunkedText,
  indices: readonly number[],
  limit: number
): ChunkedText | undefined {
  const starts = startsOf(chunks)
  const mended = [...chunks]

  for (const i of indices) {
    const [chunk, ...others] =
      parseChunks({source, start: starts[i]!, end: starts[i + 1]!, isDefined: (d) => defined.has(d), limit}) ?? []

    if (!chunk || others.length > 0) return undefined

    mended[i] = chunk
  }

  return {source, chunks: mended, defined}
}

/** Offsets of chunks, and the end of the last. */
export function startsOf(chunks: readonly Chunk[]): readonly number[] {
  const starts = [0]

  for (const {length} of chunks) starts.push(starts.at(-1)! + length)

  return starts
}

/** Count how often each label is defined. */
export function countLabels(chunks: readonly Chunk[]): ReadonlyMap<LabelKey, number> {
  const counts = new Map<LabelKey, number>()

  for (const {defined} of chunks) for (const d of defined) counts.set(d, (counts.get(d) ?? 0) + 1)

  return counts
}
