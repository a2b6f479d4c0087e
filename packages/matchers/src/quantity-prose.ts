import {type NumberMatch, readNumber} from './number.ts'
import {isDigit, isLatin, isSpace, skipSpace} from './number-character.ts'
import {
  codeEnd,
  continuesNames,
  currencyAfter,
  currencyBefore,
  hasLabel,
  hasLetteredLabel,
  maskEnd,
  type WordState
} from './number-mask.ts'
import {isYear, type NumberSeries, readSeries, skipNote} from './number-series.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import {quantitiesOf} from './quantity-series.ts'
import type {StandardMatch} from './standard-match.ts'
import type {TextRange} from './text-range.ts'
import {readPriceUnit, readUnit, type UnitContext} from './unit.ts'

interface ReadInput {
  readonly standards: readonly StandardMatch[]
  readonly context: UnitContext
}

/** Read the quantities of a text in one pass. */
export function readQuantities(text: string, {standards, context}: ReadInput): readonly QuantityMatch[] {
  const found: QuantityMatch[] = []
  let word: WordState = {word: 0, isAddress: false}
  let standard = 0
  let unitEnd = -1
  let i = 0

  for (;;) {
    const next = nextNumber(text, i)

    if (next < 0) return found

    word = wordAt(text, {start: i, end: next}, word)
    i = next

    while (standards[standard] && standards[standard]!.range.end <= i) standard++

    if (standards[standard] && standards[standard]!.range.start <= i) {
      i = standards[standard]!.range.end
      continue
    }

    const price = readPrice(text, i, context)

    if (price) {
      found.push(price)
      i = price.range.end
      continue
    }

    // `400 V/50 Hz`: what looks like a code is a second quantity.
    const masked = unitEnd === i - 1 && text[unitEnd] === '/' ? undefined : maskEnd(text, i, word)

    if (masked !== undefined) {
      i = Math.max(masked, i + 1)
      continue
    }

    const series = readSeries(text, i, context.superscripts)
    const unit = series && unitAfter(text, series, context)

    if (series && unit) {
      found.push(...quantitiesOf(series, unit, 'after'))
      unitEnd = unit.range.end
      i = unit.range.end
      word = {word: i, isAddress: false}
    } else {
      // `3x2.5 mm`: a count before a quantity.
      const isCount = series && text[series.end] === 'x' && isDigit(text.charCodeAt(series.end + 1))

      i = isCount ? series.end + 1 : Math.max(codeEnd(text, i), series?.end ?? 0, i + 1)
    }
  }
}

const numberStart = /[0-9\uff10-\uff19\u00bc-\u00be\u2150-\u215e]/g

/** Offset of the next digit or vulgar fraction, or -1: most of a text is skipped without a look at each character. */
function nextNumber(text: string, offset: number): number {
  numberStart.lastIndex = offset

  return numberStart.exec(text)?.index ?? -1
}

/** State of the word at the end of a stretch that was skipped, from that at its start. */
function wordAt(text: string, {start, end}: TextRange, before: WordState): WordState {
  let word = end

  while (word > start && !endsWord(text.charCodeAt(word - 1))) word--

  const state = word === start ? before : {word, isAddress: false}

  return !state.isAddress && hasAddressMark(text, {start: word, end}) ? {word: state.word, isAddress: true} : state
}

/** Whether a UTF-16 code unit parts words: white space, or any of a script that writes none. */
function endsWord(code: number): boolean {
  return isSpace(code) || code >= 0x2e80
}

/** Whether a stretch of a word tells that it is an address: `@`, `://`, `www.`. */
function hasAddressMark(text: string, {start, end}: TextRange): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)

    if (code === 0x40) return true
    if (code === 0x2f && text.startsWith('://', i - 2)) return true
    if (code === 0x2e && text.startsWith('www', i - 3)) return true
  }

  return false
}

