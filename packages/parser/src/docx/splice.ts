/** Replacement of a stretch of a source; an empty stretch inserts. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Apply splices, of which no two overlap; those at one offset are applied in the order given. */
export function splice(source: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.start - b.start)
  const parts: string[] = []
  let last = 0

  for (const {end, start, text} of ordered) {
    if (start < last) throw new Error(`Unexpected splice at ${start}, expected one after ${last}`)

    parts.push(source.slice(last, start), text)
    last = end
  }

  return parts.join('') + source.slice(last)
}
