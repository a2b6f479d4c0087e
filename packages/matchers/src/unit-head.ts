import {sameDimension} from './dimension.ts'
import {isDigit, isLatin, skipSpace} from './number-character.ts'
import {type NumberSeries, readOnlyNumber} from './number-series.ts'
import type {Prose} from './prose.ts'
import type {KindIndex} from './quantity-kind.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import {quantitiesOf} from './quantity-series.ts'
import {hasContext, readUnit, type UnitContext} from './unit.ts'

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

/**
 * Read units that stand without a number: in heads and captions, which name them for other cells, in columns of units, and in
 * sentences that say in what something is given.
 */
export function readLoneUnits(
  prose: Prose,
  {context, kinds, found}: CellInput & {readonly found: readonly QuantityMatch[]}
): readonly QuantityMatch[] {
  const units =
    prose.kind === 'cell' || prose.kind === 'caption'
      ? readNamed(prose, {context, kinds})
      : readSpoken(prose.text, context)

  const taken = new Set(found.map((d) => d.unit.range.start))

  return units
    .filter((d) => !taken.has(d.range.start))
    .map((unit) => {
      const {start, end} = unit.range

      return {range: {start, end}, number: {start, end: start}, unit, unitPlace: 'alone'}
    })
}

function readNamed(prose: Prose, input: CellInput): readonly UnitMatch[] {
  const {text, kind, isHead, rowHead, columnHead} = prose
  const isName = kind === 'caption' || isHead === true || rowHead === undefined
  const isUnit = columnHead !== undefined && unitColumn.test(columnHead)

  if (!isName && !isUnit) return []

  const unit = readHeadUnit(text, input)

  // A body cell of nothing but `kv` may be anything, unless its column holds units.
  const isWhole = unit?.form === text.trim()

  return unit && (isWhole ? isUnit || isHead : isName) ? [unit] : []
}

const unitColumn = /^\s*(?:units?(?: of measure)?|uom|计量单位|单位)\s*$/iu

// `the specific energy in kWh/m³`, `单位为 kWh/m³`.
const announcements = [' in ', '单位为', '单位是', '单位：', '单位:']

/** Read units that a sentence announces; only compounds and units of energy, power and pressure, which are no words. */
function readSpoken(text: string, context: UnitContext): readonly UnitMatch[] {
  const units: UnitMatch[] = []

  for (const words of announcements) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const unit = readUnit(text, skipSpace(text, at + words.length), context)

      // `in KW 12`: a week.
      if (unit && isNoWord(unit) && !isDigit(text.charCodeAt(skipSpace(text, unit.range.end)))) units.push(unit)
    }
  }

  return units.sort((a, b) => a.range.start - b.range.start)
}

function isNoWord({parts, solidi, kinds, ucum, form}: UnitMatch): boolean {
  if (parts.some((d) => d.language !== undefined) || ucum.includes('[')) return false

  return (
    solidi > 0 ||
    (form.length > 1 &&
      /\p{Lu}/u.test(form) &&
      ['apparent-power', 'energy', 'power', 'pressure'].includes(kinds[0] ?? ''))
  )
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
  return {
    index,
    superscripts: new Map(),
    isCapitals: () => true,
    applies: (form) => hasContext(form, head.toLowerCase())
  }
}

/** The unit as it applies to a number whose cell does not hold it. */
function atNumber(unit: UnitMatch, {end}: NumberSeries): UnitMatch {
  return {...unit, range: {start: end, end}}
}
