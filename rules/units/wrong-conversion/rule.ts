import {defineSegmentRule} from '@tenderlint/core'
import {type QuantityMatch, sameDimension} from '@tenderlint/matchers'

/** Report a value and its conversion that disagree beyond rounding. */
export default defineSegmentRule({
  id: 'units/wrong-conversion',
  description: 'Give the same value in both units',
  severity: 'error',
  messages: {
    conversion: 'Unexpected `{actual}` for `{given}`, expected {expected}',
    interval: 'Unexpected `{actual}` for an interval of `{given}`, expected {expected}'
  },
  about: 'quantities',
  *segment(segment, {vocabulary}) {
    const quantities = vocabulary.quantities(segment)

    for (const [i, given] of quantities.entries()) {
      const converted = quantities[i + 1]

      if (!converted || !isConversion(segment.text, given, converted)) continue

      const isInterval = isOfInterval(segment.text, given)
      const expected = convert(given, converted, isInterval)

      if (expected === undefined || agrees(expected, given, converted) || !isLikely(expected, given, converted))
        continue

      yield {
        range: converted.range,
        messageId: isInterval ? 'interval' : 'conversion',
        data: {
          actual: segment.text.slice(converted.range.start, converted.range.end),
          given: segment.text.slice(given.range.start, given.range.end),
          expected: `about \`${format(expected)} ${converted.unit.form}\``
        },
        related: [{range: given.range, note: 'Value that is converted'}]
      }
    }
  }
})

const interval = /rise|difference|温差|温升/iu
const intervalBefore = /\b(?:rises?|differences?|drops?|increases?|decreases?) (?:of|by) (?:about |up to )?$/

/** Whether what a quantity measures is how far two others lie apart. */
function isOfInterval(text: string, {kind, range}: QuantityMatch): boolean {
  if (kind && interval.test(kind.words)) return true

  return intervalBefore.test(text.slice(Math.max(0, range.start - 30), range.start))
}

/** Whether the second of two quantities stands as the conversion of the first: `100 psi (0.69 MPa)`, `6 bar = 0.6 MPa`. */
function isConversion(text: string, given: QuantityMatch, converted: QuantityMatch): boolean {
  if (given.unitPlace !== 'after' || converted.unitPlace !== 'after') return false

  const between = text.slice(given.range.end, converted.range.start)
  const after = text.slice(converted.range.end, converted.range.end + 2)
  const isBracketed = /^\s?[(（]\s?(?:(?:approx\.?|approximately|about|ca\.?|i\.e\.,?|equals|约|即|=|≈|~)\s?)?$/u.test(
    between
  )
  const isEquated = /^\s?[=≈]\s?$/u.test(between)

  return (isBracketed && /^\s?[)）]/u.test(after)) || (isEquated && !/^\s?[=≈]/u.test(after))
}

/** Value of the first quantity in the unit of the second; `undefined` where the two do not measure the same. */
function convert(given: QuantityMatch, {unit: to}: QuantityMatch, isInterval: boolean): number | undefined {
  const {unit: from, value} = given
  const hasNote = from.ucum.includes('{') || to.ucum.includes('{')

  // A voltampere has the dimension of a watt, a kilowatt-hour a year too, and a normal cubic metre is no cubic metre.
  if (!sameDimension(from.dimension, to.dimension) || hasNote || from.kinds[0] !== to.kinds[0] || from.ucum === to.ucum)
    return undefined
  // Two times, two shares or two angles side by side are two facts.
  if (from.kinds[0] === undefined || from.kinds[0] === 'duration' || from.dimension.every((d) => d === 0))
    return undefined
  if (typeof value !== 'number') return undefined
  if (isInterval) return (value * from.factor) / to.factor

  return ((value + from.offset) * from.factor) / to.factor - to.offset
}

/** Whether a conversion is right within the digits of both values, and two per cent for round numbers. */
function agrees(expected: number, given: QuantityMatch, {value, step = 0, unit}: QuantityMatch): boolean {
  if (typeof value !== 'number') return true

  const givenStep = ((given.step ?? 0) * given.unit.factor) / unit.factor
  const slack = step / 2 + givenStep / 2 + (isRound(value) || isRound(given.value) ? 0.02 : 0.005) * Math.abs(expected)

  return Math.abs(value - expected) <= slack
}

function isRound(value: QuantityMatch['value']): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value % 10 === 0
}

/**
 * Whether the second value can be meant as a conversion at all.
 *
 * `pipe 10 m (500 mm)` gives a length and a diameter; but a factor of ten, or a value near by, is a slip.
 */
function isLikely(expected: number, given: QuantityMatch, {value, unit}: QuantityMatch): boolean {
  if (typeof value !== 'number' || value === 0 || expected === 0) return false

  const ratio = Math.abs(value / expected)
  const isSlip = Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 0.01
  const isForeign = given.unit.ucum.includes('[') !== unit.ucum.includes('[')

  return isSlip || (isForeign ? ratio > 0.1 && ratio < 10 : ratio > 0.4 && ratio < 2.5)
}

function format(value: number): string {
  return String(Number(value.toPrecision(3)))
}
