/** Edits by which a written name may differ from the one that was meant, as a share of its length. */
const tolerance = 0.4

/** Find the known name that a written one most likely stands for; `undefined` where none is near. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.floor(written.length * tolerance) + 1

  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase())

    if (distance < least) {
      best = name
      least = distance
    }
  }

  return best
}

/** Levenshtein distance: insertions, deletions and substitutions, each 1. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i)

  for (let i = 1; i <= a.length; i++) {
    const next = [i]

    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)

      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1))
    }

    row = next
  }

  return row[b.length]!
}
