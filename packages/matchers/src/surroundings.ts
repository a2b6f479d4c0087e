import type {Prose} from './prose.ts'
import {createTokenizer, type Tokens} from './tokenizer.ts'
import type {WordIndex} from './word-index.ts'

/** Tokens of a prose and a stretch of them, half-open. */
export interface TokenSpan {
  readonly prose: Prose
  readonly tokens: Tokens
  readonly first: number
  readonly end: number
}

/** Tells whether one of some words stands near a stretch of tokens, or in the heads of its table cell. */
export type Surroundings = (words: readonly string[], span: TokenSpan) => boolean

/** What to look for: words by number where one token is a word, else by their characters. */
interface Wanted {
  readonly numbers: ReadonlySet<number>
  readonly phrases: readonly string[]
}

/** Tokens before and after a term that count as near. */
const reach = 12

/** Make a test of surroundings for folded words of an index. */
export function createSurroundings(index: WordIndex): Surroundings {
  const tokenize = createTokenizer(index)
  const known = new WeakMap<readonly string[], Wanted>()

  return (words, span) => {
    const wanted = known.get(words) ?? want(words)

    known.set(words, wanted)

    return standsNear(wanted, span) || headsOf(span.prose).some((head) => standsIn(wanted, head))
  }

  function want(words: readonly string[]): Wanted {
    const numbers = words.map((d) => index.idOf(d))

    return {
      numbers: new Set(numbers.filter((d) => d > 0)),
      phrases: words.filter((_, i) => numbers[i] === 0)
    }
  }

  function standsIn({numbers, phrases}: Wanted, text: string): boolean {
    const {words, count} = tokenize(text)

    return words.subarray(0, count).some((d) => numbers.has(d)) || phrases.some((d) => text.includes(d))
  }
}

function standsNear({numbers, phrases}: Wanted, {prose, tokens, first, end}: TokenSpan): boolean {
  const from = Math.max(first - reach, 0)
  const to = Math.min(end + reach, tokens.count)

  for (let i = from; i < to; i++) {
    if ((i < first || i >= end) && numbers.has(tokens.words[i]!)) return true
  }

  if (phrases.length === 0) return false

  const around = prose.text.slice(tokens.starts[from], tokens.ends[to - 1])

  return phrases.some((d) => around.includes(d))
}

/** Words that say what a table cell holds. */
function headsOf({columnHead, rowHead, tableCaption}: Prose): readonly string[] {
  return [columnHead, rowHead, tableCaption].filter((d) => d !== undefined)
}
