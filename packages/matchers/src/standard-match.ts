import type {TextRange} from './text-range.ts'

/** Parts of a designation of a standard, normalised: `ISO/IEC 17021-1:2015`. */
export interface Designation {
  /** Publisher or publishers as their grammar writes them: `ISO`, `ISO/IEC`, `GB/T`, `EN ISO`. */
  readonly publisher: string
  /** Deliverable type where it is part of the name: `TS`, `TR`, `PAS`, `Guide`, `DIS`, `FDIS`. */
  readonly type?: string
  readonly number: string
  /** Part and subpart without the leading separator: `1`, `3-3`. */
  readonly part?: string
  readonly year?: number
  readonly month?: number
  /** Amendments and corrigenda in the publisher's form, such as `/Amd 1:2024`. */
  readonly supplement?: string
}

/** Defect of form that the strict grammar of the publisher finds in a written designation. */
export interface DesignationDefect {
  readonly range: TextRange
  /** Stable id of the defect, such as `year-separator`, `missing-space`, `part-separator`. */
  readonly kind: string
  /** Right form of the words in `range`. */
  readonly expected: string
}

/**
 * What a fact rests on: the publisher's own record, somebody else's page, or nothing that was read.
 *
 * A fact that is not `read` can cause no error, one that is `unverified` no more than a note.
 */
export type Evidence = 'read' | 'secondary' | 'unverified'

/** What the registry knows of one edition. Dates are ISO 8601, as precise as the source gives them. */
export interface Edition {
  readonly designation: string
  readonly year: number
  readonly published?: string
  readonly withdrawn?: string
  /** Designation of the edition that replaces this one; only published ones. */
  readonly replacedBy?: string
  readonly state: 'current' | 'superseded' | 'unknown' | 'withdrawn'
  /** Amendments and corrigenda, in full. */
  readonly amendments?: readonly string[]
  readonly clauses?: EditionClauses
  /** Draft of the next edition. */
  readonly draft?: string
  readonly transition?: EditionTransition
  readonly evidence: Evidence
  readonly source: string
  /** Date the source was read at. */
  readonly asOf: string
}

/** Clauses of an edition, as a source has them. */
export interface EditionClauses {
  /** All of each depth that is given under a clause. */
  readonly numbers: readonly string[]
  readonly evidence: Evidence
  readonly source: string
  /** Date the source was read at. */
  readonly asOf: string
}

/** Until when a source says that an edition may still be certified to. */
export interface EditionTransition {
  readonly until: string
  readonly evidence: Evidence
  readonly source: string
}

/** What the registry knows of a standard over all its editions. */
export interface StandardEntry {
  /** Designation without a year, such as `ISO 9001`. */
  readonly id: string
  readonly title: string
  /** What can be attested against it, such as `management-system`, `accreditation`, `guidance`. */
  readonly claimClass?: string
  /** Oldest first. */
  readonly editions: readonly Edition[]
}

/** Place in a text where a standard is named, however it is written. */
export interface StandardMatch {
  readonly range: TextRange
  readonly designation: Designation
  /** Right form of the whole designation. */
  readonly normal: string
  readonly defects: readonly DesignationDefect[]
  readonly entry?: StandardEntry
  /** The edition the year names; absent where the reference is undated or the year is not in the registry. */
  readonly edition?: Edition
  /** Standard of the same number by the publisher that really publishes it, where the written publisher has none. */
  readonly rightEntry?: StandardEntry
  /** Publishers of the number, where `rightEntry` is but one of several parts. */
  readonly rightPublisher?: string
  /** Parts that the registry holds, where the number is named without one: `IEC 62443`. */
  readonly parts?: readonly StandardEntry[]
  /** Whether the words name all parts: `IEC 62443 series`. */
  readonly isSeries: boolean
}

/** How an edition of a national or regional standard relates to the one it adopts. */
export interface Adoption {
  readonly edition: string
  readonly adopted: string
  /** `IDT`, `MOD` and `NEQ` of ISO/IEC Guide 21; `EQV` of older editions; empty where no source states it. */
  readonly degree: string
  readonly evidence: Evidence
  readonly source: string
}
