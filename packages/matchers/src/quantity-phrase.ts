import {isLatin} from './number-character.ts'

/** Phrases, lower-case, to look up where a text ends or begins. */
export interface PhraseIndex<T> {
  /** Longest phrase that ends at an offset, with all that was added for it. */
  endingAt(text: string, offset: number): PhraseMatch<T> | undefined
  /** Longest phrase that begins at an offset, with all that was added for it. */
  beginningAt(text: string, offset: number): PhraseMatch<T> | undefined
}

/** Phrase of an index that stands in a text. */
export interface PhraseMatch<T> {
  readonly length: number
  readonly values: readonly T[]
}

/**
 * Make an index of phrases; the same phrase may stand for several values.
 *
 * A table of whole phrases, asked once for each length that its last or first character allows: it is there at once, while two trees of their characters would take
 * longer to grow than a small document takes to check.
 */
export function createPhraseIndex<T>(entries: readonly (readonly [phrase: string, value: T])[]): PhraseIndex<T> {
  const phrases = new Map<string, T[]>()

  for (const [phrase, value] of entries) {
    const values = phrases.get(phrase)

    if (values) values.push(value)
    else phrases.set(phrase, [value])
  }

  const byEnd = lengthsBy(phrases.keys(), (d) => d.charCodeAt(d.length - 1))
  const byStart = lengthsBy(phrases.keys(), (d) => d.charCodeAt(0))

  return {
    endingAt(text, offset) {
      for (const length of byEnd.get(text.charCodeAt(offset - 1)) ?? []) {
        const start = offset - length
        const values =
          start >= 0 && isWordEnd(text, start, start - 1) ? phrases.get(text.slice(start, offset)) : undefined

        if (values) return {length, values}
      }

      return undefined
    },
    beginningAt(text, offset) {
      for (const length of byStart.get(text.charCodeAt(offset)) ?? []) {
        const end = offset + length
        const values =
          end <= text.length && isWordEnd(text, end - 1, end) ? phrases.get(text.slice(offset, end)) : undefined

        if (values) return {length, values}
      }

      return undefined
    }
  }
}

/** Lengths of phrases by a character of theirs, the longest first. */
function lengthsBy(
  phrases: Iterable<string>,
  codeOf: (phrase: string) => number
): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>()

  for (const phrase of phrases) {
    const code = codeOf(phrase)
    const own = lengths.get(code)

    if (!own) lengths.set(code, [phrase.length])
    else if (!own.includes(phrase.length)) own.push(phrase.length)
  }

  for (const own of lengths.values()) own.sort((a, b) => b - a)

  return lengths
}

/** Whether a phrase of Latin letters is one of whole words; ideographs part by themselves. */
function isWordEnd(text: string, last: number, beyond: number): boolean {
  return !(isLatin(text.charCodeAt(last)) && isLatin(text.charCodeAt(beyond)))
}
