export type {CompiledVocabulary, Mark, Prose, ProseKind, TextRange} from '@tenderlint/matchers'
export {nearest} from '@tenderlint/matchers'
export type {Adapter, ReadLimits, ReadOptions, StopSignal} from './adapter.ts'
export {defaultReadLimits} from './adapter.ts'
export type {Annotated, AnnotateSettings, Annotation, Annotator, Stripped} from './annotator.ts'
export type {AppliedFixes} from './apply-fixes.ts'
export {applyFixes} from './apply-fixes.ts'
export type {Baseline, BaselineSurroundings, KnownFinding} from './baseline.ts'
export {applyBaseline, countKnown, createBaseline, shrinkBaseline} from './baseline.ts'
export type {BaselineProblem, ReadBaseline} from './baseline-text.ts'
export {formatBaseline, readBaseline} from './baseline-text.ts'
export type {Coverage, CoverageNote, GapReason} from './coverage.ts'
export {createCoverage, isIncomplete} from './coverage.ts'
export type {DocumentInput} from './create-document.ts'
export {createDocument} from './create-document.ts'
export {describePlace, placeLabels} from './describe-place.ts'
export type {Directive, DirectiveRequest} from './directive.ts'
export type {Document, DocumentProperties, DocumentType, Located} from './document.ts'
export type {Finding, RelatedPlace, Severity, Suppression} from './finding.ts'
export {milder, severities} from './finding.ts'
export type {Edit, Fix} from './fix.ts'
export {replace, splitEdit} from './fix.ts'
export {gatherAnew} from './gather-anew.ts'
export {groupBy} from './group-by.ts'
export {hash} from './hash.ts'
export type {Labels, Say} from './labels.ts'
export {countOf, createSay} from './labels.ts'
export type {Memo, Pause} from './memo.ts'
export {createMemo} from './memo.ts'
export {formatMessage} from './message.ts'
export type {
  Caption,
  Excluded,
  ExclusionReason,
  FlowCell,
  PageBreak,
  PageRegion,
  ReviewComment,
  Subscript,
  Superscript,
  TextBox
} from './nodes.ts'
export type {Notice, NoticeId} from './notice.ts'
export {notices} from './notice.ts'
export {plainText} from './plain-text.ts'
export {printable} from './printable.ts'
export type {BlockText} from './read-block.ts'
export {coversText, maskCharacter, readBlock} from './read-block.ts'
export type {Citation} from './read-citations.ts'
export {readCitations} from './read-citations.ts'
export type {ReadDocument, ReadFailure, ReadFailureCode, ReadResult} from './read-result.ts'
export type {PlacedBlock} from './read-segments.ts'
export {redactDocument, redaction} from './redact-document.ts'
export type {Acceptance, CheckedDocument, DocumentReport, FailedDocument, Report, Shard, SkippedFile} from './report.ts'
export {isFailed} from './report.ts'
export type {
  DocumentRule,
  DocumentRuleContext,
  FindInProse,
  Gathered,
  OptionsSchema,
  Problem,
  Rule,
  RuleContext,
  SegmentRule
} from './rule.ts'
export {defineDocumentRule, defineSegmentRule} from './rule.ts'
export type {ConfiguredRule, RunOptions} from './run.ts'
export {run} from './run.ts'
export type {Section} from './section.ts'
export {sectionAt} from './section.ts'
export type {CellPlace, Segment} from './segment.ts'
export type {
  Box,
  DocxLocation,
  Format,
  MarkdownLocation,
  PdfLocation,
  Place,
  SourceLocation
} from './source-location.ts'
export type {Piece, PieceKind, SourceMap, SourceRange} from './source-map.ts'
export {pieceKinds, pieceStride} from './source-map.ts'
export {tookTooLong} from './took-too-long.ts'
export {translateDocument} from './translate-document.ts'
export {translateFailure, translateRemark} from './translate-failure.ts'
export type {RuleTranslation, Translation} from './translate-finding.ts'
export {translateFinding} from './translate-finding.ts'
export type {Phrases} from './translate-phrase.ts'
export {undatedName} from './undated-name.ts'
export type {ViewBlock} from './view.ts'
export {createView} from './view.ts'
export type {Vocabulary} from './vocabulary.ts'
export {createVocabulary} from './vocabulary.ts'
export type {WaiveOptions, Waiver} from './waive.ts'
export {waive} from './waive.ts'
