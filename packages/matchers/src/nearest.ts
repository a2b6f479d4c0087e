import {editDistance} from './edit-distance.ts'

/** Edits by which a written name may differ from the one that was meant, as a share of its length. */
const tolerance = 0.4

/** Find the known name that a written one most likely stands for; `undefined` where none is near. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let limit = Math.floor(written.length * tolerance)

  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase(), limit)

    if (distance <= limit) {
      best = name
      limit = distance - 1
    }
  }

  return best
}
