import {sameDimension} from './dimension.ts'
import {productOf} from './format-dimension.ts'
import type {Dimension} from './quantity-match.ts'

const baseUnits = ['m', 'kg', 's', 'A', 'K', 'mol', 'cd']

/**
 * Coherent derived units with special names, by the kinds of quantity they are for: of one dimension are joule and newton metre, hertz
 * and becquerel.
 *
 * Source: SI Brochure, 9th edition, table 4 (the newton metre: table 5), read 2026-11-28.
 */
const named: Readonly<Record<string, readonly [symbol: string, dimension: Dimension]>> = {
  activity: ['Bq', [0, 0, -1, 0, 0, 0, 0]],
  capacitance: ['F', [-2, -1, 4, 2, 0, 0, 0]],
  charge: ['C', [0, 0, 1, 1, 0, 0, 0]],
  conductance: ['S', [-2, -1, 3, 2, 0, 0, 0]],
  dose: ['Sv', [2, 0, -2, 0, 0, 0, 0]],
  energy: ['J', [2, 1, -2, 0, 0, 0, 0]],
  force: ['N', [1, 1, -2, 0, 0, 0, 0]],
  frequency: ['Hz', [0, 0, -1, 0, 0, 0, 0]],
  illuminance: ['lx', [-2, 0, 0, 0, 0, 0, 1]],
  inductance: ['H', [2, 1, -2, -2, 0, 0, 0]],
  'luminous-flux': ['lm', [0, 0, 0, 0, 0, 0, 1]],
  'magnetic-flux-density': ['T', [0, 1, -2, -1, 0, 0, 0]],
  power: ['W', [2, 1, -3, 0, 0, 0, 0]],
  pressure: ['Pa', [-1, 1, -2, 0, 0, 0, 0]],
  resistance: ['Ω', [2, 1, -3, -2, 0, 0, 0]],
  torque: ['N·m', [2, 1, -2, 0, 0, 0, 0]],
  voltage: ['V', [2, 1, -3, -1, 0, 0, 0]]
}

/** Name the coherent SI unit of a unit: the one its kind of quantity has a name for, or a product of base units; `1` where it has no dimension. */
export function coherentUnit({
  dimension,
  kinds
}: {
  readonly dimension: Dimension
  readonly kinds: readonly string[]
}): string {
  const [symbol, own] = named[kinds[0] ?? ''] ?? []

  return symbol !== undefined && own && sameDimension(own, dimension) ? symbol : productOf(baseUnits, dimension)
}
