import {formatUndated} from './designation.ts'
import {parseDesignation} from './parse-designation.ts'

const mostKnown = 10_000
const known = new Map<string, string>()

/** Undated designation in a full one, empty where that is none; a text cites few standards many times. */
export function undatedName(designation: string): string {
  const name = known.get(designation)

  if (name !== undefined) return name

  const parsed = parseDesignation(designation)
  const undated = parsed ? formatUndated(parsed.designation) : ''

  // A document names few, but a long run many.
  if (known.size === mostKnown) known.clear()

  known.set(designation, undated)

  return undated
}
