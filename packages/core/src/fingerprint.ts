import {hash} from './hash.ts'

const wordsAround = 3

/** What identifies a problem, whatever line it is on. */
export interface FingerprintInput {
  readonly ruleId: string
  readonly messageId: string
  readonly quote: string
  /** Text of the segment before and after the quote. */
  readonly before: string
  readonly after: string
  /** Key a document rule gives; it replaces the words around. */
  readonly key?: string | undefined
}

/**
 * Fingerprint a problem: 16 hexadecimal digits.
 *
 * White space, case and line numbers do not count, so a paragraph that is moved or wrapped anew keeps its fingerprints. Two
 * equal problems in equal words have the same one: count them.
 */
export function fingerprint({ruleId, messageId, quote, before, after, key}: FingerprintInput): string {
  const around =
    key ?? `${words(before).slice(-wordsAround).join(' ')}\n${words(after).slice(0, wordsAround).join(' ')}`

  return hash([ruleId, messageId, words(quote).join(' '), around].join('\n'))
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
}
