import {isFraction, type NumberMatch} from './number.ts'
import {isDigit, isLatin, isSpace, skipSpace} from './number-character.ts'
import {codeEnd, hasLabel, maskEnd} from './number-mask.ts'
import {type NumberSeries, readSeries, skipNote} from './number-series.ts'
import type {QuantityMatch, UnitMatch} from './quantity-match.ts'
import {quantitiesOf} from './quantity-series.ts'
import type {StandardMatch} from './standard-match.ts'
import {readUnit, type UnitContext} from './unit.ts'

interface ReadInput {
  readonly standards: readonly StandardMatch[]
  readonly context: UnitContext
}

/** Read the quantities of a text in one pass. */
export function readQuantities(text: string, {standards, context}: ReadInput): readonly QuantityMatch[] {
  const found: QuantityMatch[] = []
  let word = 0
  let isAddress = false
  let standard = 0
  let unitEnd = -1

  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)

    if (isSpace(code) || code >= 0x2e80) {
      word = i + 1
      isAddress = false
    } else if (
      code === 0x40 ||
      (code === 0x2f && text.startsWith('://', i - 2)) ||
      (code === 0x2e && endsWithWww(text, i))
    ) {
      isAddress = true
    }

    if (!isDigit(code) && !isFraction(code)) {
      i++
      continue
    }

    while (standards[standard] && standards[standard]!.range.end <= i) standard++

    if (standards[standard] && standards[standard]!.range.start <= i) {
      i = standards[standard]!.range.end
      continue
    }

    // `400 V/50 Hz`: what looks like a code is a second quantity.
    const masked = unitEnd === i - 1 && text[unitEnd] === '/' ? undefined : maskEnd(text, i, {word, isAddress})

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
      word = i
    } else {
      i = Math.max(codeEnd(text, i), series?.end ?? 0, i + 1)
    }
  }

  return found
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
  // `2014-2017 TJ Smith`
  if (first !== number && isYear(first) && isYear(number)) return true
  // `002A` counts nothing.
  if (gap === 0 && /^0\d/u.test(text.slice(first.range.start, first.range.start + 2))) return true
  // No memory has 1190 GB; `SP 1190GB` is a publication.
  if (unit.kinds[0] === 'information' && gap === 0 && number.value > 1024) return true
  if (form.length > 1 || !isLatin(form.charCodeAt(0))) return false
  if (text[range.start - 1] === '-' || hasLabel(text, first.range.start)) return true
  if (form === 's' && gap === 0) return number.value >= 1000 || text.slice(0, first.range.start).endsWith('the ')

  return form === 'A' && isYear(number) && number.value % 50 !== 0 && parts.length === 1
}

function isYear({value, style, step}: NumberMatch): boolean {
  return step === 1 && !style.groupMark && value >= 1900 && value < 2100
}

/** Whether the point at an offset ends `www`. */
function endsWithWww(text: string, offset: number): boolean {
  return text.startsWith('www', offset - 3)
}
