import {defineDocumentRule, type Segment} from '@tenderlint/core'
import type {QuantityMatch, TextRange, UnitMatch} from '@tenderlint/matchers'

/** Report one kind of quantity given in units of different systems in one table. */
export default defineDocumentRule({
  id: 'units/mixed-units',
  description: 'Give one kind of quantity in one unit throughout a table',
  severity: 'warning',
  messages: {
    table: 'Unexpected `{actual}` beside `{first}` in one table, expected one unit for {kind}'
  },
  *document({segments}, {vocabulary}) {
    const tables = new Map<string, Map<string, Place>>()

    for (const segment of segments) {
      const {cell, quoted, tableCaption} = segment

      if (!cell || quoted || isAboutConversion(segment, tableCaption)) continue

      for (const quantity of vocabulary.quantities(segment)) {
        const system = systemOf(quantity.unit)

        if (!system || isInBrackets(segment, quantity)) continue

        const kind = quantity.unit.kinds[0]!
        const table = `${cell.table}`
        const kinds = tables.get(table) ?? new Map<string, Place>()
        const first = kinds.get(kind)
        const range = {start: segment.start + quantity.range.start, end: segment.start + quantity.range.end}

        tables.set(table, kinds)

        if (!first) {
          kinds.set(kind, {system, range, form: quantity.unit.form})
          continue
        }

        if (first.system === system || first.isTold) continue

        // One finding tells it; the others of the table follow from it.
        kinds.set(kind, {...first, isTold: true})

        yield {
          range,
          messageId: 'table',
          data: {actual: quantity.unit.form, first: first.form, kind: kind.replaceAll('-', ' ')},
          related: [{range: first.range, note: 'First unit in the table'}],
          key: `${kind} ${system} ${first.system}`
        }
      }
    }
  }
})

interface Place {
  readonly system: string
  readonly range: TextRange
  readonly form: string
  readonly isTold?: true
}

/** Kinds of which people give values to be compared. */
const comparedKinds = new Set(['energy', 'length', 'mass', 'power', 'pressure', 'temperature', 'volume', 'volume-flow'])

/** System that a unit belongs to; multiples of one unit are the same: `kW` and `MW`, `g` and `t`, `L` and `m³`. */
function systemOf({kinds, parts, ucum}: UnitMatch): string | undefined {
  const [kind] = kinds
  // A specific energy (kWh/m³) has the dimension of a pressure.
  const isCompound = parts.length > 1 && kind !== 'volume-flow'

  // Kelvin are for differences, gauge and normal states are other quantities.
  if (kind === undefined || isCompound || !comparedKinds.has(kind) || ucum.includes('{') || ucum === 'K')
    return undefined
  if (ucum.includes('[')) return `foreign ${parts.map((d) => d.unitId).join(' ')}`

  switch (kind) {
    case 'energy':
      return ucum.includes('cal') ? 'calorie' : ucum.includes('W.') ? 'watt-hour' : 'joule'
    case 'pressure':
      return ucum.includes('bar') ? 'bar' : ucum.includes('Pa') ? 'pascal' : ucum
    case 'temperature':
      return ucum
    default:
      return 'metric'
  }
}

function isInBrackets({text}: Segment, {range}: QuantityMatch): boolean {
  return /(?:[([（/=≈]|\bor\b|或)\s*(?:approx\.?|about|ca\.?|约)?\s*$/u.test(text.slice(0, range.start))
}

function isAboutConversion({columnHead = '', rowHead = ''}: Segment, caption = ''): boolean {
  return /conver|equivalent|换算|折算/iu.test(`${caption} ${columnHead} ${rowHead}`)
}
