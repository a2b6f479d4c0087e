import type {TextRange} from '@tenderlint/matchers'
import type {Fix} from './fix.ts'
import type {SourceLocation} from './source-location.ts'

/** Errors would embarrass the firm or mislead the buyer, warnings are defects a reviewer would mark, info is advice. */
export type Severity = 'error' | 'info' | 'warning'

/** Severities, mildest first. */
export const severities: readonly Severity[] = ['info', 'warning', 'error']

/** The milder of two severities. */
export function milder(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? a : b
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly note: string
  readonly quote: string
  readonly location: SourceLocation
}

/** Why a finding does not count. */
export interface Suppression {
  readonly by: 'baseline' | 'config' | 'directive'
  readonly reason: string
  /** Who answers for it. */
  readonly owner?: string
  /** Last day it holds, ISO 8601. */
  readonly until?: string
}

/** What everyone else reads. Plain data: it crosses threads, caches and JSON. */
export interface Finding {
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  /** Template's values, for another language. */
  readonly data: Readonly<Record<string, number | string>>
  /** English message. */
  readonly message: string
  /** Range in document text, in UTF-16 code units; absent for a finding about the document itself. */
  readonly range?: TextRange
  /** The exact matched words. */
  readonly quote: string
  /** Words around the quote in its segment, cut at word boundaries. */
  readonly context: {readonly before: string; readonly after: string}
  /** Absent for a finding about the document itself that has no page. */
  readonly location?: SourceLocation
  /**
   * From 1. In Markdown the line and column of the file; in DOCX and PDF the ordinal of the segment in the document and the
   * column in it, which are stable and the same in every format.
   */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Same for the same problem after unrelated edits, so that baselines and SARIF can follow it. */
  readonly fingerprint: string
  readonly fixes: readonly Fix[]
  readonly related: readonly RelatedPlace[]
  readonly suppression?: Suppression
  /** Page of the rule. */
  readonly url: string
}
