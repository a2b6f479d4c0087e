import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js'
import {nounForms} from '../english-forms.ts'
import {spellings} from '../english-spelling.ts'
import type {NounPhrase} from './noun-phrases.ts'

/** Brings forms of one expression together, and tells names by the words of all documents. */
export interface ExpressionFolder {
  /** Take notice of the words of a sentence. */
  see(words: readonly string[]): void
  /** Words in small letters and the singular. */
  fold(words: readonly string[]): readonly string[]
  /** Times a folded word was seen. */
  timesSeen(word: string): number
  /** What forms that a glossary finds as one term have in common: folded words with a space between. */
  keyOf(phrase: NounPhrase): string
  /** An expression in small letters, but for abbreviations, and in the singular where documents have one; all words are to be seen before. */
  spell(phrase: NounPhrase): string
  /** Whether folded words are a name; to be asked when all words are seen. */
  isName(words: readonly string[]): boolean
}

/** Make a folder that has seen no word yet. */
export function createExpressionFolder(): ExpressionFolder {
  const inflector = new NounInflector()
  const singulars = new Map<string, string>()
  const times = new Map<string, number>()
  const exact = new Set<string>()
  /** Folded words that were seen in small letters, or that are written in capitals alone. */
  const ordinary = new Set<string>(['of'])

  return {see, fold, timesSeen: (word) => times.get(word) ?? 0, keyOf, spell, isName}

  function see(words: readonly string[]): void {
    for (const word of words) {
      for (const part of word.split('-')) {
        const folded = singular(part.toLowerCase())

        exact.add(part.toLowerCase())
        times.set(folded, (times.get(folded) ?? 0) + 1)
        if (/^\p{Ll}/u.test(part) || isAbbreviation(part)) ordinary.add(folded)
      }
    }
  }

  function fold(words: readonly string[]): readonly string[] {
    return words.map((d) => singular(d.toLowerCase()))
  }

  function keyOf({words, hyphens}: NounPhrase): string {
    return spellings(fold(words), hyphens)
      .map((d) => d.join(' '))
      .toSorted()[0]!
  }

  function spell({words, hyphens}: NounPhrase): string {
    const head = (words.includes('of') ? words.indexOf('of') : words.length) - 1

    return words
      .map((word, i) => {
        const small = isAbbreviation(word) ? word : word.toLowerCase()

        return `${i === 0 ? '' : hyphens.has(i) ? '-' : ' '}${i === head ? seenSingular(small) : small}`
      })
      .join('')
  }

  // What is never met in the singular may have none: `data analytics`.
  function seenSingular(word: string): string {
    const one = singular(word)

    return exact.has(one) ? one : word
  }

  // Words of a name are hardly ever written in small letters: `Marenholt Dairies`.
  function isName(words: readonly string[]): boolean {
    return words.some((d) => !ordinary.has(d))
  }

  function singular(word: string): string {
    const known = singulars.get(word) ?? findSingular(word, inflector)

    singulars.set(word, known)

    return known
  }
}

function findSingular(word: string, inflector: NounInflector): string {
  if (!/[^s]s$/u.test(word) || /(?:ics|series)$/u.test(word) || isAbbreviation(word)) return word

  const guesses = [inflector.singularize(word), word.slice(0, -1)]

  // The rules make `objectife` of `objectives`.
  if (word.endsWith('ives')) guesses.reverse()

  return guesses.find((d) => nounForms(d).some(({kind, text}) => kind === 'plural' && text === word)) ?? word
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&/+]{1,5}s?$/u.test(word)
}
