import type {TextRange} from './text-range.ts'

/** Give the words of a range with right forms put into them; the pieces are in order. */
export function mendText(
  text: string,
  {start, end}: TextRange,
  pieces: readonly {readonly range: TextRange; readonly expected: string}[]
): string {
  let mended = ''
  let last = start

  for (const {range, expected} of pieces) {
    mended += text.slice(last, range.start) + expected
    last = range.end
  }

  return mended + text.slice(last, end)
}
