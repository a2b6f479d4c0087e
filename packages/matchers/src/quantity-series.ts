import type {NumberMatch} from './number.ts'
import {type NumberSeries, seriesValue} from './number-series.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import type {TextRange} from './text-range.ts'

/** Make the quantities of a series; `unitPlace` is where the last of them has its unit. */
export function quantitiesOf(
  series: NumberSeries,
  unit: UnitMatch,
  unitPlace: 'after' | 'head'
): readonly QuantityMatch[] {
  const {kind, numbers} = series
  const last = numbers.at(-1)!

  if (kind === 'list') {
    return numbers.map((number) => {
      const place = number === last || unitPlace === 'head' ? unitPlace : 'shared'
      const end = place === 'after' ? unit.range.end : number.range.end

      return createQuantity(number, {start: number.range.start, end, value: number.value, unit, unitPlace: place})
    })
  }

  const start = numbers[0]!.range.start
  const end = unitPlace === 'after' ? unit.range.end : last.range.end

  return [createQuantity(last, {start, end, value: seriesValue(series), unit, unitPlace})]
}

interface QuantityInput extends TextRange, Pick<QuantityMatch, 'unit' | 'unitPlace' | 'value'> {}

function createQuantity({range, step, style}: NumberMatch, {start, end, ...rest}: QuantityInput): QuantityMatch {
  return {range: {start, end}, number: {start, end: range.end}, step, style, ...rest}
}
