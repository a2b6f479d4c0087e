/** Write a whole number with a comma between thousands: `2,000`. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** Write a number and what it counts: `1 error`, `2,000 errors`. */
export function formatCount(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`
}

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
