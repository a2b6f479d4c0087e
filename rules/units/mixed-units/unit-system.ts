import type {UnitMatch} from '@tenderlint/matchers'

/** Kinds of which people give values to be compared. */
const comparedKinds = new Set(['energy', 'length', 'mass', 'power', 'pressure', 'temperature', 'volume', 'volume-flow'])

/** System that a unit belongs to; multiples of one unit are the same: `kW` and `MW`, `g` and `t`, `L` and `m³`. */
export function systemOf({kinds, parts, ucum}: UnitMatch): string | undefined {
  const [kind] = kinds
  // A specific energy (kWh/m³) has the dimension of a pressure.
  const isCompound = parts.length > 1 && kind !== 'volume-flow'
  // A gauge pressure is given in bar as any other; a normal cubic metre is no cubic metre.
  const code = kind === 'pressure' ? ucum.replace(/\{.*?\}/gu, '') : ucum

  // Kelvin are for differences.
  if (kind === undefined || isCompound || !comparedKinds.has(kind) || code.includes('{') || code === 'K')
    return undefined
  if (code.includes('[')) return `foreign ${parts.map((d) => d.unitId).join(' ')}`

  switch (kind) {
    case 'energy':
      return code.includes('cal') ? 'calorie' : code.includes('W.') ? 'watt-hour' : 'joule'
    case 'pressure':
      return code.includes('bar') ? 'bar' : code.includes('Pa') ? 'pascal' : code
    case 'temperature':
      return code
    default:
      return 'metric'
  }
}

/** Whether a unit is one of the inch and the pound, which many readers have no feeling for. */
export function isCustomary({ucum}: UnitMatch): boolean {
  return /\[(?:psi|degF|HP|Btu)|_(?:av|i|us|br)\]/u.test(ucum)
}
