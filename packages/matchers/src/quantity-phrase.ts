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
 * A table of whole phrases, asked once for each length: it is there at once, while two trees of their characters would take
 * longer to grow than a small document takes to check.
 */
export function createPhraseIndex<T>(entries: readonly (readonly [phrase: string, value: T])[]): PhraseIndex<T> {
  const phrases = new Map<string, T[]>()

  for (const [phrase, value] of entries) {
    const values = phrases.get(phrase)

    if (values) values.push(value)
    else phrases.set(phrase, [value])
  }

  const lengths = [...new Set([...phrases.keys()].map((d) => d.length))].sort((a, b) => b - a)

  return {
    endingAt(text, offset) {
      return longest((length) => {
        const start = offset - length

        return start >= 0 && isWordEnd(text, start, start - 1) ? text.slice(start, offset) : undefined
      })
    },
    beginningAt(text, offset) {
      return longest((length) => {
        const end = offset + length

        return end <= text.length && isWordEnd(text, end - 1, end) ? text.slice(offset, end) : undefined
      })
    }
  }

  function longest(cut: (length: number) => string | undefined): PhraseMatch<T> | undefined {
    for (const length of lengths) {
      const phrase = cut(length)
      const values = phrase === undefined ? undefined : phrases.get(phrase)

      if (values) return {length, values}
    }

    return undefined
  }
}

/** Whether a phrase of Latin letters is one of whole words; ideographs part by themselves. */
function isWordEnd(text: string, last: number, beyond: number): boolean {
  return !(isLatin(text.charCodeAt(last)) && isLatin(text.charCodeAt(beyond)))
}
