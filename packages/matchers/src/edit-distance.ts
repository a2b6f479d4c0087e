/**
 * Count the edits between two words: letters inserted, deleted, replaced, or swapped with the next one.
 *
 * Optimal string alignment, the restricted form of the Damerau-Levenshtein distance. Stops at `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1

  let beforeLast: number[] = []
  let last = Array.from({length: b.length + 1}, (_, i) => i)

  for (let i = 1; i <= a.length; i++) {
    const row = [i]

    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]

      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (isSame ? 0 : 1),
        isSwapped ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY
      )
    }

    if (Math.min(...row) > limit) return limit + 1

    beforeLast = last
    last = row
  }

  return last[b.length]!
}
