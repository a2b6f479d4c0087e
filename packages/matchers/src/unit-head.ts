import {sameDimension} from './dimension.ts'
import {isLatin} from './number-character.ts'
import {type NumberSeries, readOnlyNumber} from './number-series.ts'
import type {Prose} from './prose.ts'
import type {KindIndex} from './quantity-kind.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import {quantitiesOf} from './quantity-series.ts'
import {readUnit, type UnitContext} from './unit.ts'

interface CellInput {
  readonly context: UnitContext
  readonly kinds: KindIndex
}

/** Read a body cell that holds a number only, with the unit that the head of its column or row names. */
export function readCell(prose: Prose, {context, kinds}: CellInput): readonly QuantityMatch[] {
  if (prose.kind !== 'cell' || prose.isHead) return []

  const series = readOnlyNumber(prose.text, context.superscripts)

  if (!series) return []

  for (const head of [prose.columnHead, prose.rowHead]) {
    const unit = head && readHeadUnit(head, {context: contextOfHead(head, context), kinds})

    if (unit) return quantitiesOf(series, atNumber(unit, series), 'head')
  }

  return []
}

/** Read the unit that a table head, the head of a row or a caption names for other cells, as a unit without a number. */
export function readHeadUnits(
  prose: Prose,
  {context, kinds, found}: CellInput & {readonly found: readonly QuantityMatch[]}
): readonly QuantityMatch[] {
  const isHead = prose.kind === 'caption' || (prose.kind === 'cell' && (prose.isHead || prose.rowHead === undefined))

  if (!isHead) return []

  const unit = readHeadUnit(prose.text, {context, kinds})

  if (!unit || found.some((d) => d.range.end > unit.range.start)) return []

  const {start, end} = unit.range

  return [{range: {start, end}, number: {start, end: start}, unit, unitPlace: 'alone'}]
}

// The unit behind the words of a head: `Power (kW)`, `Power [kW]`, `Power in kW`, `Power, kW`, `Power / kW`.
const introductions = /(?:[([（［]\s*(?:in\s+)?|\sin\s+|,\s*|\s?\/\s?)(?=[^\s,/([（［][^,([（［]*$)/gu

function readHeadUnit(head: string, {context, kinds}: CellInput): UnitMatch | undefined {
  const whole = readUnit(head, head.search(/\S/u), context)

  // A head of nothing but a unit: `kW`, `m³/h`.
  if (whole && whole.form.length > 1 && whole.range.end === head.trimEnd().length && whole.form !== 'min') return whole

  for (const match of head.matchAll(introductions)) {
    const unit = readUnit(head, match.index + match[0].length, context)

    if (
      unit &&
      /^\s*[)\]）］]?[\s*†‡:：]*$/u.test(head.slice(unit.range.end)) &&
      isPlausible(head.slice(0, match.index), {unit, kinds})
    )
      return unit
  }

  return undefined
}

/** `(a)`, `(m)`, `(min)` may be a note or a word: only what the head names tells. */
function isPlausible(words: string, {unit, kinds}: {readonly unit: UnitMatch; readonly kinds: KindIndex}): boolean {
  const isWord = unit.form.length === 1 && isLatin(unit.form.charCodeAt(0))

  if (!isWord && unit.form !== 'min') return true

  return kinds.namedBy(words).some((kind) => kind.dimensions.some((d) => sameDimension(d, unit.dimension)))
}

function contextOfHead(head: string, {index}: UnitContext): UnitContext {
  return {index, superscripts: new Map(), isCapitals: () => true, lowerCase: () => head.toLowerCase()}
}

/** The unit as it applies to a number whose cell does not hold it. */
function atNumber(unit: UnitMatch, {end}: NumberSeries): UnitMatch {
  return {...unit, range: {start: end, end}}
}
