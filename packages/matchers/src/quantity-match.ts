import type {TextRange} from './text-range.ts'

/** Exponents of length, mass, time, electric current, temperature, amount of substance, luminous intensity (ISO 80000-1). */
export type Dimension = readonly [number, number, number, number, number, number, number]

/** Unit of measure as a text writes it, and what it is. */
export interface UnitMatch {
  /** Range of the unit alone. */
  readonly range: TextRange
  /** Form as written. */
  readonly form: string
  /** Form that the SI Brochure or the units table prefers. */
  readonly preferred: string
  /** UCUM code, case-sensitive. */
  readonly ucum: string
  readonly dimension: Dimension
  /** Kinds of quantity the unit is used for, such as `power`, `energy`; the first is the usual one. */
  readonly kinds: readonly string[]
  readonly status: 'admitted' | 'deprecated' | 'preferred'
}

/** Number, or an interval of numbers, in the unit written. */
export type QuantityValue = number | {readonly min: number; readonly max: number}

/** Number and unit, wherever they stand: together, in a range or list, or with the unit in a table head. */
export interface QuantityMatch {
  /** Number and unit together; the number alone where the unit stands elsewhere (list, range, table head). */
  readonly range: TextRange
  /** Range of the number as written. */
  readonly number: TextRange
  readonly value: QuantityValue
  readonly unit: UnitMatch
  /** Where the unit stands. */
  readonly unitPlace: 'after' | 'head' | 'shared'
}
