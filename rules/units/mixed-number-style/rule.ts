import {defineDocumentRule, type FindInProse, type Fix, type Gathered, type Problem, replace} from '@tenderlint/core'
import type {NumberStyle, TextRange} from '@tenderlint/matchers'
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
  *document({text}, {gather, options}) {
    const numbers = [...gather(findNumbers, 'quantities')]
    const decimal = mostFrequent(numbers.map((d) => d.fact.style.decimalMark))
    const group = mostFrequent(numbers.map((d) => d.fact.style.groupMark))

    const hasHouseStyle = options.decimal !== 'any' || options.group !== 'any'

    for (const number of numbers) {
      const {isChinese, style} = number.fact

      if (!style.lacksZero && !style.isFullWidth && !hasHouseStyle) continue

      const range = rangeOf(number)
      const actual = text.slice(range.start, range.end)

      if (style.lacksZero) yield lacksZero(range, actual)
      if (style.isFullWidth && !isChinese) yield isFullWidth(range, actual)

      for (const data of houseDefects(style, options))
        yield {range, messageId: 'house', data: {...data, actual}, severity: 'info'}
    }

    yield* first(
      numbers.filter(
        ({fact: {style}}) => options.decimal === 'any' && decimal && style.decimalMark && style.decimalMark !== decimal
      )
    ).map((range): Problem<'decimal'> => {
      const actual = text.slice(range.start, range.end)

      return {range, messageId: 'decimal', data: {actual, expected: decimal!}}
    })

    yield* first(
      numbers.filter(
        ({fact: {style}}) => options.group === 'any' && group && style.groupMark && style.groupMark !== group
      )
    ).map((range): Problem<'grouping'> => {
      const actual = text.slice(range.start, range.end)
      const expected = group === ' ' ? 'a space' : `\`${group}\``

      return {range, messageId: 'grouping', data: {actual, expected}, severity: 'info'}
    })
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
  /** Range in the segment's text. */
  readonly range: TextRange
  readonly style: NumberStyle
  /** Full-width digits are usual in Chinese. */
  readonly isChinese: boolean
}

const findNumbers: FindInProse<NumberPlace> = (prose, {vocabulary}) =>
  // The words of somebody else stay as they are.
  prose.quoted
    ? []
    : vocabulary
        .quantities(prose)
        .flatMap(({number, style}) => (style ? [{range: number, style, isChinese: isChinese(prose)}] : []))

/** Range in document text. */
function rangeOf({fact: {range}, segment}: Gathered<NumberPlace>): TextRange {
  return {start: segment.start + range.start, end: segment.start + range.end}
}

/** The value that is more frequent than all others together, if there are others. */
function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()

  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)

  const total = [...counts.values()].reduce((sum, d) => sum + d, 0)

  return [...counts].find(([, count]) => count * 2 > total)?.[0]
}

function lacksZero(range: TextRange, actual: string): Problem<'zero'> {
  const start = range.start + actual.indexOf('.')
  const fix: Fix = {title: 'Insert a zero', edits: [{range: {start, end: start}, text: '0'}], safety: 'safe'}

  return {range, messageId: 'zero', data: {actual, expected: actual.replace('.', '0.')}, fixes: [fix]}
}

function isFullWidth(range: TextRange, actual: string): Problem<'width'> {
  const expected = actual.replace(/[\uff0b-\uff19]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))

  return {range, messageId: 'width', data: {actual, expected}, fixes: [replace(range, expected, 'safe')]}
}

/** One is enough to tell that there are two ways. */
function first(numbers: readonly Gathered<NumberPlace>[]): readonly TextRange[] {
  return numbers.slice(0, 1).map(rangeOf)
}
