import {isFraction, type NumberMatch, readNumber, type Superscripts} from './number.ts'
import {isDigit, isSpace, skipSpace} from './number-character.ts'
import {hasLabel} from './number-mask.ts'
import type {QuantityValue} from './quantity-match.ts'
import type {TextRange} from './text-range.ts'

/** Number of a series, with its sign. */
export interface SeriesMember extends NumberMatch {
  /** Range with the sign. */
  readonly range: TextRange
}

/** Numbers that stand together and share the unit that follows the last. */
export interface NumberSeries {
  readonly kind: 'fraction' | 'list' | 'range' | 'single' | 'tolerance'
  readonly numbers: readonly SeriesMember[]
  readonly end: number
}

/** No list of a sentence is longer; more numbers in a row are data. */
const longestSeries = 24

/** Read the numbers that begin with the digit at an offset: `5`, `5–10`, `20 ± 0.5`, `5, 10 and 15`, `1/2`. */
export function readSeries(text: string, start: number, superscripts: Superscripts): NumberSeries | undefined {
  const isLabelled = hasLabel(text, start)
  const options = {superscripts, groupsBySpace: !isLabelled}
  const first = readNumber(text, startOfNumber(text, start), options)

  if (!first) return undefined

  const numbers = [first]
  const joints: Joint[] = []

  // A label names its number: `Table 3 and 5 kW`.
  while (!isLabelled && numbers.length < longestSeries) {
    const joint = readJoint(text, numbers.at(-1)!.range.end)

    if (!joint || (joints.length > 0 && !(isList(joint) && isList(joints[0]!)))) break

    const next = readNumber(text, joint.end, options)

    if (!next) break

    numbers.push(next)
    joints.push(joint)
  }

  const members = numbers.map((d) => withSign(text, d))

  if (isCode(text, members, joints)) return undefined

  return {end: numbers.at(-1)!.range.end, ...settle(text, members, joints)}
}

/** Read a text that holds a number or an interval and nothing else, such as a cell; signs and notes may stand with it. */
export function readOnlyNumber(text: string, superscripts: Superscripts): NumberSeries | undefined {
  const start = text.search(/[\d０-９½¼¾]/u)

  if (start < 0 || !/^[\s<>≤≥=~≈±+\-−–约]*\.?$/u.test(text.slice(0, start))) return undefined

  const series = readSeries(text, start, superscripts)

  return series && /^[\s*†‡¹²³)]*$/u.test(text.slice(skipNote(series.end, superscripts))) ? series : undefined
}

/** Offset after a note's number in superscript, where one stands. */
export function skipNote(offset: number, superscripts: Superscripts): number {
  return superscripts.get(offset) ?? offset
}

/** Value of a series of one number or of the ends of an interval. */
export function seriesValue({kind, numbers}: NumberSeries): QuantityValue {
  const first = numbers[0]!.value
  const last = numbers.at(-1)!.value

  switch (kind) {
    case 'fraction':
      return first / last
    case 'range':
      return {min: Math.min(first, last), max: Math.max(first, last)}
    case 'tolerance':
      return {min: first - last, max: first + last}
    default:
      return last
  }
}

/** Offset of the point of `.5`, or of the digit. */
function startOfNumber(text: string, offset: number): number {
  const isPoint =
    text[offset - 1] === '.' && (offset === 1 || !/[A-Za-zÀ-ɏ\d０-９\u3400-\u9FFF.)\]]/u.test(text[offset - 2]!))

  return isPoint ? offset - 1 : offset
}

interface Joint {
  /** Where the next number begins. */
  readonly end: number
  readonly mark: string
}

// Words and marks that may stand between two numbers that share a unit; longer ones first.
const jointWords = [
  '...',
  '+/-',
  'to ',
  'and ',
  'or ',
  '–',
  '—',
  '-',
  '−',
  '~',
  '～',
  '…',
  '至',
  '到',
  '±',
  ',',
  '、',
  '/',
  '和',
  '或'
]
const jointStarts = new Set(jointWords.map((d) => d[0]!))

