import {createTokenizer, type TriePath} from '@tenderlint/matchers'
import {beginsCompound, spellings, type WordSpellings, wordSpellings} from './english-spelling.ts'

/** Words that spell a form. */
export interface Spelling extends TriePath {
  /** 0 as written, 1 inflected, more when spelled otherwise: where two forms of a concept meet, the nearer counts. */
  readonly distance: number
}

/** Spells forms as words, and numbers the words as they come. */
export interface TermSpeller {
  /** Folded words by number, from 1. */
  readonly words: readonly string[]
  spell(text: string, of: Pick<Spelling, 'distance' | 'form'>): readonly Spelling[]
  /** Numbers of the words of a text, without other spellings. */
  number(text: string): readonly number[]
}

const otherwise = 2

/** Make a speller that has seen no word yet. */
export function createTermSpeller(): TermSpeller {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const ways = new Map<string, WordSpellings>()
  const plain: boolean[] = []
  const tokenize = createTokenizer({idOf: numberOf, idOfCode: (code) => numberOf(String.fromCharCode(code))})

  return {words, spell, number}

  function spell(text: string, {form, distance}: Pick<Spelling, 'distance' | 'form'>): readonly Spelling[] {
    const {count, starts, ends, words: tokens} = tokenize(text)
    const written = Array.from(tokens.subarray(0, count))

    // Most phrases are spelled in one way only.
    if (!anyHyphen.test(text) && written.every(isPlain)) return [{words: written, form, distance}]

    const folded = written.map((d) => words[d - 1]!)
    const hyphens = new Set<number>()

    for (let i = 1; i < count; i++) {
      if (isHyphen.test(text.slice(ends[i - 1], starts[i]))) hyphens.add(i)
    }

    return spellings(folded, hyphens, waysOf).map((spelling, i) => ({
      words: spelling.map(numberOf),
      form,
      distance: distance + (i > 0 ? otherwise : 0)
    }))
  }

  function number(text: string): readonly number[] {
    const {count, words: tokens} = tokenize(text)

    return Array.from(tokens.subarray(0, count))
  }

  /** Whether a word has one spelling and begins no compound. */
  function isPlain(number: number): boolean {
    plain[number] ??= waysOf(words[number - 1]!).length === 1 && !beginsCompound(words[number - 1]!)

    return plain[number]
  }

  /** Terms share their words, so that most are spelled before. */
  function waysOf(word: string): WordSpellings {
    const known = ways.get(word) ?? wordSpellings(word)

    ways.set(word, known)

    return known
  }

  function numberOf(word: string): number {
    const known = numbers.get(word)

    if (known !== undefined) return known

    words.push(word)
    numbers.set(word, words.length)

    return words.length
  }
}

const anyHyphen = /[-\u2010\u2011]/u
const isHyphen = /^[-\u2010\u2011]$/u
