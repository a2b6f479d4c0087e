import {type QuantityMatch, sameDimension} from '@tenderlint/matchers'

// `falls from 4.2 GWh to 3.8 GW`, `由4.2 GWh降至3.8 GW`.
const from = /(?:\bfrom|由|从)\s*(?:about|around|approx\.?|some|约)?\s*$/iu
const to =
  /^\s*(?:up to|down to|to|(?:提高|提升|增加|上升|降低|下降|减少|降)?[到至])\s*(?:about|around|approx\.?|some|约)?\s*$/iu

/** No words before the first of two values are longer, in UTF-16 code units. */
const longestFrom = 16

/** Whether two quantities are the ends of one change, and their units measure different things. */
export function isUnlikePair(text: string, a: QuantityMatch, b: QuantityMatch): boolean {
  if (a.unitPlace !== 'after' || b.unitPlace !== 'after') return false
  if (!to.test(text.slice(a.range.end, b.range.start))) return false
  if (!from.test(text.slice(Math.max(0, a.range.start - longestFrom), a.range.start))) return false

  // An annual amount may fall to a mean power: `from 800 MWh/a to 60 kW` has the same dimension.
  return ![a.unit.dimension, a.unit.amount].some((d) =>
    [b.unit.dimension, b.unit.amount].some((e) => sameDimension(d, e))
  )
}