/** Read a price whose currency stands before the number: `€ 0.21/kWh`. */
function readPrice(text: string, offset: number, context: UnitContext): QuantityMatch | undefined {
  const currency = currencyBefore(text, offset)
  const number = currency && readNumber(text, offset, {superscripts: context.superscripts, groupsBySpace: true})
  const unit = number && readPriceUnit(text, {currency, end: number.range.end}, context)

  if (!unit) return undefined

  const {range, value, step, style} = number

  return {
    range: {start: currency.start, end: unit.range.end},
    number: range,
    value,
    step,
    style,
    unit,
    unitPlace: 'after'
  }
}

function unitAfter(text: string, {numbers, end}: NumberSeries, context: UnitContext): UnitMatch | undefined {
  const start = skipNote(end, context.superscripts)
  const gap = skipSpace(text, text[start] === ')' ? start + 1 : start)
  const hyphen = gap === start && (text[gap] === '-' || text[gap] === '‑') ? gap + 1 : gap
  const unit = readUnit(text, hyphen, context)

  if (!unit) return undefined

  return isMisread(text, {number: numbers.at(-1)!, first: numbers[0]!, unit, gap: hyphen - start}) ? undefined : unit
}

interface UnitPlace {
  readonly number: NumberMatch
  readonly first: NumberMatch
  readonly unit: UnitMatch
  /** Characters between number and unit. */
  readonly gap: number
}

/** Whether what looks like a unit is more likely something else: `Section 5A`, `the 1990s`, `2026年`, `In 2026 A …`. */
function isMisread(text: string, {number, first, unit, gap}: UnitPlace): boolean {
  const {form, parts, range} = unit

  if (form === '年') return isYear(number)
  // `3月15日` is a date, `15日内` a time.
  if (form === '日') return isDayOfMonth(text, first.range.start)
  // `2014-2017 TJ Smith`
  if (first !== number && isYear(first) && isYear(number)) return true
  // `002A` counts nothing.
  if (gap === 0 && /^0\d/u.test(text.slice(first.range.start, first.range.start + 2))) return true
  // No memory has 1190 GB; `SP 1190GB` is a publication.
  if (unit.kinds[0] === 'information' && gap === 0 && number.value > 1024) return true
  if (form.length > 1 || !isLatin(form.charCodeAt(0))) return false
  // The size of a motor: `132 S frame`.
  if (text.startsWith('frame', skipSpace(text, range.end)) || /\bframe(?: size)?\s$/u.test(wordsBefore(text, first)))
    return true
  // `5 m EUR`: millions.
  if ((form === 'm' || form === 'M') && currencyAfter(text, range.end)) return true
  if (text[range.start - 1] === '-' || hasLabel(text, first.range.start)) return true
  if (hasLetteredLabel(text, first.range.start)) return true
  if (continuesNames(text, first.range.start)) return true
  // `10W-40` is an oil, `5m-10m` an interval.
  if (gap === 0 && parts.length === 1 && isCodeBehind(text, unit)) return true
  if (form === 's' && gap === 0) return number.value >= 1000 || text.slice(0, first.range.start).endsWith('the ')

  return form === 'A' && isYear(number) && number.value % 50 !== 0 && parts.length === 1
}

function wordsBefore(text: string, {range: {start}}: NumberMatch): string {
  return text.slice(Math.max(0, start - 11), start)
}

/** Whether a day stands behind its month, or behind the day that an interval begins with: the 20 of `3月15日至20日`. */
function isDayOfMonth(text: string, start: number): boolean {
  return /月\s?(?:\d{1,2}日?\s?[至到、\-–—~～]\s?)?$/u.test(text.slice(Math.max(0, start - 8), start))
}

/** Whether a hyphen and a number follow that has not the same unit. */
function isCodeBehind(text: string, {form, range}: UnitMatch): boolean {
  const match = /^-\d+/u.exec(text.slice(range.end, range.end + 8))

  return match !== null && !text.startsWith(form, skipSpace(text, range.end + match[0].length))
}
