import type {CompiledForm, CompiledUnit} from './compiled-units.ts'
import {dimensionless, multiplyDimension, sameDimension} from './dimension.ts'
import {readNumber, type Superscripts} from './number.ts'
import {isDigit, isGreek, isLatin, isSpace, skipSpace, superscriptValue} from './number-character.ts'
import type {Dimension, UnitDefect, UnitMatch, UnitPart} from './quantity-match.ts'
import type {TextRange} from './text-range.ts'
import type {FormMatch, UnitIndex, UnitMeaning} from './unit-index.ts'

/** What reading a unit depends on beside its characters. */
export interface UnitContext {
  readonly index: UnitIndex
  readonly superscripts: Superscripts
  /** The text is in capitals, so that case tells nothing. */
  isCapitals(): boolean
  /** Whether the words of the text make a form what the table says of it. */
  applies(form: CompiledForm): boolean
}

interface Factor {
  readonly end: number
  readonly part: UnitPart
  readonly unit: CompiledUnit
}

interface Operator {
  /** Where the next factor begins. */
  readonly end: number
  readonly kind: 'per' | 'product' | 'solidus' | 'space'
}

interface Compound {
  end: number
  readonly above: Factor[]
  readonly below: Factor[]
  solidi: number
}

const noSuperscripts: Superscripts = new Map()

/** Read the unit that begins at an offset, with all its factors: `kWh/(m²·a)`, `kilowatt-hours per year`, `千瓦时/年`. */
export function readUnit(text: string, start: number, context: UnitContext): UnitMatch | undefined {
  const first = readFactor(text, start, context, true)

  if (!first) return undefined

  const compound = readCompound(text, {first, end: first.end}, context)

  // An amount of money alone is no quantity.
  if (isMoney(first.unit) && compound.below.length === 0) return undefined

  return createUnitMatch(text, {start, end: compound.end}, compound, context)
}

/**
 * Read the unit of a price whose currency stands before its number: `€ 0.21/kWh`, `USD 4 per metre`.
 *
 * The range of the unit is what follows the number, and its form is both together.
 */
export function readPriceUnit(
  text: string,
  {currency, end}: {readonly currency: TextRange; readonly end: number},
  context: UnitContext
): UnitMatch | undefined {
  const first = readFactor(text, currency.start, {...context, superscripts: noSuperscripts}, true)

  if (!first || first.end !== currency.end || !isMoney(first.unit)) return undefined

  const compound = readCompound(text, {first, end}, context)

  return compound.below.length > 0
    ? createUnitMatch(text, {start: end, end: compound.end}, compound, context)
    : undefined
}

function readCompound(
  text: string,
  {first, end}: {readonly first: Factor; readonly end: number},
  context: UnitContext
): Compound {
  const compound: Compound = {end, above: [first], below: [], solidi: 0}

  while (readNext(text, compound, context)) {
    // Each turn takes one operator and what follows it.
  }

  return compound
}

function isMoney({kinds}: CompiledUnit): boolean {
  return kinds[0] === 'money'
}

function readNext(text: string, compound: Compound, context: UnitContext): boolean {
  const operator = readOperator(text, compound.end)

  if (!operator) return false

  const divides = operator.kind === 'per' || operator.kind === 'solidus'

  if (divides && text[operator.end] === '(') return readGroup(text, operator, compound, context)

  const factor = readFactor(text, operator.end, context, false)

  if (!factor) return false
  // `5 kW h` is a form of the table; any other two units side by side are a product only with exponents: `W m-2 K-1`.
  if (operator.kind === 'space' && factor.part.exponent > 0) return false
  // Money comes first, and then what it is for: `€ 5 · kWh` is nothing.
  if (isMoney(factor.unit) || (!divides && compound.below.length === 0 && isMoney(compound.above[0]!.unit)))
    return false

  // People who write `W/m²·K` mean `W/(m²·K)`.
  const isBelow = divides || (compound.below.length > 0 && operator.kind === 'product')

  ;(isBelow ? compound.below : compound.above).push(factor)
  compound.end = factor.end
  if (operator.kind === 'solidus') compound.solidi++

  return true
}

