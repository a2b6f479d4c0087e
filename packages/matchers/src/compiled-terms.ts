import type {PackedConcepts} from './packed-concepts.ts'
import type {TermStatus} from './term-match.ts'
import type {TermTrie} from './term-trie.ts'

/** How sure the keepers of the glossary are that a term designates its concept. */
export type Certainty = 'likely' | 'sure' | 'unsure'

/** Word class that decides how a term is inflected. */
export type PartOfSpeech = 'adjective' | 'noun' | 'verb'

/** One term of a concept in one language. */
export interface TermEntry {
  /** As the glossary writes it. */
  readonly text: string
  /** BCP 47 primary subtag. */
  readonly language: string
  readonly status: TermStatus
  readonly partOfSpeech: PartOfSpeech
  readonly isAbbreviation: boolean
  readonly certainty: Certainty
  /** Whether only words in this very case are the term. Set for abbreviations unless the glossary says otherwise. */
  readonly isCaseSensitive?: boolean
  /** Whether what is to be written for the term has no plural, and so takes no `a`. */
  readonly isUncountable?: boolean
  /** Whether the term may stand beside the preferred one in a document, as a narrower word or a word in another role. */
  readonly isMixable?: boolean
  /** Words of another language that the term renders word by word, and wrongly. */
  readonly mistranslates?: string
  /** Market or client that uses the term. */
  readonly market?: string
  /** What to know before using it. */
  readonly note?: string
  readonly source?: string
  /** Folded words of which one has to stand nearby for the term to count. */
  readonly near?: readonly string[]
  /** Folded words of which none may stand nearby. */
  readonly notNear?: readonly string[]
}

/** What the glossary knows of a concept. */
export interface ConceptEntry {
  readonly id: string
  readonly domain?: string
  readonly definition?: string
  readonly source?: string
  /** Date the source was read at, ISO 8601. */
  readonly asOf?: string
  readonly note?: string
  /** Ids of concepts that are near or easily confused. */
  readonly related?: readonly string[]
  readonly terms: readonly TermEntry[]
}

/** Written forms of terms, one at each index: singular, plural and so on. In columns, see `PackedConcepts`. */
export interface TermForms {
  /** One a line. */
  readonly texts: string
  /** Ordinal of the term among the terms of all concepts; -1 for a phrase in which no term is to be seen. */
  readonly terms: readonly number[]
  /** Index of the form to use instead; the index itself where the form is the right one. */
  readonly preferred: readonly number[]
}

/** Good English terms of several words, in columns: what near misses are missed of. */
export interface TermPhrases {
  /** Index of the form of each. */
  readonly forms: readonly number[]
  /** Number of words of each. */
  readonly counts: readonly number[]
  /** Numbers of the words of all, as they are written. */
  readonly words: readonly number[]
}

/** A glossary, ready to be matched. Plain data. */
export interface CompiledTerms {
  /** Date of the newest source, ISO 8601. */
  readonly asOf: string
  readonly concepts: PackedConcepts
  readonly forms: TermForms
  readonly phrases: TermPhrases
  readonly trie: TermTrie
}
