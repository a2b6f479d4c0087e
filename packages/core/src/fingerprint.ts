import {hash} from './hash.ts'

const wordsAround = 3

/** What identifies a problem, whatever line it is on. */
export interface FingerprintInput {
  readonly ruleId: string
  /** Id of the message, or what several messages tell of. */
  readonly defect: string
  readonly quote: string
  /** Text of the segment before and after the quote. */
  readonly before: string
  readonly after: string
  /** Key a document rule gives; it replaces the quote and the words around. */
  readonly key?: string | undefined
}

/**
 * Fingerprint a problem: 16 hexadecimal digits.
 *
 * White space, case and line numbers do not count, so a paragraph that is moved or wrapped anew keeps its fingerprints. Two
 * equal problems in equal words have the same one: count them.
 */
export function fingerprint({ruleId, defect, quote, before, after, key}: FingerprintInput): string {
  const identity =
    key ??
    [words(quote), words(before).slice(-wordsAround), words(after).slice(0, wordsAround)]
      .map((d) => d.join(' '))
      .join('\n')

  return hash([ruleId, defect, identity].join('\n'))
}

// Signs beside which most texts have no characters but those of ASCII; classes of Unicode take V8 long to compile.
const otherLetters = /[^\0-\x7F\xA0-\xA9\xAB-\xB1\xB4\xB6-\xB8\xBB\xBF\xD7\xF7\u2000-\u206F\u2190-\u22FF\uFFFC]/u

function words(text: string): readonly string[] {
  const pattern = otherLetters.test(text) ? /\p{Script=Han}|[\p{L}\p{N}]+/gu : /[a-z\d]+/gu

  return text.toLowerCase().match(pattern) ?? []
}
