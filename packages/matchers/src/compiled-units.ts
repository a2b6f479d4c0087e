import type {PackedForms} from './packed-forms.ts'
import type {Dimension, UnitAdvice, UnitDefectKind} from './quantity-match.ts'

/** Form of a unit as people write it, right or wrong. */
export interface CompiledForm {
  readonly form: string
  /** Index in `units`. */
  readonly unit: number
  readonly status: 'admitted' | 'deprecated' | 'preferred'
  /** Language of a spelled-out name, matched in any case; absent for a symbol, which is case-sensitive. */
  readonly language?: string
  readonly defect?: UnitDefectKind
  /** Right form where it is not the unit's symbol. */
  readonly expected?: string
  /** Severity of the defect where it is not the usual one of its kind. */
  readonly severity?: 'error' | 'info' | 'warning'
  /** False where the form may mean something else. */
  readonly certain?: false
  /** Where the form may stand: as a later factor only, after a space only, directly at the number only. */
  readonly use?: 'compound' | 'glued' | 'spaced'
  /** Words right behind it that let it stand first, whatever `use` says: `in` is an inch in `2 in pipe`. */
  readonly before?: readonly string[]
  /** Words right before its number that do the same: 超过 in 超过15日. */
  readonly after?: readonly string[]
  /** Characters that would make it another word: 天 is no day in 天气. */
  readonly notBefore?: string
  /**
   * The defect counts only in a text with one of these words, lower-case; without them a deprecated form is no unit, and a `spaced` one
   * needs its space.
   */
  readonly near?: readonly string[]
  /** The defect does not count in a text with one of these words, lower-case. */
  readonly unless?: readonly string[]
}

/** Unit of measure with what a UCUM engine says of it. */
export interface CompiledUnit {
  readonly id: string
  /** Symbol that is preferred. */
  readonly symbol: string
  readonly ucum: string
  readonly dimension: Dimension
  /** Coherent SI units in one of it. */
  readonly factor: number
  /** What is added to a value before `factor`: 273.15 for the degree Celsius; 0 for most. */
  readonly offset: number
  readonly kinds: readonly string[]
  /** Whether the symbol may touch the number, as the percent and degree signs may. */
  readonly tight?: true
  readonly names: Readonly<Record<string, readonly string[]>>
  readonly advice?: UnitAdvice
  readonly remark?: string
  readonly source: string
  /** Date the source was read at, ISO 8601. */
  readonly asOf: string
}

/** Least and greatest value that is possible, in coherent SI units. */
export interface KindLimits {
  readonly min?: number
  readonly max?: number
}

/** Kind of quantity, and the words that say that a number is of it. */
export interface CompiledKind {
  readonly id: string
  /** Name with its article, by language: `an energy`. */
  readonly name: Readonly<Record<string, string>>
  /** Dimensions it can be given in, its own first; none for one that any unit may have. */
  readonly dimensions: readonly Dimension[]
  /** Dimensions it cannot have; where there are any, they alone decide. */
  readonly excluded: readonly Dimension[]
  /** Kinds whose units it is not given in, though the dimension is the same. */
  readonly otherKinds?: readonly string[]
  /** Lower-case phrases by language; a kind without any speaks of every quantity. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
  /** Last words of a table head, lower-case, that tell a unit of one letter from a note. */
  readonly heads: readonly string[]
  readonly limits?: KindLimits
  /** The phrases name a thing (`transformer`), so that they speak for a quantity only where they touch it. */
  readonly isThing?: true
  /** The words decide nothing in a text with one of these, lower-case. */
  readonly unless: readonly string[]
}

/** Words around values, lower-case. */
export interface CompiledLinks {
  /** Between a name and its value: `is about`. */
  readonly before: readonly string[]
  /** Words that do the same, or begin a condition: `rated current at 400 V`. */
  readonly conditions: readonly string[]
  /** After a name behind its value, where the name ends: `500 kW peak demand for`. */
  readonly after: readonly string[]
  /** Heads of columns that hold values of any kind: `Value`. */
  readonly values: readonly string[]
}

/** Units table as plain data, compiled by the glossary. */
export interface CompiledUnits {
  /** Date of the newest source, ISO 8601. */
  readonly asOf: string
  readonly units: readonly CompiledUnit[]
  readonly forms: PackedForms
  readonly kinds: readonly CompiledKind[]
  /** Words around values, by language. */
  readonly links: Readonly<Record<string, CompiledLinks>>
}
