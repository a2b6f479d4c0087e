import type {KindLimits} from './compiled-units.ts'
import type {TextRange} from './text-range.ts'

/** Exponents of length, mass, time, electric current, temperature, amount of substance, luminous intensity (ISO 80000-1). */
export type Dimension = readonly [number, number, number, number, number, number, number]

/**
 * What is wrong with the way a unit is written.
 *
 * - `abbreviation`: not the symbol (`hrs`, `sqm`)
 * - `case`: the symbol in the wrong case (`Kw`)
 * - `character`: a compatibility or look-alike character (`㎡`, `℃`)
 * - `exponent`: a digit for an exponent (`m2`)
 * - `name`: a name that is no name of the unit (`公斤`)
 * - `plural`: a symbol with a plural ending (`kgs`)
 * - `prefix`: the symbol of another multiple than is meant (`mW` for a power station)
 * - `space`: a space inside the symbol (`° C`)
 */
export type UnitDefectKind = 'abbreviation' | 'case' | 'character' | 'exponent' | 'name' | 'plural' | 'prefix' | 'space'

/** Defect of a written unit. */
export interface UnitDefect {
  readonly kind: UnitDefectKind
  /** Right form of the part. */
  readonly expected: string
  /** False where the form may mean something else. */
  readonly isCertain: boolean
  /** Severity where the table names one. */
  readonly severity?: 'error' | 'info' | 'warning'
}

/**
 * What a document has to say of a unit once, since the unit alone does not tell.
 *
 * - `ambiguous`: several units have its name (`ton`)
 * - `condition`: a value depends on a state that the unit only hints at (`Nm³`)
 */
export interface UnitAdvice {
  readonly kind: 'ambiguous' | 'condition'
  /** What is to be said, to follow the word expected: `t for 1 000 kg`. */
  readonly expected: string
  /** Words, lower-case, any of which says it. */
  readonly defined: readonly string[]
  /** Words, lower-case, one of which has to stand near the unit; none where the unit alone is enough. */
  readonly near?: readonly string[]
  /** Words, lower-case, near which nothing has to be said. */
  readonly unless?: readonly string[]
  /** Where the words have to stand. */
  readonly within: 'document' | 'text'
  readonly severity: 'info' | 'warning'
}

/** One unit of a compound, with its exponent. */
export interface UnitPart {
  readonly range: TextRange
  /** Form as written, without the exponent. */
  readonly form: string
  /** Id in the units table. */
  readonly unitId: string
  /** Preferred symbol with the exponent as written in the part: `m²`. */
  readonly preferred: string
  readonly exponent: number
  readonly status: UnitMatch['status']
  /** Language of a spelled-out name; absent for a symbol. */
  readonly language?: string
  readonly defect?: UnitDefect
  readonly advice?: UnitAdvice
}

/** Unit of measure as a text writes it, and what it is. */
export interface UnitMatch {
  /**
   * Range of the unit alone; empty, at the end of the number, where the unit stands in a table head; what follows the number, where
   * a currency stands before it (`€ 5/kWh`).
   */
  readonly range: TextRange
  /** Form as written; `€/kWh` for `€ 5/kWh`. */
  readonly form: string
  /** Form that the SI Brochure or the units table prefers. */
  readonly preferred: string
  /** UCUM code, case-sensitive. */
  readonly ucum: string
  readonly dimension: Dimension
  /** Dimension without the period it is given per: an energy for `kWh/a`, which has the dimension of a power. */
  readonly amount: Dimension
  /** Coherent SI units in one of it. */
  readonly factor: number
  /** What is added to a value before `factor`: 273.15 for the degree Celsius; 0 for most. */
  readonly offset: number
  /** Kinds of quantity the unit is used for, such as `power`, `energy`; the first is the usual one. */
  readonly kinds: readonly string[]
  /** The worst of its parts. */
  readonly status: 'admitted' | 'deprecated' | 'preferred'
  /** Whether it may touch the number, as the percent and degree signs may. */
  readonly isTight: boolean
  readonly parts: readonly UnitPart[]
  /** Solidi as written: more than one is ambiguous. */
  readonly solidi: number
}

/** Number, or an interval of numbers, in the unit written. */
export type QuantityValue = number | {readonly min: number; readonly max: number}

/** How a number is written. */
export interface NumberStyle {
  readonly decimalMark?: ',' | '.'
  /** Character between groups of digits; spaces of all kinds are one. */
  readonly groupMark?: "'" | ' ' | ',' | '.'
  /** Groups of two digits above the thousand, as in India: `12,50,000`. */
  readonly hasPairs?: true
  /** `.5` */
  readonly lacksZero?: true
  /** Full-width digits. */
  readonly isFullWidth?: true
}

/** What the words around a quantity say it measures. */
export interface KindMatch {
  readonly id: string
  /** Names with their articles, by language: `an energy`. English is always there. */
  readonly name: Readonly<Record<string, string>>
  /** Words as written; empty where the unit itself tells. */
  readonly words: string
  /** Absent where the words stand in a table head, or there are none. */
  readonly range?: TextRange
  /** Whether the unit can measure it. */
  readonly fits: boolean
  /** Set where the unit has the dimension of the kind, and is used for another: kW for a transformer. */
  readonly isNear?: true
  /** What values of it are possible, in coherent SI units. */
  readonly limits?: KindLimits
}

/** Number and unit, wherever they stand: together, in a range or list, or with the unit in a table head. */
export interface QuantityMatch {
  /** Number and unit together; the number alone where the unit stands elsewhere (list, range, table head). */
  readonly range: TextRange
  /** Range of the number as written; empty, at the start of the unit, where a unit stands alone. */
  readonly number: TextRange
  /** Absent where a unit stands alone, as in a table head. */
  readonly value?: QuantityValue
  /** Value of one unit in the last digit written; absent as `value` is. */
  readonly step?: number
  readonly style?: NumberStyle
  readonly unit: UnitMatch
  /** Where the unit stands; `alone` is a unit without a number. */
  readonly unitPlace: 'after' | 'alone' | 'head' | 'shared'
  /** What the words around say it measures; absent where they say nothing. */
  readonly kind?: KindMatch
}
