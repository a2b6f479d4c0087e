import {defineSegmentRule} from '@tenderlint/core'
import {isInQuotationMarks, type QuantityMatch} from '@tenderlint/matchers'

/** Report values that what they are given for cannot have. */
export default defineSegmentRule({
  id: 'units/impossible-value',
  description: 'Give a quantity a value that it can have',
  severity: 'warning',
  messages: {
    high: 'Unexpected `{actual}` for `{words}`, expected at most `{limit}`',
    low: 'Unexpected `{actual}` for `{words}`, expected at least `{limit}`'
  },
  about: 'quantities',
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {kind, range, unit} = quantity
      const broken = brokenLimit(quantity)

      if (!kind || !broken || isInQuotationMarks(segment.text, range)) continue

      yield {
        range,
        messageId: broken.messageId,
        data: {
          actual: segment.text.slice(range.start, range.end),
          words: kind.words,
          limit: `${Number((broken.limit / unit.factor).toPrecision(3))} ${unit.form}`
        },
        related: kind.range ? [{range: kind.range, note: `\`${kind.words}\` names the quantity`}] : []
      }
    }
  }
})

interface BrokenLimit {
  readonly messageId: 'high' | 'low'
  /** In coherent SI units. */
  readonly limit: number
}

/** The limit of its kind that a quantity breaks, with one of its ends if it is an interval. */
function brokenLimit({kind, unit, value}: QuantityMatch): BrokenLimit | undefined {
  if (!kind?.limits || value === undefined) return undefined

  const {min, max} = kind.limits
  const ends = typeof value === 'number' ? {min: value, max: value} : value

  // The last digits of a double are noise: 100 % is one.
  if (max !== undefined && ends.max * unit.factor > max * (1 + 1e-9)) return {messageId: 'high', limit: max}
  if (min !== undefined && ends.min * unit.factor < min * (1 - 1e-9)) return {messageId: 'low', limit: min}

  return undefined
}