/** `(m²·a)`, `(m³/min)` */
function readGroup(text: string, operator: Operator, compound: Compound, context: UnitContext): boolean {
  const above: Factor[] = []
  const below: Factor[] = []
  let end = operator.end + 1
  let divides = true

  for (;;) {
    const factor = readFactor(text, end, context, false)

    if (!factor)
      return false

      // What divides in the group multiplies outside it.
    ;(divides ? below : above).push(factor)
    end = factor.end

    if (text[end] === ')') break

    const next = readOperator(text, end)

    if (!next) return false
    if (next.kind === 'per' || next.kind === 'solidus') divides = false

    end = next.end
  }

  compound.above.push(...above)
  compound.below.push(...below)
  compound.end = end + 1
  if (operator.kind === 'solidus') compound.solidi++

  return true
}

function readOperator(text: string, offset: number): Operator | undefined {
  const next = skipSpace(text, offset)
  const character = text[next]

  switch (character) {
    case '/':
    case '／':
    case '∕':
      return {end: skipSpace(text, next + 1), kind: 'solidus'}
    case '·':
    case '⋅':
    case '•':
    case '∙':
    case '*':
      return {end: skipSpace(text, next + 1), kind: 'product'}
    case '.':
      return next === offset ? {end: next + 1, kind: 'product'} : undefined
    case 'p':
    case '-':
      return readPer(text, offset, next)
    case '每':
      return {end: next + 1, kind: 'per'}
    default:
      return next > offset ? {end: next, kind: 'space'} : undefined
  }
}

/** ` per `, `-per-`, and ` p.a.`, whose unit is the year. */
function readPer(text: string, offset: number, next: number): Operator | undefined {
  const start = text[next] === '-' ? next + 1 : next

  if (start === offset) return undefined
  if (text.startsWith('per', start) && (isSpace(text.charCodeAt(start + 3)) || text[start + 3] === '-')) {
    return {end: start + 4, kind: 'per'}
  }

  if (text.startsWith('p.a.', start) || text.startsWith('p. a.', start)) return {end: start, kind: 'per'}

  return text[next] === '-' ? undefined : {end: next, kind: 'space'}
}

/** Where a factor stands, and what reading it depends on. */
interface FactorContext extends UnitContext {
  readonly start: number
  readonly isFirst: boolean
  /** A digit stands right before it. */
  readonly isGlued: boolean
}

function readFactor(text: string, start: number, context: UnitContext, isFirst: boolean): Factor | undefined {
  const {index, superscripts, isCapitals, applies} = context
  const isGlued = isDigit(text.charCodeAt(start - 1))
  const place = {index, superscripts, isCapitals, applies, start, isFirst, isGlued}
  const match = index.formAt(
    text,
    start,
    (d) => mayStand(text, d, place) && isBoundary(text, readExponent(text, d, place).end, d)
  )

  if (!match) return undefined

  const {end, value, isPlain} = readExponent(text, match, place)
  const {form, unit} = match
  const preferred = unit.symbol + exponentOf(value)
  const defect = readDefect(match, {preferred, isPlain, context})

  return {
    end,
    unit,
    part: {
      range: {start, end},
      form: form.form,
      unitId: unit.id,
      preferred,
      exponent: value,
      status: form.status,
      ...(form.language !== undefined && {language: form.language}),
      ...(defect && {defect}),
      ...(unit.advice && {advice: unit.advice})
    }
  }
}

function mayStand(text: string, match: FormMatch, context: FactorContext): boolean {
  const {form} = match
  const {isFirst, isGlued, applies} = context

  // `80 C` is a temperature only where the text speaks of one.
  if (form.status === 'deprecated' && form.near && !applies(form)) return false

  switch (form.use) {
    case 'compound':
      return !isFirst || standsFirst(text, match, context)
    case 'glued':
      return isGlued || !isFirst
    case 'spaced':
      // `4000K` is a temperature only where the text speaks of one.
      return !isGlued || (form.near !== undefined && applies(form))
    default:
      return true
  }
}

