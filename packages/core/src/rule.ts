import type {Prose, TextRange} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import type {Severity} from './finding.ts'
import type {Fix} from './fix.ts'
import type {Segment} from './segment.ts'
import type {Subject} from './subject.ts'
import type {Vocabulary} from './vocabulary.ts'

/** What a rule yields. Ranges are in the text the rule was given: the segment's, or the document's. */
export interface Problem<MessageId extends string = string> {
  readonly range: TextRange
  readonly messageId: MessageId
  readonly data?: Readonly<Record<string, number | string>>
  /** Milder than the rule's; a higher one has no effect. */
  readonly severity?: Severity
  readonly fixes?: readonly Fix[]
  readonly related?: readonly {readonly range: TextRange; readonly note: string}[]
  /** What identifies the problem in a baseline instead of the words and those around, where it may be told anywhere. */
  readonly key?: string
  /** What identifies the defect in a baseline, where several messages tell of it; the message when absent. */
  readonly defect?: string
}

/** Reads unknown input as options; throws an error that names what is wrong. Every zod schema is one. */
export interface OptionsSchema<Options> {
  parse(value: unknown): Options
}

/** What a rule knows beside the text. */
export interface RuleContext<Options> {
  readonly options: Options
  readonly vocabulary: Vocabulary
  /** Date the verdicts are for, ISO 8601: `2026-11-22`. */
  readonly asOf: string
}

/** Finds facts in prose that depend on nothing else but the vocabulary and the day. */
export type FindInProse<Fact> = (
  prose: Prose,
  context: Pick<RuleContext<unknown>, 'asOf' | 'vocabulary'>
) => readonly Fact[]

/** What a rule of the document knows beside it. */
export interface DocumentRuleContext<Options> extends RuleContext<Options> {
  /**
   * Give what a function finds in each segment, in the order of the document; it is kept for as long as the prose does not change.
   *
   * The function is known by its identity: it stands outside the rule's generator. Prose that is not
   * about its subject is passed over.
   */
  gather<Fact>(find: FindInProse<Fact>, about?: Subject): Iterable<Gathered<Fact>>
}

/** What was found in a segment. Its ranges are in the segment's text. */
export interface Gathered<Fact> {
  readonly segment: Segment
  readonly fact: Fact
}

interface RuleBase<MessageId extends string, Options> {
  /** Family and defect, read after "allow": `units/dimension-mismatch`. */
  readonly id: string
  /** What to do, in the imperative, without a full stop. */
  readonly description: string
  readonly severity: Severity
  /** English templates by id; `{name}` stands for a value of the problem's data. */
  readonly messages: Readonly<Record<MessageId, string>>
  /** Absent when the rule takes no options. */
  readonly options?: OptionsSchema<Options>
}

/** Rule that needs one block of text and nothing else, so that its results can be kept per block. */
export interface SegmentRule<MessageId extends string = string, Options = unknown>
  extends RuleBase<MessageId, Options> {
  /** What prose has to have something of, if only of one, for the rule to say anything: the rule is not asked about other prose. */
  readonly about?: Subject | readonly Subject[]
  segment(prose: Prose, context: RuleContext<Options>): Iterable<Problem<MessageId>>
}

/** Rule that needs the whole document. */
export interface DocumentRule<MessageId extends string = string, Options = unknown>
  extends RuleBase<MessageId, Options> {
  document(document: Document, context: DocumentRuleContext<Options>): Iterable<Problem<MessageId>>
}

/** Rule of either scope, whatever its messages and options. */
// biome-ignore lint/suspicious/noExplicitAny: a rule's own ids and options are contravariant; the run pairs them again.
export type Rule = DocumentRule<any, any> | SegmentRule<any, any>

/** Type a segment rule, so that a misspelt message id does not compile. */
export function defineSegmentRule<const MessageId extends string, Options = undefined>(
  rule: SegmentRule<MessageId, Options>
): SegmentRule<MessageId, Options> {
  return rule
}

/** Type a document rule, so that a misspelt message id does not compile. */
export function defineDocumentRule<const MessageId extends string, Options = undefined>(
  rule: DocumentRule<MessageId, Options>
): DocumentRule<MessageId, Options> {
  return rule
}
