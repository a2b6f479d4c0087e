import type {TermPhrases} from './compiled-terms.ts'

/**
 * Finds phrases by a word of theirs.
 *
 * Words are numbers, a phrase is its index. Its words stand at places from `startOf(phrase)` to that of the next one; places begin
 * at 1, and 0 is none.
 */
export interface PhraseIndex {
  /** First place where a word stands. */
  firstPlaceOf(word: number): number
  /** Next place of the word at a place. */
  nextPlace(place: number): number
  wordAt(place: number): number
  phraseAt(place: number): number
  startOf(phrase: number): number
}

/** Index phrases whose words are numbers up to `lastWord`; quickly, since most texts have little to look up. */
export function createPhraseIndex({counts, words}: TermPhrases, lastWord: number): PhraseIndex {
  const first = new Int32Array(lastWord + 1)
  const next = new Int32Array(words.length + 1)
  const phrases = new Int32Array(words.length + 1)
  const starts = new Int32Array(counts.length + 1)
  let place = words.length

  starts[counts.length] = words.length + 1

  // From the end, so that each place leads to the one after it.
  for (let phrase = counts.length - 1; phrase >= 0; phrase--) {
    const start = place - counts[phrase]! + 1

    starts[phrase] = start

    for (; place >= start; place--) {
      const word = words[place - 1]!

      phrases[place] = phrase
      next[place] = first[word]!
      first[word] = place
    }
  }

  return {
    firstPlaceOf: (word) => first[word]!,
    nextPlace: (place) => next[place]!,
    wordAt: (place) => words[place - 1]!,
    phraseAt: (place) => phrases[place]!,
    startOf: (phrase) => starts[phrase]!
  }
}
