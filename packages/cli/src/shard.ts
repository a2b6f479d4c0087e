import type {Shard} from '@tenderlint/core'

/** Read which part of a run is asked for, `2/3`. */
export function parseShard(value: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(value) ?? []

  return index !== undefined && Number(index) <= Number(count)
    ? {index: Number(index), count: Number(count)}
    : undefined
}

/**
 * Take the files of one part of a run.
 *
 * Each part is a stretch of the list, so that reports put one behind the other are the report of the whole; stretches are about equal
 * in bytes. All machines divide alike, as long as they have the same files.
 */
export function filesOfShard(
  paths: readonly string[],
  {index, count}: Shard,
  sizeOf: (path: string) => number
): readonly string[] {
  // An empty file takes its time, too.
  const sizes = paths.map((d) => sizeOf(d) + 1)
  const total = sizes.reduce((sum, d) => sum + d, 0)
  let before = 0

  return paths.filter((_, i) => {
    const middle = before + sizes[i]! / 2

    before += sizes[i]!

    return Math.floor((middle / total) * count) === index - 1
  })
}
