import type {TextRange} from './text-range.ts'

const marks: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』']
]

/** Whether a range stands between quotation marks, so that its words are somebody else's, or are spoken of. */
export function isInQuotationMarks(text: string, {start, end}: TextRange): boolean {
  if (start === 0) return false

  // Straight marks look the same at both ends: one before the range opens a quotation if their number is odd.
  if (text.includes('"', end) && text.slice(0, start).split('"').length % 2 === 0) return true

  return marks.some(([open, close]) => {
    const before = text.lastIndexOf(open, start - 1)

    return before >= 0 && text.includes(close, end) && text.lastIndexOf(close, start - 1) < before
  })
}
