import {sameDimension} from './dimension.ts'
import type {Superscripts} from './number.ts'
import {isDigit, isLatin, skipSpace} from './number-character.ts'
import {type NumberSeries, readOnlyNumber} from './number-series.ts'
import type {Prose} from './prose.ts'
import type {KindIndex} from './quantity-kind.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import {quantitiesOf} from './quantity-series.ts'
import {hasContext, readUnit, type UnitContext} from './unit.ts'
import type {UnitIndex} from './unit-index.ts'

/** Reads units that stand apart from their numbers. */
export interface HeadReader {
  /** Read a body cell that holds a number only, with the unit that the head of its column or row or its row's unit names. */
  readCell(prose: Prose, superscripts: Superscripts): readonly QuantityMatch[]
  /**
   * Read units that stand without a number: in heads and captions, which name them for other cells, in columns of units, and in
   * sentences that say in what something is given.
   */
  readLoneUnits(prose: Prose, context: UnitContext, found: readonly QuantityMatch[]): readonly QuantityMatch[]
}

/** No head is longer, in UTF-16 code units. */
const longestHead = 200

/** More heads than any document has; beyond them each is read again. */
const headsKept = 2000

/** Make a reader of heads over the units and kinds of a table. What heads name is kept, since each cell asks. */
export function createHeadReader(index: UnitIndex, kinds: KindIndex): HeadReader {
  const known = new Map<string, UnitMatch | undefined>()

  return {
    readCell(prose, superscripts) {
      if (prose.kind !== 'cell' || prose.isHead) return []

      const series = readOnlyNumber(prose.text, superscripts)

      if (!series) return []

      const unit = headUnit(prose.columnHead) ?? rowUnitOf(prose) ?? headUnit(prose.rowHead)

      return unit ? quantitiesOf(series, atNumber(unit, series), 'head') : []
    },
    readLoneUnits(prose, context, found) {
      const isPlain = prose.kind !== 'cell' && prose.kind !== 'caption'
      const units = isPlain ? readSpoken(prose.text, context) : readNamed(prose, context)
      const taken = new Set(found.map((d) => d.unit.range.start))

      return units
        .filter((d) => !taken.has(d.range.start))
        .map((unit) => {
          const {start, end} = unit.range

          return {range: {start, end}, number: {start, end: start}, unit, unitPlace: 'alone'}
        })
    }
  }

  /** The unit that a head names. Marks of its text are not known here: raised digits count as digits. */
  function headUnit(head: string | undefined): UnitMatch | undefined {
    if (head === undefined || head.length > longestHead) return undefined

    const before = known.get(head)

    if (before || known.has(head)) return before

    const unit = readHeadUnit(head, contextOfHead(head, index), kinds)

    if (known.size < headsKept) known.set(head, unit)

    return unit
  }

  /** The unit of a row, for a column that holds values of any kind: a price or a date beside it has another. */
  function rowUnitOf({rowUnit, columnHead}: Prose): UnitMatch | undefined {
    if (rowUnit === undefined || rowUnit.length > longestHead || !kinds.isValueHead(columnHead)) return undefined

    return readWholeUnit(rowUnit, contextOfHead(rowUnit, index))
  }

  function readNamed(prose: Prose, context: UnitContext): readonly UnitMatch[] {
    const {text, kind, isHead, rowHead, columnHead} = prose
    const isName = kind === 'caption' || isHead === true || rowHead === undefined
    const isUnit = columnHead !== undefined && isUnitHead(columnHead)

    if (!isName && !isUnit) return []

    const whole = readWholeUnit(text, context)

    // A body cell of nothing but `kv` may be anything, unless its column holds units.
    if (whole) return isUnit || (isHead && !isShort(whole)) ? [whole] : []

    const unit = isName && text.length <= longestHead ? readHeadUnit(text, context, kinds) : undefined

    return unit ? [unit] : []
  }
}

const unitColumn =
  /^\s*(?:[[(（]\s*)?(?:units?(?: of measure(?:ment)?)?|uom|einheit|unité|计量单位|单位)(?:\s*[\])）])?\s*$/iu

/** Whether the head of a column says that it holds the units of its rows. */
export function isUnitHead(head: string): boolean {
  return unitColumn.test(head)
}

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
      form !== form.toLowerCase() &&
      ['apparent-power', 'energy', 'power', 'pressure'].includes(kinds[0] ?? ''))
  )
}

// What stands before the unit of a head: `Power (kW)`, `Power [kW]`, `Power in kW`, `Power, kW`, `Power / kW`, `Power kW`.
const introductions = /[([（［]\s*(?:in\s+)?|\sin\s+|,\s*|\s?\/\s?|\s/gu

function readHeadUnit(head: string, context: UnitContext, kinds: KindIndex): UnitMatch | undefined {
  const whole = readWholeUnit(head, context)

  // A head of nothing but a unit: `kW`, `m³/h`.
  if (whole) return isShort(whole) ? undefined : whole

  // The first that is a unit up to the end is the whole of it: `dB(A)`, `kW/(m³/min)`.
  for (const {index, 0: mark} of head.matchAll(introductions)) {
    const unit = readUnit(head, index + mark.length, context)

    if (!unit || !/^\s*[)\]）］]?[\s*†‡:：]*$/u.test(head.slice(unit.range.end))) continue
    if (isPlausible(head.slice(0, index), {unit, kinds, isBare: mark.trim() === ''})) return unit
  }

  return undefined
}

/** The unit that a text is, with nothing else but brackets. */
function readWholeUnit(text: string, context: UnitContext): UnitMatch | undefined {
  const start = text.search(/[^\s[(（［]/u)
  const unit = start < 0 ? undefined : readUnit(text, start, context)

  // The kind of a voltage is told behind its unit: `V DC`.
  return unit && /^(?:\s?[AD]C)?[\])）］]?\s*$/u.test(text.slice(unit.range.end)) ? unit : undefined
}

/** `a`, `m`, `min` may be a note or a word. */
function isShort({form}: UnitMatch): boolean {
  return form === 'min' || (form.length === 1 && isLatin(form.charCodeAt(0)))
}

/** Units that are no words, so that one may stand behind the name of a column as it is: `Power kW`. */
const bareKinds = new Set(['apparent-power', 'energy', 'frequency', 'mass-flow', 'power', 'temperature', 'volume-flow'])

interface HeadUnit {
  readonly unit: UnitMatch
  readonly kinds: KindIndex
  /** Nothing but a space parts it from the words. */
  readonly isBare: boolean
}

/** Of what may be a word, only what the head names tells whether it is a unit. */
function isPlausible(words: string, {unit, kinds, isBare}: HeadUnit): boolean {
  // `Kuwait KW`
  const isRight = unit.status !== 'deprecated' && (unit.solidi > 0 || bareKinds.has(unit.kinds[0] ?? ''))
  const isSure = !isBare || isRight

  if (isSure && !isShort(unit)) return true

  return kinds.namedBy(words).some((kind) => kind.dimensions.some((d) => sameDimension(d, unit.dimension)))
}

function contextOfHead(head: string, index: UnitIndex): UnitContext {
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
