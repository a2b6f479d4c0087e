import {defineSegmentRule, type Fix, replace} from '@tenderlint/core'
import {isInQuotationMarks, type QuantityMatch, type TextRange, type UnitMatch} from '@tenderlint/matchers'
import {type ChosenOptions, readChoices} from '../../choice-options.ts'
import {isChinese} from '../is-chinese.ts'

const choices = {percent: ['any', 'space', 'tight'], gap: ['any', 'narrow', 'no-break']} as const
const readOptions = readChoices(choices)

/** Report numbers and unit symbols that touch, and symbols with a space inside. */
export default defineSegmentRule({
  id: 'units/wrong-spacing',
  description: 'Put a space between a number and its unit symbol',
  severity: 'warning',
  messages: {
    gap: 'Unexpected {kind} space in `{actual}`, expected a {expected} one',
    inside: 'Unexpected space in `{actual}`, expected `{expected}`',
    missing: 'Unexpected `{actual}` without a space, expected `{expected}`',
    tight: 'Unexpected space in `{actual}`, expected `{expected}`'
  },
  options: {parse: readOptions},
  about: 'quantities',
  *segment(segment, {options, vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {range, number, unit, unitPlace} = quantity

      if (unitPlace !== 'after' || isInQuotationMarks(segment.text, range)) continue

      const actual = segment.text.slice(range.start, range.end)
      const written = segment.text.slice(number.start, number.end)
      const gap = {start: number.end, end: unit.range.start}

      // Chinese typesetting sets symbols against numbers.
      if (isGlued(quantity, options) && !isChinese(segment)) {
        const expected = `${written} ${correctForm(unit)}`

        yield {range, messageId: 'missing', data: {actual, expected}, fixes: [insertSpace(gap)]}
      }

      if (isPercent(unit) && options.percent === 'tight' && gap.start < gap.end) {
        yield {
          range,
          messageId: 'tight',
          data: {actual, expected: written + unit.form},
          fixes: [replace(gap, '', 'safe')]
        }
      }

      if (isOtherGap(segment.text.slice(gap.start, gap.end), options)) {
        const isNarrow = options.gap === 'narrow'

        yield {
          range,
          messageId: 'gap',
          data: {
            actual,
            kind: kindOfSpace(segment.text[gap.start]!),
            expected: isNarrow ? 'narrow no-break' : 'no-break'
          },
          severity: 'info',
          fixes: [replace(gap, isNarrow ? narrowSpace : '\u00a0', 'safe')]
        }
      }

      for (const {range: place, defect} of unit.parts) {
        if (defect?.kind !== 'space') continue

        yield {
          range: place,
          messageId: 'inside',
          data: {actual: segment.text.slice(place.start, place.end), expected: defect.expected},
          fixes: [replace(place, defect.expected, 'safe')]
        }
      }
    }
  }
})

type SpacingOptions = ChosenOptions<typeof choices>

function isGlued({number, unit}: QuantityMatch, {percent}: SpacingOptions): boolean {
  if (unit.range.start !== number.end) return false
  if (isPercent(unit)) return percent === 'space'

  const first = unit.parts[0]!

  // A name, and a symbol that is cut in two, are another matter.
  return first.language === undefined && first.defect?.kind !== 'space' && !unit.isTight
}

/** Space of a fifth of an em or so that no line ends at, as many houses set between a number and its unit. */
const narrowSpace = '\u202f'

/** Whether a space between number and unit is another than the house wants. */
function isOtherGap(gap: string, options: SpacingOptions): boolean {
  if (options.gap === 'any' || gap.length !== 1 || !/\s/u.test(gap)) return false

  return options.gap === 'narrow' ? gap !== narrowSpace : gap !== narrowSpace && gap !== '\u00a0'
}

function kindOfSpace(space: string): string {
  if (space === narrowSpace) return 'narrow no-break'

  return space === '\u00a0' ? 'wide no-break' : 'breaking'
}

function isPercent({ucum}: UnitMatch): boolean {
  return ucum === '%'
}

/** The unit as `units/wrong-symbol` would have it, so that two findings on one quantity agree. */
function correctForm({form, parts, range}: UnitMatch): string {
  return parts
    .toReversed()
    .reduce(
      (text, {range: {start, end}, defect}) =>
        defect ? text.slice(0, start - range.start) + defect.expected + text.slice(end - range.start) : text,
      form
    )
}

function insertSpace(gap: TextRange): Fix {
  // A no-break space keeps number and unit on one line.
  return {...replace(gap, '\u00a0', 'safe'), title: 'Insert a no-break space'}
}
