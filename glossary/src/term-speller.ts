import {createTokenizer, type TriePath} from '@tenderlint/matchers'
import {spellings, type WordSpellings, wordSpellings} from './english-spelling.ts'

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
  const tokenize = createTokenizer({idOf: numberOf, idOfCode: (code) => numberOf(String.fromCharCode(code))})

  return {words, spell, number}

  function spell(text: string, {form, distance}: Pick<Spelling, 'distance' | 'form'>): readonly Spelling[] {
    const {count, starts, ends, words: tokens} = tokenize(text)
    const folded = Array.from(tokens.subarray(0, count), (d) => words[d - 1]!)
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

const isHyphen = /^[-\u2010\u2011]$/u
