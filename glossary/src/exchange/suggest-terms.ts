import {editDistance, type TextRange} from '@tenderlint/matchers'
import {createChineseReader} from './chinese-phrases.ts'
import {createExpressionFolder, type ExpressionFolder} from './expression-folder.ts'
import {type NounPhrase, readSentences} from './noun-phrases.ts'
import {quoteSentence} from './quote-sentence.ts'
import {createChineseTallies} from './suggest-chinese-terms.ts'

/** Text of a document, and what in it the glossary and other data know. */
export interface SuggestionText {
  /** BCP 47 primary subtag of the language most of it is in. */
  readonly language: string
  readonly text: string
  readonly known: readonly TextRange[]
}

/** Expression of several words that documents use often and the glossary does not know. */
export interface TermSuggestion {
  /** As a glossary writes it: in small letters and the singular, spelled as it is most often. */
  readonly term: string
  /** Sentences that use it, in any number, case and spelling that a glossary finds as one. */
  readonly count: number
  /** Expressions that may mean the same: its words in another order or divided otherwise, or one of them mistyped. */
  readonly variants: readonly {readonly term: string; readonly count: number}[]
  /** One sentence that uses it. */
  readonly sentence: string
}

/** What documents use often, and how often that is. */
export interface TermSuggestions {
  /** Sentences that an expression has to stand in. */
  readonly fewest: number
  /** Words that were read; a sentence that stands in several documents counts once. */
  readonly words: number
  /** The most frequent first. */
  readonly suggestions: readonly TermSuggestion[]
}

interface Tally {
  /** Folded, as written first. */
  readonly words: readonly string[]
  /** By what is written. */
  readonly forms: Map<string, {readonly phrase: NounPhrase; count: number}>
  count: number
  sentence: string
}

/**
 * Propose expressions of two to four English or Chinese words that stand in `fewest` sentences or more.
 *
 * An expression that hardly stands without a longer one is left out, and so are names.
 */
export async function suggestTerms(
  texts: Iterable<SuggestionText>,
  {fewest: asked}: {readonly fewest?: number} = {}
): Promise<TermSuggestions> {
  // It is as large as all else together, and only this asks for it.
  const {default: tagger} = await import('compromise/two')
  const folder = createExpressionFolder()
  const seen = new Set<string>()
  const tallies = new Map<string, Tally>()
  const readChinese = createChineseReader()
  const chinese = createChineseTallies()
  let words = 0

  for (const text of pieces(texts)) {
    if (isRepeated(text.text, 'text')) continue

    if (text.language === 'zh') {
      for (const sentence of readChinese(text)) {
        if (isRepeated(sentence.text, 'sentence')) continue

        words += sentence.count
        chinese.add(sentence)
      }
      continue
    }

    for (const sentence of readSentences(text, tagger)) {
      if (isRepeated(sentence.text, 'sentence')) continue

      words += sentence.words.length
      folder.see(sentence.words)
      for (const phrase of distinct(sentence.phrases, folder)) tally(tallies, folder, {...phrase, text: sentence.text})
    }
  }

  const fewest = asked ?? usual(words)

  const suggestions = [...suggestionsOf(tallies, {folder, fewest}), ...chinese.suggestions(fewest)]

  return {fewest, words, suggestions: suggestions.toSorted((a, b) => b.count - a.count)}

  /** Versions and formats of one document, and heads of pages, say nothing of how usual a word is. */
  function isRepeated(text: string, kind: 'sentence' | 'text'): boolean {
    // A paragraph of one sentence has the words of that.
    const folded = `${kind}: ${text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`
    const isKnown = seen.has(folded)

    seen.add(folded)

    return isKnown
  }
}

/** Most characters that are read at once: what tells words apart takes time that grows with the square of a sentence. */
const longest = 4000

/** Cut texts that are longer than any paragraph people write, such as a list without a full stop. */
function* pieces(texts: Iterable<SuggestionText>): Generator<SuggestionText> {
  for (const whole of texts) {
    const {language, text, known} = whole

    if (text.length <= longest) {
      yield whole
      continue
    }

    for (let start = 0, end = 0; start < text.length; start = end) {
      const space = text.lastIndexOf(' ', start + longest)

      end = space > start && start + longest < text.length ? space : start + longest

      yield {
        language,
        text: text.slice(start, end),
        known: known
          .filter((d) => d.start < end && start < d.end)
          .map((d) => ({start: Math.max(d.start - start, 0), end: Math.min(d.end, end) - start}))
      }
    }
  }
}

/** Sentences that make an expression frequent among so many words: 2 up to some thousand, 3 of ten thousand, 5 of a hundred thousand. */
function usual(words: number): number {
  return Math.max(2, Math.round(1 + 2 * Math.log10(words / 1000)))
}

interface FoldedPhrase {
  readonly key: string
  readonly phrase: NounPhrase
}

/** Expressions of a sentence, each once. */
function distinct(phrases: readonly NounPhrase[], folder: ExpressionFolder): Iterable<FoldedPhrase> {
  return new Map(phrases.map((phrase) => [folder.keyOf(phrase), {key: folder.keyOf(phrase), phrase}])).values()
}

