import {classOf, foldWidth} from './character-class.ts'
import type {TextRange} from './text-range.ts'
import type {WordIndex} from './word-index.ts'

/**
 * Smallest parts of a text that terms are made of, in text order.
 *
 * A run of letters and digits is a token, so is each Chinese character, each possessive `'s` and each other sign. White
 * space, joining hyphens and characters that nobody sees belong to none.
 */
export interface Tokens {
  readonly count: number
  /** Offset of the first character of each token. */
  readonly starts: Int32Array
  /** Offset after the last character of each token. */
  readonly ends: Int32Array
  /** Number of each token's folded word in the index, from 1; 0 for words that are not in it. */
  readonly words: Int32Array
}

/**
 * Cuts a text into tokens. What it gives is valid until it is called again.
 *
 * Words end where a break begins, as at a raised digit that is a note's number.
 */
export type Tokenizer = (text: string, breaks?: readonly TextRange[]) => Tokens

const ampersand = 0x26
const apostrophe = 0x27

/** Make a tokenizer that looks each token up in an index. */
export function createTokenizer(index: WordIndex): Tokenizer {
  let starts = new Int32Array(0)
  let ends = starts
  let words = starts

  return (text, breaks = noBreaks) => {
    if (starts.length < text.length) {
      starts = new Int32Array(text.length * 2)
      ends = new Int32Array(text.length * 2)
      words = new Int32Array(text.length * 2)
    }

    let count = 0
    let i = 0

    while (i < text.length) {
      const code = text.charCodeAt(i)
      const kind = classOf(code)

      if (kind === 'space' || kind === 'joiner' || (kind === 'hyphen' && isJoining(text, i))) {
        i++
        continue
      }

      const end = kind === 'word' ? wordEnd(text, i, breaks) : isPossessive(text, i) ? i + 2 : i + 1

      starts[count] = i
      ends[count] = end
      words[count] =
        end > i + 1 || kind === 'word'
          ? index.idOf(foldWord(text.slice(i, end)))
          : code === ampersand
            ? index.idOf('and')
            : index.idOfCode(foldWidth(code))
      count++
      i = end
    }

    return {count, starts, ends, words}
  }
}

const noBreaks: readonly TextRange[] = []

/** Form under which a word is looked up: lower case, narrow, without characters that nobody sees. */
export function foldWord(word: string): string {
  if (plainWord.test(word)) return word

  let folded = ''

  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)

    if (classOf(code) !== 'joiner') folded += String.fromCharCode(foldWidth(code))
  }

  return folded.toLowerCase()
}

const plainWord = /^[a-z0-9]+$/u

/** Whether a hyphen stands between two words; a line may break after it. */
function isJoining(text: string, offset: number): boolean {
  if (offset === 0 || classOf(text.charCodeAt(offset - 1)) !== 'word') return false

  const next = text.charCodeAt(offset + 1)

  return classOf(classOf(next) === 'space' ? text.charCodeAt(offset + 2) : next) === 'word'
}

function wordEnd(text: string, start: number, breaks: readonly TextRange[]): number {
  const limit = breaks.find((d) => d.start > start)?.start ?? text.length
  let end = start + 1

  while (end < limit) {
    const kind = classOf(text.charCodeAt(end))

    if (kind !== 'word' && kind !== 'joiner') break
    end++
  }

  // A character that nobody sees belongs to a word only inside of it.
  while (classOf(text.charCodeAt(end - 1)) === 'joiner') end--

  return end
}

/** Whether `'s` stands at an offset, right after a word. */
function isPossessive(text: string, offset: number): boolean {
  if (foldWidth(text.charCodeAt(offset)) !== apostrophe) return false
  if (offset === 0 || classOf(text.charCodeAt(offset - 1)) !== 'word') return false

  const next = text.charAt(offset + 1)

  return (next === 's' || next === 'S') && classOf(text.charCodeAt(offset + 2)) !== 'word'
}
