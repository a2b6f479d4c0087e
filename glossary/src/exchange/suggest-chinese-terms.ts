import type {ChineseSentence} from './chinese-phrases.ts'
import {quoteSentence} from './quote-sentence.ts'
import type {TermSuggestion} from './suggest-terms.ts'

interface Tally {
  readonly before: Set<string>
  readonly after: Set<string>
  count: number
  sentence: string
}

/** Counts Chinese expressions sentence by sentence. */
export interface ChineseTallies {
  add(sentence: ChineseSentence): void
  /** Expressions of `fewest` sentences or more, the most frequent first; without those that hardly stand but within a longer one. */
  suggestions(fewest: number): readonly TermSuggestion[]
}

/** Make tallies without a sentence. */
export function createChineseTallies(): ChineseTallies {
  const tallies = new Map<string, Tally>()

  return {add, suggestions}

  function add({text: sentence, phrases}: ChineseSentence): void {
    const counted = new Set<string>()

    for (const {text, before, after} of phrases) {
      const known = tallies.get(text) ?? {before: new Set(), after: new Set(), count: 0, sentence}

      known.before.add(before)
      known.after.add(after)
      if (!counted.has(text)) known.count++
      if (!isTelling(known.sentence) && isTelling(sentence)) known.sentence = sentence
      counted.add(text)
      tallies.set(text, known)
    }
  }

  function suggestions(fewest: number): readonly TermSuggestion[] {
    const frequent = [...tallies].filter(([, d]) => d.count >= fewest && isWhole(d))
    const within = countWithin(frequent)

    return frequent
      .filter(([term, d]) => d.count - (within.get(term) ?? 0) >= fewest)
      .toSorted(([a, d], [b, e]) => e.count - d.count || (a < b ? -1 : 1))
      .map(([term, {count, sentence}]) => ({
        term,
        count,
        variants: [],
        sentence: quoteSentence(sentence, new RegExp(term, 'u'))
      }))
  }
}

/** Whether an expression is no part of one longer: the word beside it changes, or there is none. */
function isWhole({before, after}: Tally): boolean {
  return [before, after].every((d) => d.size > 1 || d.has(''))
}

/** Sentences of the most frequent longer expression around each expression. */
function countWithin(tallies: readonly (readonly [string, Tally])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()

  for (const [term, {count}] of tallies) {
    for (let start = 0; start < term.length; start++) {
      for (let end = start + 2; end <= term.length; end++) {
        const inner = term.slice(start, end)

        if (inner !== term) counts.set(inner, Math.max(counts.get(inner) ?? 0, count))
      }
    }
  }

  return counts
}

/** Whether a sentence shows how an expression is used; a heading or the cell of a table does not. */
function isTelling(sentence: string): boolean {
  return sentence.length >= 12 && sentence.length <= 100 && /[。！？；]$/u.test(sentence)
}
