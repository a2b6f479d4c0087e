import type {Translation} from '@tenderlint/core'
import {coherentUnit, formatDimension, formatPower, type QuantityMatch} from '@tenderlint/matchers'
import type {SayInServer} from './labels.ts'

/** Significant digits: more than anybody writes, fewer than binary fractions blur. */
const digits = 12

/** Explain a quantity in Markdown: its value in coherent SI units and its dimension. */
export function describeQuantity(
  {unit, value}: QuantityMatch,
  {say, translation}: {readonly say: SayInServer; readonly translation: Translation | undefined}
): string {
  const numbers = value === undefined ? [1] : typeof value === 'number' ? [value] : [value.min, value.max]
  const inWords = ([min, max]: readonly string[]) => (max === undefined ? min! : say('lsp.range', {min: min!, max}))
  const si = inWords(numbers.map((d) => formatNumber((d + unit.offset) * unit.factor)))
  const siUnit = coherentUnit(unit)
  const kinds = unit.kinds.map((d) => d.replaceAll('-', ' ')).map((d) => translation?.phrases[d] ?? d)

  return [
    `**${inWords(numbers.map(formatNumber))} ${unit.preferred}** = ${siUnit === '1' ? si : `${si} ${siUnit}`}`,
    say('lsp.dimension', {dimension: formatDimension(unit.dimension)}),
    kinds.length > 0 ? say('lsp.usedFor', {kinds: kinds.join(say('lsp.and'))}) : undefined
  ]
    .filter((d) => d !== undefined)
    .join('\n\n')
}

function formatNumber(value: number): string {
  const [mantissa, exponent] = String(Number(value.toPrecision(digits)))
    .replace('-', '−')
    .split('e')

  if (exponent === undefined)
    return mantissa!.replace(/^(−?\d{5,})/u, (d) => d.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ' '))

  return `${mantissa} × ${formatPower('10', Number(exponent.replace('−', '-')))}`
}
