import type {TextRange} from '@tenderlint/matchers'
import type nlp from 'compromise/two'
import {isGeneral} from './general-words.ts'

/** Words of a text that name one thing together. */
export interface NounPhrase {
  /** As written. */
  readonly words: readonly string[]
  /** Indexes of the words that a hyphen joins to the word before. */
  readonly hyphens: ReadonlySet<number>
}

/** Sentence of a text, and the expressions of several words in it, those within others too. */
export interface PhrasedSentence {
  readonly text: string
  readonly words: readonly string[]
  readonly phrases: readonly NounPhrase[]
}

type Tagger = typeof nlp

/** What a word can be in an expression. */
type WordClass = 'modifier' | 'noun' | 'of' | 'other' | 'participle'

interface Word {
  readonly text: string
  readonly class: WordClass
  /** Whether it follows the word before without a sign but a hyphen. */
  readonly isNext: boolean
  readonly isJoined: boolean
}

const longest = 4

/** Read the sentences of an English text; an expression holds no character of the `known` stretches. */
export function readSentences(
  {text, known}: {readonly text: string; readonly known: readonly TextRange[]},
  tagger: Tagger
): readonly PhrasedSentence[] {
  let offset = 0

  return tagger(text).docs.map((terms) => {
    const start = offset
    const words: Word[] = []
    let gap = ' ,'

    for (const {text: word, pre, post, tags = new Set<string>()} of terms) {
      // The second part of a contraction stands nowhere.
      if (word === '') continue

      const from = offset + pre.length
      const isKnown = known.some((d) => d.start < from + word.length && from < d.end)

      gap += pre
      words.push({
        text: word,
        class: isKnown ? 'other' : classOf(word, tags),
        isNext: /^(?:\s+|[-\u2010\u2011])$/u.test(gap),
        isJoined: /^[-\u2010\u2011]$/u.test(gap)
      })
      gap = post
      offset = from + word.length + post.length
    }

    return {text: text.slice(start, offset).trim(), words: words.map((d) => d.text), phrases: [...phrasesOf(words)]}
  })
}

/** Tags of words that make no term: of nouns that name one person, place or day, and of degrees. */
const properTags: readonly string[] = [
  'AtMention',
  'Comparative',
  'Currency',
  'Date',
  'Determiner',
  'Email',
  'FirstName',
  'HashTag',
  'Honorific',
  'Money',
  'Month',
  'Place',
  'Possessive',
  'Pronoun',
  'Superlative',
  'Url',
  'Value'
]

// A single letter, and what holds a digit, names one thing among others of its kind: `machine C3`.
const isWord = /^(?:\p{Script=Latin}{2,}|\p{Lu}+[&/+]\p{Lu}+)$/u

function classOf(word: string, tags: ReadonlySet<string>): WordClass {
  if (word.toLowerCase() === 'of') return 'of'
  if (!isWord.test(word) || properTags.some((d) => tags.has(d))) return 'other'
  if (tags.has('Noun')) return 'noun'
  if (tags.has('Adjective')) return 'modifier'

  return tags.has('PastTense') || tags.has('Participle') ? 'participle' : 'other'
}

function* phrasesOf(words: readonly Word[]): Generator<NounPhrase> {
  for (const [start, first] of words.entries()) {
    if (!canBegin(first, words[start - 1])) continue

    for (let end = start + 1; end < Math.min(start + longest, words.length); end++) {
      const word = words[end]!

      if (!word.isNext || word.class === 'other') break
      // Half a compound is no word, and one with a number is one thing of its kind: `checks of Table 5`.
      if (word.class !== 'noun' || words[end + 1]?.isJoined || isNumbered(words[end + 1])) continue

      const phrase = words.slice(start, end + 1)

      // Words joined to each other alone qualify what follows: `real-time data`.
      const isQualifier = phrase.every((d, i) => i === 0 || d.isJoined) && words[end + 1]?.isNext

      if (!isQualifier && isTerm(phrase)) yield nounPhrase(phrase)
    }
  }
}

function canBegin(word: Word, before: Word | undefined): boolean {
  if (word.isJoined || word.class === 'of' || word.class === 'other') return false

  // After a noun it is a verb: `the contractor delivered spare parts`.
  return word.class !== 'participle' || !word.isNext || before?.class === 'other' || before?.class === 'of'
}

/** Whether words can be a term: none is general, and `of` stands between two nouns. */
function isTerm(words: readonly Word[]): boolean {
  return words.every((word, i) => {
    const next = words[i + 1]
    const role = next === undefined ? 'head' : next.class === 'of' ? 'beforeOf' : 'modifier'

    if (word.class === 'of') return words[i - 1]!.class === 'noun'
    // A participle amid nouns is a verb.
    if (word.class === 'participle' && i > 0 && !word.isJoined) return false

    // `three-way valve` is not `three valves`.
    return next?.isJoined || !isGeneral(word.text, role)
  })
}

function isNumbered(next: Word | undefined): boolean {
  return next?.isNext === true && /\p{N}/u.test(next.text)
}

function nounPhrase(words: readonly Word[]): NounPhrase {
  return {
    words: words.map((d) => d.text),
    hyphens: new Set(words.flatMap((d, i) => (i > 0 && d.isJoined ? [i] : [])))
  }
}
