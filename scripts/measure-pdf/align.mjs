/**
 * Pair equal words of two texts in order, as many as can be (longest common subsequence).
 *
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 * @returns {[number, number][]} Indices of the pairs, ascending
 */
export function align(a, b) {
  let start = 0
  let endA = a.length
  let endB = b.length
  const pairs = []
  const tail = []

  while (start < endA && start < endB && a[start] === b[start]) pairs.push([start, start++])
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) tail.push([--endA, --endB])

  const width = endB - start + 1
  const lengths = new Uint16Array((endA - start + 1) * width)
  const at = (i, j) => (i - start) * width + (j - start)

  for (let i = endA - 1; i >= start; i--) {
    for (let j = endB - 1; j >= start; j--) {
      lengths[at(i, j)] =
        a[i] === b[j] ? lengths[at(i + 1, j + 1)] + 1 : Math.max(lengths[at(i + 1, j)], lengths[at(i, j + 1)])
    }
  }

  for (let i = start, j = start; i < endA && j < endB; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[at(i + 1, j)] >= lengths[at(i, j + 1)]) i++
    else j++
  }

  return [...pairs, ...tail.reverse()]
}