/** Whether a form that is a later factor, or no unit at all, stands first for what is around it. */
function standsFirst(text: string, match: FormMatch, context: FactorContext): boolean {
  const {end, form} = match

  if (form.before === undefined) return false
  if (isFollowed(text, end, form.before) || isConverted(text, match, context)) return true

  return form.after !== undefined && isPreceded(text, context.start, form.after)
}

/** Whether one of some words stands before the number of a unit. */
function isPreceded(text: string, start: number, words: readonly string[]): boolean {
  let number = start

  while (isDigit(text.charCodeAt(number - 1)) || isSpace(text.charCodeAt(number - 1))) number--

  return words.some((d) => text.startsWith(d, number - d.length))
}

/** Whether one of some words follows. */
function isFollowed(text: string, end: number, words: readonly string[]): boolean {
  const start = skipSpace(text, end)

  return words.some((d) => text.startsWith(d, start) && !isLatin(text.charCodeAt(start + d.length)))
}

/** Whether the same quantity in another unit follows in brackets: `4 in (100 mm)`. */
function isConverted(text: string, {end, unit}: FormMatch, context: FactorContext): boolean {
  const bracket = skipSpace(text, end)

  if (!'([（'.includes(text[bracket] ?? ' ')) return false

  const start = '≈~'.includes(text[bracket + 1] ?? ' ') ? skipSpace(text, bracket + 2) : bracket + 1
  const number = isDigit(text.charCodeAt(start)) && readNumber(text, start, {groupsBySpace: true, ...context})
  const other = number && readFactor(text, skipSpace(text, number.range.end), context, true)

  return other !== undefined && other !== false && sameDimension(other.unit.dimension, unit.dimension)
}

interface Exponent {
  readonly end: number
  readonly value: number
  /** Written with digits on the line: `m2`, `m^2`. */
  readonly isPlain: boolean
}

function readExponent(text: string, {end, form, unit}: FormMatch, {superscripts, isFirst}: FactorContext): Exponent {
  const none = {end, value: 1, isPlain: false}

  // Names and signs such as % take none.
  if (form.language !== undefined || !endsWithLetter(form.form)) return none

  const superscript = superscripts.get(end)

  if (superscript !== undefined) {
    const digits = text.slice(end, superscript).replace('−', '-')

    return canHave(unit, Number(digits)) ? {end: superscript, value: Number(digits), isPlain: false} : none
  }

  const isNegative = text[end] === '⁻'
  const digit = superscriptValue(text[isNegative ? end + 1 : end])

  if (digit > 1 || (isNegative && digit > 0)) {
    return {end: isNegative ? end + 2 : end + 1, value: isNegative ? -digit : digit, isPlain: false}
  }

  return readPlainExponent(text, end, {unit, isFirst}) ?? none
}

/** `m2`, `m^2`, `s-1`, `s^-1`. */
function readPlainExponent(
  text: string,
  end: number,
  {unit, isFirst}: {readonly unit: CompiledUnit; readonly isFirst: boolean}
): Exponent | undefined {
  const caret = text[end] === '^' ? end + 1 : end
  const isNegative = text[caret] === '-' || text[caret] === '−'
  const start = isNegative ? caret + 1 : caret
  const digit = text.charCodeAt(start) - 0x30
  const value = isNegative ? -digit : digit

  // `5 m-3 m` is an interval; only per-time units stand alone with such an exponent: `s-1`.
  if (isNegative && isFirst && caret === end && unit.kinds[0] !== 'duration') return undefined
  if (!(digit >= 1 && digit <= 4) || isDigit(text.charCodeAt(start + 1)) || !canHave(unit, value)) return undefined

  return {end: start + 1, value, isPlain: true}
}

/** Footnotes stand as superscript digits too: a unit has an exponent only where one makes sense. */
function canHave(unit: CompiledUnit, exponent: number): boolean {
  if (exponent < 0) return exponent >= -4

  return exponent > 1 && exponent <= 4 && unit.kinds.some((d) => d === 'length' || d === 'duration')
}

