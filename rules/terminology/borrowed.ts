import type {Prose, TextRange} from '@tenderlint/matchers'

const quotationMarks: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》']
]

/**
 * Whether a term is not the author's own word there: quoted, spoken of, or a part of a longer word.
 *
 * In `fault-detection-ready` or `“distance diagnosis”` nobody could write another term instead.
 */
export function isBorrowed({text, quoted}: Prose, {start, end}: TextRange): boolean {
  if (quoted) return true

  const before = text.slice(0, start)
  const after = text.slice(end)

  return (
    /[\p{L}\p{N}][-\u2010\u2011_./@]$/u.test(before) ||
    /^[-\u2010\u2011_/@][\p{L}\p{N}]/u.test(after) ||
    isInMarks(before, after)
  )
}

function isInMarks(before: string, after: string): boolean {
  // Straight marks look the same at both ends, so those before are counted.
  if (before.split('"').length % 2 === 0 && after.includes('"')) return true

  return quotationMarks.some(
    ([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)
  )
}
