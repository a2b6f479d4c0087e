import {defineSegmentRule} from '@tenderlint/core'
import type {QuantityMatch} from '@tenderlint/matchers'
import {sentenceAround} from '@tenderlint/matchers'

/** What `timesLess` ends with: most texts have none, and to look for its beginnings is far dearer. */
const times = /times|倍/iu

/** Report a difference of two percentages that is called a percentage itself. */
export default defineSegmentRule({
  id: 'units/confused-percentage-points',
  description: 'Tell percentage points from per cent',
  severity: 'warning',
  messages: {
    times: 'Unexpected `{actual}`, expected a fraction: nothing falls by more than all of it',
    points:
      'Unexpected `{actual}` for a change from {from} % to {to} %, expected `{points} percentage points` or `{relative} %`'
  },
  about: ['quantities', times],
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const match of times.test(segment.text) ? segment.text.matchAll(timesLess) : []) {
      const range = {start: match.index, end: match.index + match[0].length}

      yield {range, messageId: 'times', data: {actual: match[0]}}
    }

    const shares = vocabulary.quantities(segment).filter((d) => d.unit.ucum === '%')

    for (const change of shares) {
      const pair = pairOf(segment.text, shares, change)

      if (!pair || typeof change.value !== 'number') continue

      const {from, to} = pair
      const points = Math.abs(to - from)
      const relative = (points / from) * 100

      // Rounded values may agree with both.
      if (!isNear(change.value, points) || isNear(change.value, relative)) continue

      yield {
        range: change.range,
        messageId: 'points',
        data: {
          actual: segment.text.slice(change.range.start, change.range.end),
          from,
          to,
          points: format(points),
          relative: format(relative)
        }
      }
    }
  }
})

const changeWords =
  /\b(?:rise|rises|rose|increase[sd]?|improve[sd]?|improvement|gain|higher|better|growth|drop[s]?|dropped|decrease[sd]?|reduction|reduce[sd]?|lower|fall|falls|fell|less|more)\b|提高|提升|增加|增长|上升|降低|下降|减少/iu

const timesLess =
  /\b(?:reduced?|reduces|lowers?|lowered|decreased?|decreases|falls?|fell|drops?|dropped) by \d+(?:\.\d+)? times\b|(?:降低|减少|下降|缩短)了?\d+(?:\.\d+)?倍/giu

/** The two percentages of the same sentence that a third one is the change of. */
function pairOf(
  text: string,
  shares: readonly QuantityMatch[],
  change: QuantityMatch
): {readonly from: number; readonly to: number} | undefined {
  const sentence = sentenceAround(text, change.range)
  const others = shares.filter(
    (d) => d !== change && d.range.start >= sentence.start && d.range.end <= sentence.end && typeof d.value === 'number'
  )
  const [first, second] = others

  if (others.length !== 2 || !first || !second) return undefined
  if (!isFromTo(text, first, second) || !changeWords.test(text.slice(sentence.start, sentence.end))) return undefined
  if (/^\s*(?:of\s|percentage|percent|个百分点|-?points?)/iu.test(text.slice(change.range.end))) return undefined

  return {from: first.value as number, to: second.value as number}
}

function isFromTo(text: string, first: QuantityMatch, second: QuantityMatch): boolean {
  const between = text.slice(first.range.end, second.range.start)

  return /^\s*(?:to|提高到|提升到|提升至|提高至|增加到|上升到|降到|降至|下降到|下降至|降低到|降低至|到|至)\s*$/u.test(
    between
  )
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b)) + 0.05
}

function format(value: number): string {
  return String(Number(value.toPrecision(2)))
}
