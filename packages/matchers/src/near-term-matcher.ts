import type {CompiledTerms} from './compiled-terms.ts'
import {editDistance} from './edit-distance.ts'
import {matchCase} from './match-case.ts'
import {type ConceptReader, readConcepts} from './packed-concepts.ts'
import {createPhraseIndex} from './phrase-index.ts'
import type {Prose} from './prose.ts'
import type {TextRange} from './text-range.ts'
import {createTokenizer, foldWord, type Tokens} from './tokenizer.ts'
import {createWordIndex} from './word-index.ts'

/** Words that are nearly a term of several words: one is mistyped, or they stand in another order. */
export interface NearTermMatch {
  readonly range: TextRange
  readonly conceptId: string
  readonly kind: 'order' | 'typing'
  /** The form that is meant, in the case of the matched words. */
  readonly expected: string
}

/** Finds near misses of the good terms of a glossary. */
export type NearTermMatcher = (prose: Prose) => readonly NearTermMatch[]

/** Shortest word of which a swapped or doubled letter makes no other word. */
const shortestWord = 6

/** Length from which a word with a wrong, missing or further letter is hardly another word: `remote` is near `remove`. */
const longWord = 8

/** Length from which a word may hold two errors, after a beginning of `sureStart` letters that is right. */
const longestWord = 11
const sureStart = 5

/**
 * Make a matcher that is quiet unless sure.
 *
 * A mistyped word is one that no term has, in the place of a word that it resembles, among the other words of the term; another
 * ending is another word, not an error. In another order the last word, which says what the thing is, has to stay.
 */
export function createNearTermMatcher({concepts, forms, phrases, trie}: CompiledTerms): NearTermMatcher {
  const vocabulary = trie.words.split('\n')
  const tokenize = createTokenizer(createWordIndex(vocabulary))
  const index = createPhraseIndex(phrases, vocabulary.length)
  const isInLong = new Uint8Array(vocabulary.length + 1)
  // Few texts have words of a long phrase in a row, or a match to be told.
  let longPhrases: ReadonlyMap<string, readonly number[]> | undefined
  let texts: readonly string[] | undefined
  let reader: ConceptReader | undefined

  for (let phrase = 0; phrase < phrases.counts.length; phrase++) {
    if (phrases.counts[phrase]! < 3) continue

    for (let place = index.startOf(phrase); place < index.startOf(phrase + 1); place++)
      isInLong[index.wordAt(place)] = 1
  }

  return (prose) => {
    const tokens = tokenize(prose.text, prose.marks)
    const matches: NearTermMatch[] = []

    for (let i = 0; i < tokens.count; i++) {
      // A word of no good term may be an error for one.
      const phrase = (isKnown(tokens, i) ? undefined : typingAt(prose.text, tokens, i)) ?? orderAt(tokens, i)
      const match = phrase && createMatch(prose.text, tokens, phrase)

      if (!match || match.range.start < (matches.at(-1)?.range.end ?? 0)) continue

      matches.push(match)
    }

    return matches
  }

  function isKnown(tokens: Tokens, i: number): boolean {
    return i >= 0 && i < tokens.count && index.firstPlaceOf(tokens.words[i]!) > 0
  }

  /** Find the longest term that an unknown word would be a word of, but for an error. */
  function typingAt(text: string, tokens: Tokens, i: number): Meant | undefined {
    // One of the words beside is a word of the term.
    const beside = [i - 1, i + 1].filter((d) => isKnown(tokens, d))

    if (beside.length === 0) return undefined

    const word = text.slice(tokens.starts[i], tokens.ends[i])
    let longest: Meant | undefined

    if (word.length < shortestWord - 1 || !latinWord.test(word)) return undefined

    for (const known of beside) {
      for (let place = index.firstPlaceOf(tokens.words[known]!); place > 0; place = index.nextPlace(place)) {
        const phrase = index.phraseAt(place)
        const unknown = place - known + i
        const first = i - (unknown - index.startOf(phrase))

        if (longest && lengthOf(phrase) <= lengthOf(longest.phrase)) continue
        if (!fits({phrase, first}, tokens, unknown)) continue
        if (isMistyped(foldWord(word), vocabulary[index.wordAt(unknown) - 1]!))
          longest = {kind: 'typing', phrase, first}
      }
    }

    return longest
  }

  /** Whether the words of a term stand from a token on, but for the one at a place, which has to be one of them. */
  function fits({phrase, first}: Pick<Meant, 'first' | 'phrase'>, tokens: Tokens, unknown: number): boolean {
    const start = index.startOf(phrase)
    const end = index.startOf(phrase + 1)

    if (unknown < start || unknown >= end || first < 0 || first + end - start > tokens.count) return false

    for (let place = start; place < end; place++) {
      if (place !== unknown && tokens.words[first + place - start] !== index.wordAt(place)) return false
    }

    return true
  }

  /** Find the term whose words stand in another order from a token on. */
  function orderAt(tokens: Tokens, first: number): Meant | undefined {
    for (const count of [3, 4, 5]) {
      // Most words are in no term of several, and to sort them is far dearer than to ask.
      for (let i = first; i < first + count; i++) {
        if (i >= tokens.count || isInLong[tokens.words[i]!] === 0) return undefined
      }

      longPhrases ??= groupLongPhrases()

      const words = [...tokens.words.subarray(first, first + count)]
      const phrase = longPhrases.get(sortedKey(words))?.find((d) => wordsOf(d).at(-1) === words.at(-1))

      if (phrase !== undefined && wordsOf(phrase).join() !== words.join()) return {kind: 'order', phrase, first}
    }

    return undefined
  }

  function groupLongPhrases(): ReadonlyMap<string, readonly number[]> {
    const groups = new Map<string, number[]>()

    for (const [phrase, count] of phrases.counts.entries()) {
      if (count < 3) continue

      const key = sortedKey(wordsOf(phrase))
      const group = groups.get(key)

      if (group) group.push(phrase)
      else groups.set(key, [phrase])
    }

    return groups
  }

  function createMatch(text: string, tokens: Tokens, {kind, phrase, first}: Meant): NearTermMatch {
    const range = {start: tokens.starts[first]!, end: tokens.ends[first + lengthOf(phrase) - 1]!}
    const form = phrases.forms[phrase]!

    texts ??= forms.texts.split('\n')
    reader ??= readConcepts(concepts)

    return {
      range,
      conceptId: reader.idOf(forms.terms[form]!),
      kind,
      expected: matchCase(text.slice(range.start, range.end), texts[form]!)
    }
  }

  function lengthOf(phrase: number): number {
    return phrases.counts[phrase]!
  }

  function wordsOf(phrase: number): readonly number[] {
    // Places begin at 1.
    return phrases.words.slice(index.startOf(phrase) - 1, index.startOf(phrase + 1) - 1)
  }
}