function exponentOf(value: number): string {
  if (value === 1) return ''

  return (value < 0 ? '⁻' : '') + '⁰¹²³⁴⁵⁶⁷⁸⁹'[Math.abs(value)]
}

function endsWithLetter(form: string): boolean {
  const last = form.charCodeAt(form.length - 1)

  return isLatin(last) || isGreek(last)
}

function isBoundary(text: string, end: number, {form}: FormMatch): boolean {
  const code = text.charCodeAt(end)

  if (Number.isNaN(code)) return true
  if (form.notBefore?.includes(text[end]!)) return false
  // A sign such as % and an ideograph end by themselves; letters go on with letters.
  if (endsWithLetter(form.form) && (isLatin(code) || isDigit(code) || isGreek(code) || code === 0x5f)) return false

  if (form.form.length > 1 || !endsWithLetter(form.form)) return true

  // `V-belt`, `A&B`, `A's`, and `1.3m+` users begin with no unit.
  return text[end] !== '+' && !("-&'’".includes(text[end]!) && isLatin(text.charCodeAt(end + 1)))
}

interface DefectInput {
  readonly preferred: string
  readonly isPlain: boolean
  readonly context: UnitContext
}

function readDefect({form}: FormMatch, {preferred, isPlain, context}: DefectInput): UnitDefect | undefined {
  if (!form.defect) return isPlain ? {kind: 'exponent', expected: preferred, isCertain: true} : undefined
  if (form.defect === 'case' && context.isCapitals()) return undefined
  if ((form.near || form.unless) && !context.applies(form)) return undefined

  return {
    kind: form.defect,
    expected: form.expected ?? preferred,
    isCertain: form.certain !== false,
    ...(form.severity && {severity: form.severity})
  }
}

/** Whether the words of a lower-case text make a form, or the advice of a unit, count. */
export function hasContext({near, unless}: Pick<CompiledForm, 'near' | 'unless'>, text: string): boolean {
  if (unless?.some((d) => hasWord(text, d))) return false

  return !near || near.some((d) => hasWord(text, d))
}

/** Whether a lower-case text has a word or phrase, whatever its ending. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isLatin(text.charCodeAt(at - 1)) || !isLatin(word.charCodeAt(0))) return true
  }

  return false
}

function createUnitMatch(text: string, range: UnitMatch['range'], compound: Compound, {index}: UnitContext): UnitMatch {
  const {above, below} = compound
  const {start, end} = above[0]!.part.range
  const written = text.slice(range.start, range.end)
  const form = start < range.start ? text.slice(start, end) + written : written
  const parts = above.length + below.length === 1 ? [above[0]!.part] : partsOf(compound)
  // Raised or not, a digit within a unit is its exponent, so that the words alone tell what it means.
  const meaning = index.meanings.get(form) ?? meaningOf(compound, index)

  if (index.meanings.size < meaningsKept) index.meanings.set(form, meaning)

  return {range, form, ...meaning, status: worstStatus(parts), parts, solidi: compound.solidi + solidiWithin(parts)}
}

/** Solidi within the forms of a table: `L/s`. */
function solidiWithin(parts: readonly UnitPart[]): number {
  return parts.filter((d) => d.form.includes('/')).length
}

/** More units than any document has; beyond them each is worked out again. */
const meaningsKept = 2000

function partsOf({above, below}: Compound): readonly UnitPart[] {
  return [...above, ...below].map((d) => d.part).sort((a, b) => a.range.start - b.range.start)
}