function readJoint(text: string, offset: number): Joint | undefined {
  const start = skipSpace(text, offset)
  const mark = jointStarts.has(text[start]!) ? jointWords.find((d) => text.startsWith(d, start)) : undefined

  if (mark === undefined) return undefined

  const next = skipSpace(text, start + mark.trim().length)
  // `5, 10, and 15 kW`; `0 to -20 °C`.
  const more = ['and ', 'or ', '-', '−', '+'].find((d) => text.startsWith(d, next))
  const end = next + (more?.length ?? 0)
  const begins = isDigit(text.charCodeAt(end)) || isFraction(text.charCodeAt(end))

  return begins ? {end, mark: more === 'and ' || more === 'or ' ? more : mark} : undefined
}

/** `132-45A`: no interval falls. */
function isCode(text: string, [first, second]: readonly SeriesMember[], [joint]: readonly Joint[]): boolean {
  if (!first || !second || !joint || joint.mark !== '-') return false

  return second.value < first.value && second.range.start === first.range.end + 1 && text[first.range.start] !== '-'
}

function isList({mark}: Joint): boolean {
  return ',、/和或'.includes(mark) || mark === 'and ' || mark === 'or '
}

function settle(
  text: string,
  numbers: readonly SeriesMember[],
  joints: readonly Joint[]
): Pick<NumberSeries, 'kind' | 'numbers'> {
  const first = joints[0]

  if (!first) return {kind: 'single', numbers}
  if (first.mark === '±' || first.mark === '+/-') return {kind: 'tolerance', numbers}
  // `from 82 % in 2024 to 84 % in 2025`: the year is one, and shares no unit.
  if (!isList(first)) return isDated(text, numbers, inYear) ? lastOf(numbers) : {kind: 'range', numbers}

  if (numbers.length === 2) {
    if (first.mark === '/' && numbers.every((d) => d.step === 1 && d.value < 10)) return {kind: 'fraction', numbers}
    if (isDated(text, numbers, sinceYear)) return lastOf(numbers)
    if (first.mark === 'and ' && /\bbetween\s$/iu.test(text.slice(0, numbers[0]!.range.start).slice(-9))) {
      return {kind: 'range', numbers}
    }
  }

  // A comma alone parts clauses as well: `in 2026, 10 kW`.
  return joints.some((d) => d.mark !== ',') ? {kind: 'list', numbers} : lastOf(numbers)
}

const inYear = /\b(?:in|during)\s$/u
const sinceYear = /\b(?:in|since|from|until|during|of|for)\s$/u

/** Whether the first of some numbers is a year, by the words before it. */
function isDated(text: string, [first]: readonly SeriesMember[], words: RegExp): boolean {
  return isYear(first!) && words.test(text.slice(0, first!.range.start).slice(-8))
}

function lastOf(numbers: readonly SeriesMember[]): Pick<NumberSeries, 'kind' | 'numbers'> {
  return {kind: 'single', numbers: numbers.slice(-1)}
}

/** Whether a number can be a year. */
export function isYear({value, style, step}: NumberMatch): boolean {
  return step === 1 && !style.groupMark && value >= 1900 && value < 2100
}

function withSign(text: string, number: NumberMatch): SeriesMember {
  const {start, end} = number.range
  const sign = text[start - 1] ?? ''
  const before = text[start - 2] ?? ' '

  if (sign === '±') return {...number, range: {start: start - 1, end}}
  if (!/[-−－+]/u.test(sign)) return number
  // `5-10`, `RS-485`: the mark belongs to what stands before.
  if (!isSpace(before.charCodeAt(0)) && !'([=<>≤≥~≈,:;/至到约为–—～…'.includes(before)) return number

  return {...number, range: {start: start - 1, end}, value: sign === '+' ? number.value : -number.value}
}
