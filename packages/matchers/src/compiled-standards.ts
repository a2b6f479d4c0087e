import type {EditionClauses, EditionTransition, Evidence} from './standard-match.ts'

/**
 * Registry of standards as plain data, made by the compiler of the glossary.
 *
 * It is laid out for a fast start: rows instead of objects, sources and dates once each.
 */
export interface CompiledStandards {
  /** Date of the newest source, ISO 8601; empty where there is no data. */
  readonly asOf: string
  /** Texts that rows refer to by index. */
  readonly strings: readonly string[]
  /** Rows, or rows packed as JSON: a row of tens of thousands is unpacked when it is asked for. */
  readonly standards: readonly (PackedRow | StandardRow)[]
  readonly adoptions: readonly AdoptionRow[]
}

/**
 * Undated designation, title, class of claim (empty where none is known), editions from the oldest, names that people give
 * the standard by mistake.
 */
export type StandardRow = readonly [
  id: string,
  title: string,
  claimClass: string,
  editions: readonly EditionRow[],
  misnomers?: readonly string[]
]

/**
 * One edition; `source` and `asOf` are indices into `strings`, absent values are empty.
 *
 * `state` is the first letter of the edition's state; `extra` holds what few editions have.
 */
export type EditionRow = readonly [
  year: number,
  published: string,
  withdrawn: string,
  replacedBy: string,
  state: 'c' | 's' | 'u' | 'w',
  evidence: EvidenceCode,
  source: number,
  asOf: number,
  extra?: EditionExtra
]

/** JSON of a `StandardRow`. */
export type PackedRow = string

/** Name of the standard that a row is of; it stands first, so that a packed row need not be unpacked. */
export function idOfRow(row: PackedRow | StandardRow): string {
  return typeof row === 'string' ? row.slice(2, row.indexOf('"', 2)) : row[0]
}

/** Give a row as it was before it was packed. */
export function unpackRow(row: PackedRow | StandardRow): StandardRow {
  return typeof row === 'string' ? JSON.parse(row) : row
}

/** Index into `evidenceLevels`. */
export type EvidenceCode = 0 | 1 | 2

/** What facts rest on, by code; the weakest last. */
export const evidenceLevels: readonly Evidence[] = ['read', 'secondary', 'unverified']

/** What few editions have. */
export interface EditionExtra {
  readonly amendments?: readonly string[]
  readonly clauses?: EditionClauses
  readonly draft?: string
  readonly transition?: EditionTransition
}

/** National or regional edition, edition it adopts, degree (`IDT`, `MOD`, `NEQ`, `EQV`), evidence, source. */
export type AdoptionRow = readonly [
  edition: string,
  adopted: string,
  degree: string,
  evidence: EvidenceCode,
  source: number
]
