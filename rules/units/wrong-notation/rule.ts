import {defineSegmentRule, replace} from '@tenderlint/core'
import type {Prose, UnitMatch} from '@tenderlint/matchers'

/** Report compound units written so that they can be read in two ways, and symbols treated as abbreviations. */
export default defineSegmentRule({
  id: 'units/wrong-notation',
  description: 'Write compound units with one solidus and symbols only',
  severity: 'warning',
  messages: {
    mixed: 'Unexpected mixture of names and symbols in `{actual}`, expected `{expected}`',
    solidi: 'Unexpected second solidus in `{actual}`, expected `{expected}`',
    stop: 'Unexpected full stop after `{actual}`, expected none'
  },
  about: 'quantities',
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const {unit, unitPlace} of vocabulary.quantities(segment)) {
      if (unitPlace === 'head' || unitPlace === 'shared') continue

      const {range, preferred: expected} = unit
      const data = {actual: unitPlace === 'after' ? unit.form : segment.text.slice(range.start, range.end), expected}

      // A price has its currency before the number, apart from the rest: `€ 5/kWh/a`.
      const isWhole = unit.parts[0]!.range.start >= range.start

      if (unit.solidi > 1)
        yield {range, messageId: 'solidi', data, fixes: isWhole ? [replace(range, expected, 'safe')] : []}
      else if (isMixed(unit))
        yield {
          range,
          messageId: 'mixed',
          data,
          severity: 'info',
          fixes: isWhole ? [replace(range, expected, 'unsafe')] : []
        }

      if (hasStop(segment, unit)) {
        const stop = {start: range.end, end: range.end + 1}

        yield {
          range: {start: range.start, end: stop.end},
          messageId: 'stop',
          data,
          severity: 'info',
          fixes: [replace(stop, '', 'safe')]
        }
      }
    }
  }
})

/** Periods without an SI symbol: `kWh/month` is as right as it gets. */
const unitsWithNames = new Set(['day', 'month', 'week', 'year'])

/** `kilowatt/h`, `kWh/square metre`; `kWh per year` is a phrase. */
function isMixed({kinds, parts, solidi}: UnitMatch): boolean {
  if (solidi === 0) return false

  const names = parts.filter((d) => d.language === 'en' && !unitsWithNames.has(d.unitId))
  // The currency of a price goes with both: `12 €/tonne`.
  const others = kinds[0] === 'price' ? parts.slice(1) : parts

  return names.length > 0 && others.some((d) => d.language === undefined)
}

/** Whether a full stop follows that does not end the sentence. */
function hasStop({text}: Prose, {range, parts}: UnitMatch): boolean {
  const last = parts.at(-1)!

  // `5 min. later`: a word in common use, and no defect of the symbol's. `5 hrs. later` is told of as what it is.
  return (
    last.language === undefined &&
    !last.defect &&
    // `d) Rates` begins another item.
    /^\. ?(?![a-z]{1,4}\))[a-zß-öø-ÿ]/u.test(text.slice(range.end, range.end + 7)) &&
    !isAddress(text, range.end)
  )
}

/** `example.kW.org` */
function isAddress(text: string, end: number): boolean {
  return text[end + 1] !== ' '
}
