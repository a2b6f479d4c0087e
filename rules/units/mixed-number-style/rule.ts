import {defineDocumentRule, type Fix, type Problem, replace, type Segment} from '@tenderlint/core'
import type {NumberStyle, QuantityMatch, TextRange} from '@tenderlint/matchers'
import {type ChosenOptions, readChoices} from '../../choice-options.ts'
import {isChinese} from '../is-chinese.ts'

const choices = {
  decimal: ['any', 'comma', 'point'],
  group: ['any', 'apostrophe', 'comma', 'none', 'point', 'space']
} as const
const readOptions = readChoices(choices)

/** Report numbers that are written in another way than most of the document's. */
export default defineDocumentRule({
  id: 'units/mixed-number-style',
  description: 'Write all numbers of a document in one way',
  severity: 'warning',
  messages: {
    decimal: 'Unexpected decimal mark in `{actual}`, expected `{expected}` as in most numbers here',
    house: 'Unexpected {mark} in `{actual}`, expected {expected} as the house style has it',
    grouping: 'Unexpected grouping of digits in `{actual}`, expected {expected} as in most numbers here',
    width: 'Unexpected full-width digits in `{actual}`, expected `{expected}`',
    zero: 'Unexpected `{actual}` without a zero before the decimal mark, expected `{expected}`'
  },
  options: {parse: readOptions},
  *document({segments, text}, {options, vocabulary}) {
    const numbers = [...numbersOf(segments, (d) => vocabulary.quantities(d))]
    const decimal = mostFrequent(numbers.map((d) => d.style.decimalMark))
    const group = mostFrequent(numbers.map((d) => d.style.groupMark))

    for (const number of numbers) {
      const {range, style} = number
      const actual = text.slice(range.start, range.end)

      if (style.lacksZero) yield lacksZero(number, actual)
      if (style.isFullWidth && !number.isChinese) yield isFullWidth(range, actual)

      for (const data of houseDefects(style, options))
        yield {range, messageId: 'house', data: {...data, actual}, severity: 'info'}
    }

    yield* first(
      numbers.filter(
        (d) => options.decimal === 'any' && decimal && d.style.decimalMark && d.style.decimalMark !== decimal
      )
    ).map(
      ({range}): Problem<'decimal'> => ({
        range,
        messageId: 'decimal',
        data: {actual: text.slice(range.start, range.end), expected: decimal!}
      })
    )

    yield* first(
      numbers.filter((d) => options.group === 'any' && group && d.style.groupMark && d.style.groupMark !== group)
    ).map(
      ({range}): Problem<'grouping'> => ({
        range,
        messageId: 'grouping',
        data: {actual: text.slice(range.start, range.end), expected: group === ' ' ? 'a space' : `\`${group}\``},
        severity: 'info'
      })
    )
  }
})

const marks = {comma: ',', point: '.', apostrophe: "'", space: ' ', none: undefined} as const

interface HouseDefect extends Readonly<Record<string, string>> {
  readonly mark: string
  readonly expected: string
}

/** What of a number is written in another way than the house wants. */
function* houseDefects(
  {decimalMark, groupMark}: NumberStyle,
  {decimal, group}: ChosenOptions<typeof choices>
): Generator<HouseDefect> {
  if (decimal !== 'any' && decimalMark && decimalMark !== marks[decimal]) {
    yield {mark: 'decimal mark', expected: `a ${decimal}`}
  }

  if (groupMark && group !== 'any' && groupMark !== marks[group]) {
    yield {mark: 'grouping of digits', expected: namesOfGroups[group]}
  } else if (groupMark && decimal !== 'any' && groupMark === marks[decimal]) {
    // `1,250` where the comma is the decimal mark.
    yield {mark: 'grouping of digits', expected: namesOfGroups.space}
  }
}

const namesOfGroups = {
  apostrophe: 'an apostrophe',
  comma: 'a comma',
  none: 'none',
  point: 'a point',
  space: 'a space'
} as const

interface NumberPlace {
  /** Range in document text. */
  readonly range: TextRange
  readonly style: NumberStyle
  /** Full-width digits are usual in Chinese. */
  readonly isChinese: boolean
}

function* numbersOf(
  segments: readonly Segment[],
  quantitiesOf: (segment: Segment) => readonly QuantityMatch[]
): Generator<NumberPlace> {
  for (const segment of segments) {
    // The words of somebody else stay as they are.
    if (segment.quoted) continue

    for (const {number, style} of quantitiesOf(segment)) {
      if (!style) continue

      yield {
        range: {start: segment.start + number.start, end: segment.start + number.end},
        style,
        isChinese: isChinese(segment)
      }
    }
  }
}

/** The value that is more frequent than all others together, if there are others. */
function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()

  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)

  const total = [...counts.values()].reduce((sum, d) => sum + d, 0)

  return [...counts].find(([, count]) => count * 2 > total)?.[0]
}

function lacksZero({range}: NumberPlace, actual: string): Problem<'zero'> {
  const start = range.start + actual.indexOf('.')
  const fix: Fix = {title: 'Insert a zero', edits: [{range: {start, end: start}, text: '0'}], safety: 'safe'}

  return {range, messageId: 'zero', data: {actual, expected: actual.replace('.', '0.')}, fixes: [fix]}
}

function isFullWidth(range: TextRange, actual: string): Problem<'width'> {
  const expected = actual.replace(/[\uff0b-\uff19]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))

  return {range, messageId: 'width', data: {actual, expected}, fixes: [replace(range, expected, 'safe')]}
}

/** One is enough to tell that there are two ways. */
function first<T>(values: readonly T[]): readonly T[] {
  return values.slice(0, 1)
}
