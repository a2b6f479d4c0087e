import type {Certainty} from './compiled-terms.ts'
import type {TextRange} from './text-range.ts'

/** Acceptability of a term, after ISO 10241-1 and ISO 30042 (`administrativeStatus`). */
export type TermStatus = 'admitted' | 'deprecated' | 'preferred' | 'superseded'

/** Place in a text where a form of a glossary term stands. */
export interface TermMatch {
  readonly range: TextRange
  /** Id of the concept the term designates. */
  readonly conceptId: string
  /** Language of the term (BCP 47 primary subtag), not of the text around it. */
  readonly language: string
  readonly status: TermStatus
  /** The term as the glossary writes it. */
  readonly term: string
  /**
   * Preferred term of the concept in the same language, in the number and case of the matched words.
   *
   * For an abbreviation it is the best abbreviation, where the concept has one.
   */
  readonly preferred: string
  /** Whether `preferred` is a noun that has no plural, or no singular, and so takes no `a`. */
  readonly isUncountable: boolean
  /** Whether the term is an abbreviation of the concept's full form. */
  readonly isAbbreviation: boolean
  /** Words of another language that the term renders word by word, and wrongly. */
  readonly mistranslates?: string
  /** Whether the term may stand beside the preferred one, as a narrower word or a word in another role. */
  readonly isMixable: boolean
  /** How sure it is that the term, and the preferred one, designate the concept: the lesser of both. */
  readonly certainty: Certainty
}