function tally(
  tallies: Map<string, Tally>,
  folder: ExpressionFolder,
  {key, phrase, text}: FoldedPhrase & {readonly text: string}
): void {
  const known = tallies.get(key) ?? {words: folder.fold(phrase.words), forms: new Map(), count: 0, sentence: text}
  const written = [...phrase.words, ...phrase.hyphens].join(' ')
  const form = known.forms.get(written) ?? {phrase, count: 0}

  known.forms.set(written, form)
  form.count++
  known.count++
  if (!isTelling(known.sentence) && isTelling(text)) known.sentence = text
  tallies.set(key, known)
}

/** Whether a sentence shows how an expression is used, and can be read at a glance; a heading does not. */
function isTelling(sentence: string): boolean {
  return sentence.length >= 40 && sentence.length <= 200 && /[.!?]["”’)]?$/u.test(sentence)
}

function suggestionsOf(
  tallies: ReadonlyMap<string, Tally>,
  {folder, fewest}: {readonly folder: ExpressionFolder; readonly fewest: number}
): readonly TermSuggestion[] {
  const usable = [...tallies.values()].filter((d) => !folder.isName(d.words)).toSorted(byCount)
  const twins = groupTwins(usable)
  const variants = new Map<Tally, Tally[]>()
  const taken = new Set<Tally>()

  for (const main of usable) {
    if (main.count < fewest) break
    if (taken.has(main)) continue

    const others = twins(main).filter((d) => d !== main && !taken.has(d) && isVariant(d, main, folder))

    variants.set(main, others)
    for (const d of [main, ...others]) taken.add(d)
  }

  const frequent = [...variants.keys()]
  const within = countWithin(frequent)

  return frequent
    .filter((d) => d.count - (within.get(d.words.join(' ')) ?? 0) >= (d.words.includes('of') ? 2 * fewest : fewest))
    .map((d) => ({
      term: spell(d, folder),
      count: d.count,
      variants: variants.get(d)!.map((e) => ({term: spell(e, folder), count: e.count})),
      sentence: quoteSentence(d.sentence, patternOf(d))
    }))
}

function byCount(a: Tally, b: Tally): number {
  return b.count - a.count || (a.words.join(' ') < b.words.join(' ') ? -1 : 1)
}

/** For each expression, those of the same words in any order or written as one, and those that have all words but one in common. */
function groupTwins(tallies: readonly Tally[]): (tally: Tally) => readonly Tally[] {
  const groups = new Map<string, Tally[]>()

  for (const tally of tallies) {
    for (const key of twinKeys(tally)) groups.set(key, [...(groups.get(key) ?? []), tally])
  }

  return (tally) => [...new Set(twinKeys(tally).flatMap((d) => groups.get(d) ?? []))]
}

function twinKeys({words}: Tally): readonly string[] {
  return [sorted(words), words.join(''), ...words.map((_, i) => words.with(i, '*').join(' '))]
}

function sorted(words: readonly string[]): string {
  return words
    .filter((d) => d !== 'of')
    .toSorted()
    .join(' ')
}

/** Shortest word that a letter more or less makes no other word of. */
const longWord = 6

function isVariant(other: Tally, main: Tally, folder: ExpressionFolder): boolean {
  if (other.words.join('') === main.words.join('')) return true
  // Two words the other way round may well be something else: `process heat`, `heat process`.
  if (sorted(other.words) === sorted(main.words)) return Math.max(other.words.length, main.words.length) > 2

  const at = other.words.findIndex((d, i) => d !== main.words[i])
  const [wrong, right] = [other.words[at]!, main.words[at]!]

  // A word that stands elsewhere too is another word.
  return (
    wrong.length >= longWord &&
    other.count * 4 <= main.count &&
    folder.timesSeen(wrong) <= other.count &&
    editDistance(wrong, right, 1) <= 1
  )
}

/** Sentences of the most frequent longer expression around each expression, by the words of the inner one. */
function countWithin(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()

  for (const {words, count} of tallies) {
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 2; end <= words.length; end++) {
        const inner = words.slice(start, end)
        const key = inner.join(' ')

        if (inner.length < words.length) counts.set(key, Math.max(counts.get(key) ?? 0, count))
      }
    }
  }

  return counts
}

/** Finds an expression as it stands in the sentences it was met in. */
function patternOf({forms}: Tally): RegExp {
  const written = Array.from(forms.values(), ({phrase}) =>
    phrase.words.map((d) => d.replaceAll('+', '\\+')).join('[\\s\u2010\u2011-]+')
  )

  return new RegExp(written.join('|'), 'u')
}

/** An expression as a glossary writes it, in the most frequent of its spellings. */
function spell({forms}: Tally, folder: ExpressionFolder): string {
  const counts = new Map<string, number>()

  for (const {phrase, count} of forms.values()) {
    const spelling = folder.spell(phrase)

    counts.set(spelling, (counts.get(spelling) ?? 0) + count)
  }

  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
}
