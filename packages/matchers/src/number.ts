import {digitValue, isDigit, isLatin, isSpace, skipSpace, superscriptValue} from './number-character.ts'
import type {NumberStyle} from './quantity-match.ts'
import type {TextRange} from './text-range.ts'

/** Number as a text writes it. */
export interface NumberMatch {
  readonly range: TextRange
  readonly value: number
  /** Value of one unit in the last digit written. */
  readonly step: number
  readonly style: NumberStyle
}

/** Ends of the superscript ranges of a text, by their starts. */
export type Superscripts = ReadonlyMap<number, number>

/** How to read a number. */
export interface NumberOptions {
  readonly superscripts: Superscripts
  /** Whether a plain space may group digits; not after a label, where `Table 3 500 kW` is two numbers. */
  readonly groupsBySpace: boolean
}

interface Digits {
  readonly end: number
  /** Digits alone, ASCII. */
  readonly digits: string
}

interface Mantissa {
  readonly end: number
  readonly value: number
  readonly step: number
  readonly style: NumberStyle
}

const fractions: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8
}

const none: Superscripts = new Map()

// Longest first.
const scaleWords: readonly (readonly [string, number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['万亿', 1e12],
  ['百万', 1e6],
  ['千万', 1e7],
  ['万', 1e4],
  ['亿', 1e8]
]

const scaleStarts = new Set(scaleWords.map(([word]) => word[0]!))

/** Whether a UTF-16 code unit is a vulgar fraction: `½`. */
export function isFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e)
}

/**
 * Read the number that begins at an offset: a digit, a vulgar fraction, or the point of `.5`.
 *
 * Gives `undefined` for numbers with several points or commas that are no groups: versions, clauses, addresses.
 */
export function readNumber(text: string, start: number, options: NumberOptions): NumberMatch | undefined {
  const mantissa = readMantissa(text, start, options)

  if (!mantissa) return undefined

  const fraction = readFraction(text, mantissa)
  const power = readPower(text, fraction, options)
  const scale = readScale(text, power.end)

  return {
    range: {start, end: scale.end},
    value: power.value * scale.factor,
    step: power.step * scale.factor,
    style: mantissa.style
  }
}

function readMantissa(text: string, start: number, options: NumberOptions): Mantissa | undefined {
  const alone = isFraction(text.charCodeAt(start)) ? fractions[text[start]!] : undefined

  if (alone !== undefined) return {end: start + 1, value: alone, step: alone, style: {}}

  const whole = readDigits(text, start, options.superscripts)
  const groups = readGroups(text, whole, options)

  if (!groups) return undefined

  const {mark} = groups
  const point = readDecimals(text, groups, options)

  if (!point) return undefined

  const {decimals, decimalMark} = point
  const digits = groups.digits === '' ? '0' : groups.digits
  const style: NumberStyle = {
    ...(decimalMark && {decimalMark}),
    ...(mark && {groupMark: mark}),
    ...(groups.hasPairs && {hasPairs: true as const}),
    ...(groups.digits === '' && {lacksZero: true as const}),
    ...(text.charCodeAt(start) >= 0xff10 && {isFullWidth: true as const})
  }

  return {
    end: point.end,
    value: Number(decimals === '' ? digits : `${digits}.${decimals}`),
    step: 10 ** -decimals.length,
    style
  }
}

/** Digits up to anything else, or to where superscript begins: a note's number is no digit. */
function readDigits(text: string, start: number, superscripts: Superscripts): Digits {
  let end = start
  let digits = ''

  while (isDigit(text.charCodeAt(end)) && (end === start || !superscripts.has(end))) {
    digits += digitValue(text.charCodeAt(end))
    end++
  }

  return {end, digits}
}

interface Groups extends Digits {
  readonly mark?: NonNullable<NumberStyle['groupMark']>
  readonly hasPairs?: boolean
}

/** Groups of three (or, as in India, two and at last three) digits behind the first digits. */
function readGroups(text: string, first: Digits, options: NumberOptions): Groups | undefined {
  const mark = groupMark(text, first.end)

  if (!mark || first.digits.length > 3 || first.digits === '' || first.digits.startsWith('0')) return first
  if (mark === ' ' && text[first.end] === ' ' && !options.groupsBySpace) return first

  let {end, digits} = first
  const lengths: number[] = []

  while (groupMark(text, end) === mark) {
    const group = readDigits(text, end + 1, options.superscripts)

    if (group.digits.length !== 3 && group.digits.length !== 2) break

    end = group.end
    digits += group.digits
    lengths.push(group.digits.length)

    if (group.digits.length === 3 && lengths.length > 1 && lengths[0] === 2) break
  }

  const hasPairs =
    mark === ',' && lengths.length > 1 && lengths.at(-1) === 3 && lengths.slice(0, -1).every((d) => d === 2)
  const hasTriples = lengths.length > 0 && lengths.every((d) => d === 3)

  // One group after a point is decimals: `1.250`.
  if (hasTriples && !(mark === '.' && lengths.length === 1))
    return isCut(text, end, mark) ? undefined : {end, digits, mark}
  if (hasPairs) return {end, digits, mark, hasPairs}

  return first
}

