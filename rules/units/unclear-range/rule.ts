import {defineSegmentRule, replace} from '@tenderlint/core'
import type {Prose, QuantityMatch} from '@tenderlint/matchers'
import {type ChosenOptions, readChoices} from '../../choice-options.ts'

const choices = {interval: ['any', 'dash', 'ellipsis', 'words']} as const
const readOptions = readChoices(choices)

/** Report intervals that can be read in two ways or make no sense. */
export default defineSegmentRule({
  id: 'units/unclear-range',
  description: 'Write intervals so that they have one meaning',
  severity: 'warning',
  messages: {
    bound: 'Unexpected `{mark}` before `{actual}`, expected `within {actual}`',
    house: 'Unexpected interval `{actual}`, expected `{expected}` as the house style has it',
    sign: 'Unexpected {mark} in `{actual}`, expected `{expected}`'
  },
  options: {parse: readOptions},
  about: 'quantities',
  *segment(segment, {options, vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {range, number} = quantity
      const actual = segment.text.slice(range.start, range.end)
      const mark = boundBefore(segment, quantity)

      if (mark) {
        yield {
          range: {start: mark.start, end: range.end},
          messageId: 'bound',
          data: {mark: mark.text, actual},
          // In words it is bad style, and understood.
          ...(mark.text.length > 1 && {severity: 'info' as const})
        }
        continue
      }

      const expected = spelledInterval(segment, quantity)

      if (expected) {
        const written = segment.text.slice(number.start, number.end)

        yield {
          range: number,
          messageId: 'sign',
          data: {actual: written, expected, mark: written.includes('–') ? 'dash' : 'hyphen'},
          // A dash is longer than a minus sign, though few see it.
          ...(written.includes('–') && {severity: 'info' as const}),
          fixes: [replace(number, expected, 'safe')]
        }
        continue
      }

      const house = houseInterval(segment, quantity, options)

      if (house) {
        yield {
          range,
          messageId: 'house',
          data: {actual, expected: house},
          severity: 'info',
          fixes: [replace(range, house, 'safe')]
        }
      }
    }
  }
})

/** No bound and the space behind it are longer, in UTF-16 code units. */
const longestBound = 16

/** `≤ ±0.5 %`: a deviation to both sides has no bound to one. */
function boundBefore(
  {text}: Prose,
  {number}: QuantityMatch
): {readonly start: number; readonly text: string} | undefined {
  if (text[number.start] !== '±') return undefined

  const from = Math.max(0, number.start - longestBound)
  const match = /([≤≥<>]|\b(?:less|more|smaller|greater) than|(?<!不)(?:小于|大于))\s*$/u.exec(
    text.slice(from, number.start)
  )

  return match ? {start: from + match.index, text: match[1]!} : undefined
}

/** Interval in words where its mark could be taken for a minus sign: `-5-10` is `-5 to 10`. */
function spelledInterval({language, text}: Prose, {number, value}: QuantityMatch): string | undefined {
  if (typeof value !== 'object' || value.min >= 0) return undefined

  const match = /^([-−]?\s?[\d.,]+)\s?[-−–]\s?([-−+]?[\d.,]+)$/u.exec(text.slice(number.start, number.end))

  return match ? `${match[1]!}${language === 'zh' ? '～' : ' to '}${match[2]!}` : undefined
}

/** The interval as a house wants it, where it is written in another way; in Chinese there is one way only. */
function houseInterval(
  {language, text}: Prose,
  {number, range, unit, unitPlace, value}: QuantityMatch,
  {interval}: ChosenOptions<typeof choices>
): string | undefined {
  if (interval === 'any' || language === 'zh' || typeof value !== 'object' || unitPlace !== 'after') return undefined
  // The current loop has its name from its range.
  if (unit.ucum === 'mA' && value.min === 4 && value.max === 20) return undefined

  const match = joint.exec(text.slice(number.start, number.end))

  if (!match) return undefined

  const {first = '', last = ''} = match.groups!
  const end = text.slice(number.end, range.end)
  const expected = {
    dash: `${first}–${last}${end}`,
    ellipsis: `${first} … ${last}${end}`,
    words: `${first}${end} to ${last}${end}`
  }[interval]

  return expected === text.slice(range.start, range.end) ? undefined : expected
}

// A tolerance is no interval, and `between 5 and 10 kW` is as good as any.
const joint = /^(?<first>[^\s–—…~±]+?)\s?(?:–|—|\.\.\.|…|-|~|to)\s?(?<last>[^\s–—…~±]+)$/u