function meaningOf(compound: Compound, index: UnitIndex): UnitMeaning {
  const {above, below} = compound
  const only = above.length === 1 && below.length === 0 && above[0]!.part.exponent === 1 ? above[0]!.unit : undefined
  const dimension = dimensionOf(above, below)
  const lasting = below.filter((d) => d.unit.kinds[0] !== 'duration')
  const amount = lasting.length === below.length ? dimension : dimensionOf(above, lasting)

  return {
    preferred: joinParts(above, below, {product: '·', code: (d) => d.part.preferred}),
    ucum: joinParts(above, below, {product: '.', code: ucumOf}),
    dimension,
    amount,
    factor: factorOf(above) / factorOf(below),
    offset: only?.offset ?? 0,
    kinds: only?.kinds ?? kindsOfCompound(compound, isPerLongPeriod(below) ? amount : dimension, index),
    isTight: above[0]!.unit.tight === true
  }
}

function kindsOfCompound({above}: Compound, dimension: Dimension, index: UnitIndex): readonly string[] {
  const {unit} = above[0]!

  if (isMoney(unit)) return ['price']

  const kinds = index.kindsOf(dimension).map((d) => d.id)
  // An energy per volume has the dimension of a pressure, and is none; nor is an energy per year a torque.
  const isEnergy = unit.kinds[0] === 'energy' || unit.kinds[0] === 'power'

  return isEnergy ? kinds.filter((d) => d !== 'pressure' && d !== 'torque') : kinds
}

/** `kWh/a` is how people give an energy, though it has the dimension of a power. */
function isPerLongPeriod(below: readonly Factor[]): boolean {
  return below.some((d) => d.unit.kinds[0] === 'duration' && d.unit.factor > 3600)
}

function dimensionOf(above: readonly Factor[], below: readonly Factor[]): Dimension {
  let dimension = dimensionless

  for (const {part, unit} of above) dimension = multiplyDimension(dimension, unit.dimension, part.exponent)
  for (const {part, unit} of below) dimension = multiplyDimension(dimension, unit.dimension, -part.exponent)

  return dimension
}

function factorOf(factors: readonly Factor[]): number {
  return factors.reduce((product, {part, unit}) => product * unit.factor ** part.exponent, 1)
}

interface Joining {
  readonly product: string
  code(factor: Factor): string
}

function joinParts(above: readonly Factor[], below: readonly Factor[], {product, code}: Joining): string {
  const upper = above.map((d) => splitCode(code(d)))
  const lower = below.map((d) => splitCode(code(d)))
  // `L/s` per m² is L/(s·m²).
  const numerator = joinCodes(product, [...upper.map((d) => d.above), ...lower.map((d) => d.below)])
  const denominator = joinCodes(product, [...upper.map((d) => d.below), ...lower.map((d) => d.above)])

  if (denominator === '') return numerator

  const isOne = !denominator.includes(product) && !denominator.includes('/')

  return isOne ? `${numerator}/${denominator}` : `${numerator}/(${denominator})`
}

interface SplitCode {
  readonly above: string
  readonly below?: string
}

/** Part a code of the table at its solidus: `L/s`, `W/(m²·K)`; one in brackets, with an exponent, stays whole. */
function splitCode(code: string): SplitCode {
  const solidus = code.startsWith('(') ? -1 : code.indexOf('/')

  if (solidus < 0) return {above: code}

  return {above: code.slice(0, solidus), below: code.slice(solidus + 1).replace(/^\((.*)\)$/u, '$1')}
}

function joinCodes(product: string, codes: readonly (string | undefined)[]): string {
  return codes.filter((d) => d !== undefined).join(product)
}

function ucumOf({part, unit}: Factor): string {
  if (part.exponent === 1) return unit.ucum
  // A code that ends with a digit or holds an operator takes no exponent.
  return /^[A-Za-z%[\]_]+$/u.test(unit.ucum) ? unit.ucum + part.exponent : `(${unit.ucum})${part.exponent}`
}

function worstStatus(parts: readonly UnitPart[]): UnitMatch['status'] {
  if (parts.some((d) => d.status === 'deprecated')) return 'deprecated'

  return parts.some((d) => d.status === 'admitted') ? 'admitted' : 'preferred'
}

/** Whether a unit is one of no dimension, such as the percent. */
export function isDimensionless(unit: UnitMatch): boolean {
  return sameDimension(unit.dimension, dimensionless)
}
