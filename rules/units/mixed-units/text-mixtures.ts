import type {DocumentRuleContext, FindInProse} from '@tenderlint/core'
import {isInQuotationMarks, type Prose, type QuantityMatch, type TextRange} from '@tenderlint/matchers'
import {isCustomary, systemOf} from './unit-system.ts'

/** A unit in running text that is not the one the text gives most values of its kind in. */
export interface TextMixture {
  readonly kind: string
  readonly odd: TextQuantity
  readonly usual: TextQuantity
}

/** A quantity of running text, with its place in the document. */
export interface TextQuantity {
  readonly quantity: QuantityMatch
  readonly system: string
  /** Range in document text. */
  readonly range: TextRange
}

/**
 * Kinds whose units a reader has to compare throughout a text.
 *
 * Not energy, since gas is bought in GJ and electricity in kWh; not power, since hp is told of by `units/ambiguous-unit`, and tons of
 * refrigeration stand beside kW by the usage of the trade.
 */
const kinds = new Set(['length', 'mass', 'pressure', 'temperature', 'volume', 'volume-flow'])

/** Find units that a text mixes, each system where it first stands. */
export function* textMixtures(gather: DocumentRuleContext<unknown>['gather']): Generator<TextMixture> {
  const found = new Map<string, TextQuantity[]>()

  for (const {fact, segment} of gather(findUnconverted, 'quantities')) {
    // Not every block in a cell is of that kind.
    if (segment.cell) continue

    const {kind, quantity, system} = fact
    const {start, end} = quantity.range
    const places = found.get(kind) ?? []

    places.push({quantity, system, range: {start: segment.start + start, end: segment.start + end}})
    found.set(kind, places)
  }

  for (const [kind, places] of found) {
    const usual = mostFrequent(places.map((d) => d.system))
    const others = new Set(places.map((d) => d.system).filter((d) => d !== usual))

    for (const system of others) {
      const odd = places.filter((d) => d.system === system)
      const pair = alikePair(
        odd,
        places.filter((d) => d.system === usual)
      )

      if (pair) yield {kind, ...pair}
    }
  }
}

/** A quantity whose value stands in one unit only. */
interface Unconverted extends Pick<TextQuantity, 'quantity' | 'system'> {
  readonly kind: string
}

const findUnconverted: FindInProse<Unconverted> = (prose, {vocabulary}) =>
  // The words of somebody else stay as they are.
  prose.quoted ? [] : [...unconverted(prose, vocabulary.quantities(prose))]

function* unconverted({text}: Prose, quantities: readonly QuantityMatch[]): Generator<Unconverted> {
  for (const [i, quantity] of quantities.entries()) {
    const {range, unit, unitPlace, value} = quantity
    const [kind] = unit.kinds
    const system = systemOf(unit)

    if (unitPlace !== 'after' || value === undefined || kind === undefined || !kinds.has(kind) || !system) continue
    if (isNominal(text, quantity) || isReference(quantity) || isInQuotationMarks(text, range)) continue

    const isConverted = [
      [quantities[i - 1], quantity],
      [quantity, quantities[i + 1]]
    ].some(([a, b]) => a && b && a.unit.kinds[0] === b.unit.kinds[0] && isJoined(text, a, b))

    if (isConverted) continue

    yield {kind, quantity, system}
  }
}

/** Whether two quantities stand as one value in two units: `6 bar (87 psi)`, `6 bar / 87 psi`, `6 bar or 87 psi`. */
function isJoined(text: string, a: QuantityMatch, b: QuantityMatch): boolean {
  return /^\s*(?:[([（/=≈]|(?:i\.e\.|or|或|即)\s)/u.test(text.slice(a.range.end, b.range.start).replace(/^,/u, ''))
}

/** Sizes by which things are named: a 19-inch rack, a 2 inch pipe, flanges of 150 lb, a 40-foot container. */
const nominalAfter =
  /^\s*(?:NPT|BSP|nominal|sch|racks?|displays?|screens?|monitors?|pipes?|piping|valves?|flanges?|nozzles?|connections?|threads?|tubes?|tubing|hoses?|fittings?|wafers?|disks?|drives?|tyres?|tires?|wheels?|bolts?|screws?|panels?|containers?|class|rating)\b/iu

function isNominal(text: string, {range, number, unit}: QuantityMatch): boolean {
  if (!isCustomary(unit)) return false

  const isHyphenated = /[-‑]/u.test(text.slice(number.end, unit.range.start))

  return isHyphenated || nominalAfter.test(text.slice(range.end))
}

/** The pressure of the atmosphere, which gas volumes are referred to: 101.325 kPa, 1013 mbar. */
function isReference({unit, value}: QuantityMatch): boolean {
  return (
    unit.kinds[0] === 'pressure' &&
    typeof value === 'number' &&
    value * unit.factor >= 100_000 &&
    value * unit.factor < 101_500
  )
}

/** The first odd quantity that a reader would compare with a usual one: of the same size, or nearly. */
function alikePair(
  odd: readonly TextQuantity[],
  usual: readonly TextQuantity[]
): Pick<TextMixture, 'odd' | 'usual'> | undefined {
  for (const one of odd) {
    const other = usual.find((d) => areAlike(one.quantity, d.quantity))

    if (other) return {odd: one, usual: other}
  }

  return undefined
}

/** No reader compares the strength of a steel (235 MPa) with the pressure in a pipe (6 bar). */
const likeSize = 20

function areAlike(a: QuantityMatch, b: QuantityMatch): boolean {
  // Degrees have no zero to take a ratio from.
  if (a.unit.kinds[0] === 'temperature') return true

  const ratio = Math.abs(sizeOf(a) / sizeOf(b))

  return ratio <= likeSize && ratio >= 1 / likeSize
}

/** Magnitude in SI units, of the larger end of an interval. */
function sizeOf({unit, value}: QuantityMatch): number {
  return (typeof value === 'object' ? value.max : value!) * unit.factor
}

/** The most frequent of some values, and the first of those that are as frequent. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()

  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)

  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
