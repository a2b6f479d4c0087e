import type {Dimension} from './quantity-match.ts'

const symbols = ['L', 'M', 'T', 'I', 'Θ', 'N', 'J']
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Write a dimension with the symbols of its base quantities: `L²·M·T⁻³`; `1` where there are none. */
export function formatDimension(dimension: Dimension): string {
  return productOf(symbols, dimension)
}

/** Write powers of symbols, one for each base quantity, those of exponent 0 left out; `1` where none is left. */
export function productOf(bases: readonly string[], dimension: Dimension): string {
  const powers = dimension.flatMap((exponent, i) => (exponent === 0 ? [] : [formatPower(bases[i]!, exponent)]))

  return powers.length === 0 ? '1' : powers.join('·')
}

/** Write a power: `m²`. */
export function formatPower(base: string, exponent: number): string {
  if (exponent === 1) return base

  return base + [...String(exponent)].map((d) => (d === '-' ? '⁻' : superscripts[Number(d)]!)).join('')
}
