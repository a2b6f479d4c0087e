export type {AbbreviationMatch} from './abbreviation.ts'
export {findAbbreviations} from './abbreviation.ts'
export {classOf} from './character-class.ts'
export type {Claim, ClaimSubject} from './claim.ts'
export {readClaims} from './claim.ts'
export {coherentUnit} from './coherent-unit.ts'
export type {
  AdoptionRow,
  CompiledStandards,
  EditionExtra,
  EditionRow,
  EvidenceCode,
  PackedRow,
  StandardRow
} from './compiled-standards.ts'
export {evidenceLevels, idOfRow, unpackRow} from './compiled-standards.ts'
export type {Certainty, CompiledTerms, ConceptEntry, PartOfSpeech, TermEntry, TermForms} from './compiled-terms.ts'
export type {CompiledForm, CompiledKind, CompiledUnit, CompiledUnits} from './compiled-units.ts'
export type {CompiledVocabulary} from './compiled-vocabulary.ts'
export {compareDesignations, formatDesignation, formatUndated, isDraft} from './designation.ts'
export {dimensionless, sameDimension} from './dimension.ts'
export {editDistance} from './edit-distance.ts'
export {formatDimension, formatPower} from './format-dimension.ts'
export {indefiniteArticle} from './indefinite-article.ts'
export {mendText} from './mend-text.ts'
export type {NearTermMatch, NearTermMatcher} from './near-term-matcher.ts'
export {createNearTermMatcher} from './near-term-matcher.ts'
export {nearest} from './nearest.ts'
export type {ConceptReader, PackedConcepts} from './packed-concepts.ts'
export {packConcepts, readConcepts} from './packed-concepts.ts'
export {packForms, unpackForms} from './packed-forms.ts'
export type {ParsedDesignation} from './parse-designation.ts'
export {parseDesignation} from './parse-designation.ts'
export type {ParsedReference} from './parse-reference.ts'
export {parseReference} from './parse-reference.ts'
export type {Mark, Prose, ProseKind} from './prose.ts'
export {createQuantityMatcher, type QuantityMatcher} from './quantity.ts'
export type {
  Dimension,
  KindMatch,
  NumberStyle,
  QuantityMatch,
  QuantityValue,
  UnitAdvice,
  UnitDefect,
  UnitDefectKind,
  UnitMatch,
  UnitPart
} from './quantity-match.ts'
export {isInQuotationMarks} from './quotation.ts'
export {rightName} from './right-publisher.ts'
export {clauseAround, isQuestion, sentenceAround} from './sentence.ts'
export type {ClauseKind, ClauseList, ClauseReference} from './standard-clause.ts'
export {formatClause, readClauseList, readClauses} from './standard-clause.ts'
export type {
  Adoption,
  Designation,
  DesignationDefect,
  Edition,
  EditionClauses,
  EditionTransition,
  Evidence,
  StandardEntry,
  StandardMatch
} from './standard-match.ts'
export type {StandardMatcher} from './standard-matcher.ts'
export {createStandardMatcher} from './standard-matcher.ts'
export type {ReferenceKind} from './standard-reference-kind.ts'
export {referenceKind} from './standard-reference-kind.ts'
export type {StandardRegistry} from './standard-registry.ts'
export {createStandardRegistry, noStandards} from './standard-registry.ts'
export type {EditionState, EditionStatus} from './standard-state.ts'
export {editionStatus, findEdition, firstDay, lastDay, monthsBetween, weakestEvidence} from './standard-state.ts'
export type {TermMatch, TermStatus} from './term-match.ts'
export type {TermMatcher} from './term-matcher.ts'
export {createTermMatcher} from './term-matcher.ts'
export type {TermTrie, TriePath} from './term-trie.ts'
export {buildTermTrie} from './term-trie.ts'
export type {TextRange} from './text-range.ts'
export type {Tokenizer, Tokens} from './tokenizer.ts'
export {createTokenizer, foldWord} from './tokenizer.ts'
export {hasContext} from './unit.ts'
export {isUnitHead} from './unit-head.ts'
export type {WordIndex} from './word-index.ts'
