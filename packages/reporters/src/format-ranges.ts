/** Write ordinals as ranges: `7–8, 12`. */
export function formatRanges(ordinals: readonly number[]): string {
  const ranges: [number, number][] = []

  for (const ordinal of [...new Set(ordinals)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)

    if (last && last[1] === ordinal - 1) last[1] = ordinal
    else ranges.push([ordinal, ordinal])
  }

  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
