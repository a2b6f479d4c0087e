import type {Dimension, QuantityMatch, UnitMatch} from '@tenderlint/matchers'

const siUnits = ['m', 'kg', 's', 'A', 'K', 'mol', 'cd']
const dimensions = ['L', 'M', 'T', 'I', 'Θ', 'N', 'J']
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Significant digits: more than anybody writes, fewer than binary fractions blur. */
const digits = 12

/** Explain a quantity in Markdown: its value in coherent SI units and its dimension. */
export function describeQuantity({unit, value}: QuantityMatch): string {
  const kinds = unit.kinds.length > 0 ? `Used for ${unit.kinds.join(', ')}` : undefined
  const numbers = value === undefined ? [1] : typeof value === 'number' ? [value] : [value.min, value.max]
  const si = numbers.map((d) => formatNumber((d + unit.offset) * unit.factor)).join(' to ')
  const written = numbers.map(formatNumber).join(' to ')

  return [
    `**${written} ${unit.preferred}** = ${si}${siUnitOf(unit)}`,
    `Dimension ${product(dimensions, unit.dimension) || '1'}`,
    kinds
  ]
    .filter((d) => d !== undefined)
    .join('\n\n')
}

function siUnitOf({dimension}: UnitMatch): string {
  const unit = product(siUnits, dimension)

  return unit === '' ? '' : ` ${unit}`
}

/** Powers of the base quantities or units, those of exponent 0 left out: `L²·M·T⁻³`. */
function product(bases: readonly string[], dimension: Dimension): string {
  return bases
    .flatMap((base, i) =>
      dimension[i] === 0 ? [] : [`${base}${dimension[i] === 1 ? '' : superscript(dimension[i]!)}`]
    )
    .join('·')
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((d) => (d === '-' ? '⁻' : (superscripts[Number(d)] ?? d))).join('')
}

function formatNumber(value: number): string {
  const [mantissa, exponent] = String(Number(value.toPrecision(digits)))
    .replace('-', '−')
    .split('e')

  if (exponent === undefined)
    return mantissa!.replace(/^(−?\d{5,})/u, (d) => d.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ' '))

  return `${mantissa} × 10${superscript(Number(exponent.replace('−', '-')))}`
}
