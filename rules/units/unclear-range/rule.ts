import {defineSegmentRule, replace} from '@tenderlint/core'
import type {Prose, QuantityMatch} from '@tenderlint/matchers'

/** Report intervals that can be read in two ways or make no sense. */
export default defineSegmentRule({
  id: 'units/unclear-range',
  description: 'Write intervals so that they have one meaning',
  severity: 'warning',
  messages: {
    bound: 'Unexpected `{mark}` before `{actual}`, expected `within {actual}`',
    sign: 'Unexpected hyphen in `{actual}`, expected `{expected}`'
  },
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {range, number} = quantity
      const actual = segment.text.slice(range.start, range.end)
      const mark = boundBefore(segment, quantity)

      if (mark) {
        yield {range: {start: mark.start, end: range.end}, messageId: 'bound', data: {mark: mark.text, actual}}
        continue
      }

      const expected = spelledInterval(segment.text.slice(number.start, number.end), quantity)

      if (expected) {
        yield {
          range: number,
          messageId: 'sign',
          data: {actual: segment.text.slice(number.start, number.end), expected},
          fixes: [replace(number, expected, 'safe')]
        }
      }
    }
  }
})

/** `≤ ±0.5 %`: a deviation to both sides has no bound to one. */
function boundBefore(
  {text}: Prose,
  {number}: QuantityMatch
): {readonly start: number; readonly text: string} | undefined {
  if (text[number.start] !== '±') return undefined

  const match = /([≤≥<>])\s*$/u.exec(text.slice(0, number.start))

  return match ? {start: match.index, text: match[1]!} : undefined
}

/** Interval in words where its mark could be taken for a minus sign: `-5-10` is `-5 to 10`. */
function spelledInterval(number: string, {value}: QuantityMatch): string | undefined {
  if (typeof value !== 'object' || value.min >= 0) return undefined

  const match = /^([-−]?\s?[\d.,]+)\s?[-−]\s?([-−]?[\d.,]+)$/u.exec(number)

  return match ? `${match[1]!} to ${match[2]!}` : undefined
}
