import type {TextRange} from '@tenderlint/matchers'

/** Request in a document to allow what rules find, with a reason. */
export interface Directive {
  /** Range of document text it speaks of. */
  readonly range: TextRange
  readonly ruleIds: readonly string[]
  readonly reason: string
}

const pattern = /^\s*tenderlint-allow\s+([^:]*):(.*)$/su

/**
 * Read a comment's text as a directive: `tenderlint-allow units/wrong-symbol, units/wrong-spacing: client's own form`.
 *
 * Gives `undefined` for any other comment, and for one without a rule or a reason.
 */
export function readDirective(comment: string): Pick<Directive, 'reason' | 'ruleIds'> | undefined {
  const match = pattern.exec(comment)

  if (!match) return undefined

  const ruleIds = match[1]!.split(/[\s,]+/u).filter((d) => d !== '')
  const reason = match[2]!.trim()

  return ruleIds.length > 0 && reason !== '' ? {ruleIds, reason} : undefined
}
