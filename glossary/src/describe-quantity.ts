import {
  type CompiledUnits,
  coherentUnit,
  createQuantityMatcher,
  formatDimension,
  type QuantityMatch,
  type QuantityValue,
  unpackForms
} from '@tenderlint/matchers'

/** What is read from a quantity or a unit, for people and programs. */
export interface QuantityDescription {
  /** Words as written. */
  readonly text: string
  /** Absent for a unit alone. */
  readonly value?: QuantityValue
  readonly unit: string
  /** Form that is preferred, where it is not the one written. */
  readonly preferred?: string
  readonly ucum: string
  /** Symbols of ISO 80000-1: `L²·M·T⁻³`; `1` for none. */
  readonly dimension: string
  readonly kinds: readonly string[]
  readonly status: string
  /** Value in coherent SI units; absent for a unit alone. */
  readonly siValue?: QuantityValue
  readonly siUnit: string
  /** Right forms of what is written wrong: `Kw: kW`. */
  readonly defects: readonly string[]
}

/** A unit of the table, for a list. */
export interface UnitDescription {
  readonly symbol: string
  readonly ucum: string
  readonly kinds: readonly string[]
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Other right forms. */
  readonly admitted: readonly string[]
  /** Forms that are found and told of. */
  readonly wrong: readonly string[]
  readonly remark?: string
  readonly source: string
  readonly asOf: string
}

/** Read the quantities of a text, or the unit if it holds one without a number. */
export function describeQuantities(table: CompiledUnits, text: string): readonly QuantityDescription[] {
  const matcher = createQuantityMatcher(table)
  const prose = {language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', text, marks: [], quoted: false}
  const found = matcher.match({...prose, kind: 'paragraph'}, [])
  // A text of nothing but a unit is what a table head may hold.
  const units = found.length > 0 ? found : matcher.match({...prose, kind: 'cell', isHead: true}, [])

  return units.map((d) => describe(text, d))
}

/** List the units of a table in the order of their ids. */
export function listUnits({units, forms}: CompiledUnits): readonly UnitDescription[] {
  const allForms = unpackForms(forms)

  return units
    .map((unit, index) => {
      const own = allForms.filter((d) => d.unit === index && d.language === undefined)

      return {
        symbol: unit.symbol,
        ucum: unit.ucum,
        kinds: unit.kinds,
        names: unit.names,
        admitted: own.filter((d) => d.status === 'admitted').map((d) => d.form),
        wrong: own.filter((d) => d.status === 'deprecated').map((d) => d.form),
        ...(unit.remark !== undefined && {remark: unit.remark}),
        source: unit.source,
        asOf: unit.asOf,
        id: unit.id
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id: _, ...unit}) => unit)
}

function describe(text: string, {range, value, unit}: QuantityMatch): QuantityDescription {
  const toSi = (d: number) => Number(((d + unit.offset) * unit.factor).toPrecision(12))

  return {
    text: text.slice(range.start, range.end),
    ...(value !== undefined && {value}),
    unit: unit.form,
    ...(unit.preferred !== unit.form && {preferred: unit.preferred}),
    ucum: unit.ucum,
    dimension: formatDimension(unit.dimension),
    kinds: unit.kinds,
    status: unit.status,
    ...(value !== undefined && {
      siValue: typeof value === 'number' ? toSi(value) : {min: toSi(value.min), max: toSi(value.max)}
    }),
    siUnit: coherentUnit(unit),
    defects: unit.parts.flatMap(({form, defect}) => (defect ? [`${form}: ${defect.expected}`] : []))
  }
}