/** A term that is meant, and the token it would begin with. */
interface Meant extends Pick<NearTermMatch, 'kind'> {
  readonly phrase: number
  readonly first: number
}

const latinWord = /^[A-Za-zÀ-ɏ]+$/u

/** Endings that make another word of a stem. */
const ending =
  /^(?:|a?bly|a?ble|[ae]nc[ey]|[ae]nt|[ae]l|ally|d|e|e[drn]s?|es|i?ng|i?ngs|ic|ics|ical|ing|ion|ions|is|ise|ist|i?ty|ive|ize|l|ly|ment|ments|or|ors|ous|r|rs|s|t|y)$/u

const prefix = /^(?:de|dis|im|in|mis|non|over|pre|re|sub|un|under)/u

/** Whether a word is an error for another one, and not a word of its own. */
function isMistyped(word: string, right: string): boolean {
  const same = commonStart(word, right)
  const limit = right.length >= longestWord && same >= sureStart ? 2 : 1

  if (editDistance(word, right, limit) > limit) return false
  if (word.replace(prefix, '') === right || right.replace(prefix, '') === word) return false
  if (right.length < longWord && !isSlip(word, right)) return false

  // `maintenence` has one wrong letter; `controlled` ends in another way than `controller`.
  const isReplaced = word.length === right.length && word.slice(same + 1) === right.slice(same + 1)

  return isReplaced ? same + 1 < word.length : !(ending.test(word.slice(same)) && ending.test(right.slice(same)))
}

/** Whether two letters are swapped, or a letter is doubled or not. */
function isSlip(word: string, right: string): boolean {
  const single = (text: string) => text.replace(/(.)\1/gu, '$1')

  return single(word) === single(right) || [...word].toSorted().join('') === [...right].toSorted().join('')
}

function commonStart(a: string, b: string): number {
  let length = 0

  while (length < a.length && a[length] === b[length]) length++

  return length
}

function sortedKey(words: readonly number[]): string {
  return words.toSorted((a, b) => a - b).join()
}
