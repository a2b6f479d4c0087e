import type {CompiledTerms, TermEntry} from './compiled-terms.ts'
import {editDistance} from './edit-distance.ts'
import {matchCase} from './match-case.ts'
import {readConcepts} from './packed-concepts.ts'
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

/** Form of a good term, as the numbers of its words. */
interface Form {
  readonly text: string
  readonly conceptId: string
  readonly words: readonly number[]
}

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
export function createNearTermMatcher(compiled: CompiledTerms): NearTermMatcher {
  const vocabulary = compiled.trie.words.split('\n')
  const index = createWordIndex(vocabulary)
  const tokenize = createTokenizer(index)
  const forms = readForms(compiled, tokenize)
  const byWord = groupBy(forms, (d) => d.words)
  const longForms = forms.filter((d) => d.words.length > 2)
  const byWords = groupBy(longForms, (d) => [sortedKey(d.words)])
  const inLongForms = new Set(longForms.flatMap((d) => d.words))

  return (prose) => {
    const tokens = tokenize(prose.text, prose.marks)
    const matches: NearTermMatch[] = []

    for (let i = 0; i < tokens.count; i++) {
      // A word of no good term may be an error for one.
      const match =
        (byWord.has(tokens.words[i]!) ? undefined : typingAt(prose.text, tokens, i)) ?? orderAt(prose.text, tokens, i)

      if (!match || match.range.start < (matches.at(-1)?.range.end ?? 0)) continue

      matches.push(match)
    }

    return matches
  }

  /** Find the longest term that an unknown word would be a word of, but for an error. */
  function typingAt(text: string, tokens: Tokens, i: number): NearTermMatch | undefined {
    const word = text.slice(tokens.starts[i], tokens.ends[i])
    let longest: {readonly form: Form; readonly first: number} | undefined

    // One of the words beside is a word of the term.
    const before = byWord.get(tokens.words[i - 1] ?? 0)
    const after = byWord.get(tokens.words[i + 1] ?? 0)

    if ((!before && !after) || word.length < shortestWord - 1 || !/^\p{Script=Latin}+$/u.test(word)) return undefined

    for (const near of [before, after]) {
      for (const form of near ?? []) {
        for (let place = 0; place < form.words.length; place++) {
          const first = i - place

          if (form.words.length <= (longest?.form.words.length ?? 0) || !fits(form, tokens, first, place)) continue
          if (isMistyped(foldWord(word), vocabulary[form.words[place]! - 1]!)) longest = {form, first}
        }
      }
    }

    return longest && createMatch(text, tokens, {...longest, kind: 'typing'})
  }

  /** Find the term whose words stand in another order from a token on. */
  function orderAt(text: string, tokens: Tokens, first: number): NearTermMatch | undefined {
    for (const count of [3, 4, 5]) {
      // Most words are in no term of several, and to sort them is far dearer than to ask.
      for (let i = first; i < first + count; i++) {
        if (i >= tokens.count || !inLongForms.has(tokens.words[i]!)) return undefined
      }

      const words = [...tokens.words.subarray(first, first + count)]
      const form = byWords.get(sortedKey(words))?.find((d) => d.words.at(-1) === words.at(-1))

      if (form && form.words.join() !== words.join()) return createMatch(text, tokens, {form, first, kind: 'order'})
    }

    return undefined
  }
}

function readForms({concepts, forms}: CompiledTerms, tokenize: (text: string) => Tokens): readonly Form[] {
  const {termAt, idOf} = readConcepts(concepts)

  return forms.texts.split('\n').flatMap((text, i) => {
    const ordinal = forms.terms[i]!

    if (ordinal < 0 || !isGood(termAt(ordinal))) return []

    const {count, words: numbers} = tokenize(text)
    const words = [...numbers.subarray(0, count)]

    return words.length > 1 && !words.includes(0) ? [{text, conceptId: idOf(ordinal), words}] : []
  })
}

function isGood({language, status, isAbbreviation}: TermEntry): boolean {
  return language === 'en' && !isAbbreviation && (status === 'preferred' || status === 'admitted')
}

/** Whether the words of a form stand at a token, but for the one at `place`. */
function fits({words}: Form, tokens: Tokens, first: number, place: number): boolean {
  return (
    first >= 0 &&
    first + words.length <= tokens.count &&
    words.every((word, i) => i === place || tokens.words[first + i] === word)
  )
}

/** Endings that make another word of a stem. */
const ending =
  /^(?:|a?bly|a?ble|[ae]nc[ey]|[ae]nt|[ae]l|ally|d|e|e[drn]s?|es|i?ng|i?ngs|ic|ics|ical|ing|ion|ions|is|ise|ist|i?ty|ive|ize|l|ly|ment|ments|or|ors|ous|r|s|t|y)$/u

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

function createMatch(
  text: string,
  tokens: Tokens,
  {form, first, kind}: {form: Form; first: number; kind: NearTermMatch['kind']}
): NearTermMatch {
  const range = {start: tokens.starts[first]!, end: tokens.ends[first + form.words.length - 1]!}

  return {
    range,
    conceptId: form.conceptId,
    kind,
    expected: matchCase(text.slice(range.start, range.end), form.text)
  }
}

function sortedKey(words: readonly number[]): string {
  return words.toSorted((a, b) => a - b).join()
}

function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()

  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)

      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }

  return groups
}