/** Whether a mark and a digit follow that are no group: `10.250.3` is a number of something else. */
function isCut(text: string, end: number, mark: string): boolean {
  return (mark === '.' || mark === ',') && text[end] === mark && isDigit(text.charCodeAt(end + 1))
}

function groupMark(text: string, offset: number): Groups['mark'] {
  const code = text.charCodeAt(offset)

  if (!isDigit(text.charCodeAt(offset + 1))) return undefined
  if (code === 0x2c) return ','
  if (code === 0x2e) return '.'
  if (code === 0x27 || code === 0x2019) return "'"

  return isSpace(code) ? ' ' : undefined
}

interface Point {
  readonly end: number
  readonly decimals: string
  readonly decimalMark?: ',' | '.'
}

function readDecimals(text: string, {end, mark}: Groups, {superscripts}: NumberOptions): Point | undefined {
  const decimalMark = text[end] === '.' || text[end] === '．' ? '.' : text[end] === ',' ? ',' : undefined

  if (!decimalMark || decimalMark === mark || !isDigit(text.charCodeAt(end + 1))) return {end, decimals: ''}

  const decimals = readDigits(text, end + 1, superscripts)
  const after = text[decimals.end]
  const goesOn = (after === '.' || after === ',') && isDigit(text.charCodeAt(decimals.end + 1))

  // `1,2,3` is a list, read number by number; `3.2.1` is no number at all.
  if (goesOn && decimalMark === ',') return {end, decimals: ''}
  if (goesOn && after === '.') return undefined

  return {end: decimals.end, decimals: decimals.digits, decimalMark}
}

/** `1½` and `1 ½`. */
function readFraction(text: string, mantissa: Mantissa): Mantissa {
  const offset = skipSpace(text, mantissa.end)
  const fraction = mantissa.step === 1 && isFraction(text.charCodeAt(offset)) ? fractions[text[offset]!] : undefined

  if (fraction === undefined) return mantissa

  return {...mantissa, end: offset + 1, value: mantissa.value + fraction, step: fraction}
}

/** `1.2e3`, `1.2 × 10³`, `10^6`. */
function readPower(text: string, mantissa: Mantissa, {superscripts}: NumberOptions): Mantissa {
  const code = text.charCodeAt(mantissa.end)

  if (code === 0x65 || code === 0x45) {
    const exponent = readInteger(text, mantissa.end + 1)

    if (!exponent || isLatin(text.charCodeAt(exponent.end))) return mantissa

    return scaled(mantissa, exponent)
  }

  if (mantissa.value === 10 && mantissa.step === 1) {
    const exponent = readExponent(text, mantissa.end, superscripts)

    if (exponent) return {...scaled({...mantissa, value: 1}, exponent)}
  }

  const times = skipSpace(text, mantissa.end)

  if (!isTimes(text, times)) return mantissa

  const ten = skipSpace(text, times + 1)
  const exponent = text.startsWith('10', ten) ? readExponent(text, ten + 2, superscripts) : undefined

  return exponent ? scaled(mantissa, exponent) : mantissa
}

interface Exponent {
  readonly end: number
  readonly value: number
}

function scaled(mantissa: Mantissa, {end, value}: Exponent): Mantissa {
  // Powers are divided by, not multiplied with a fraction, so that `1.2e-3` is the nearest double to it.
  const scale = (d: number) => (value < 0 ? d / 10 ** -value : d * 10 ** value)

  return {...mantissa, end, value: scale(mantissa.value), step: scale(mantissa.step)}
}

/** Exponent of ten: `³`, `⁻³`, `^3`, or digits in superscript. */
function readExponent(text: string, start: number, superscripts: Superscripts): Exponent | undefined {
  if (text[start] === '^') return readInteger(text, start + 1)

  if (superscripts.has(start)) return readInteger(text, start)

  const isNegative = text[start] === '⁻'
  let end = isNegative ? start + 1 : start
  let digits = ''

  while (superscriptValue(text[end]) >= 0) digits += superscriptValue(text[end++])

  return digits === '' ? undefined : {end, value: isNegative ? -Number(digits) : Number(digits)}
}

function readInteger(text: string, start: number): Exponent | undefined {
  const isNegative = text[start] === '-' || text[start] === '−'
  const first = isNegative || text[start] === '+' ? start + 1 : start
  const {end, digits} = readDigits(text, first, none)

  // No quantity of this world needs more.
  if (digits === '' || digits.length > 2) return undefined

  return {end, value: isNegative ? -Number(digits) : Number(digits)}
}

function isTimes(text: string, offset: number): boolean {
  const character = text[offset]

  return character === '×' || character === '·' || character === 'x' || character === '*' || character === '⋅'
}

function readScale(text: string, end: number): {readonly end: number; readonly factor: number} {
  const offset = skipSpace(text, end)

  if (!scaleStarts.has(text[offset] ?? '')) return {end, factor: 1}

  for (const [word, factor] of scaleWords) {
    const isCut = isLatin(word.charCodeAt(0)) && isLatin(text.charCodeAt(offset + word.length))

    if (text.startsWith(word, offset) && !isCut) {
      return {end: offset + word.length, factor}
    }
  }

  return {end, factor: 1}
}
