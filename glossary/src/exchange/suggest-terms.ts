import {type CompiledTerms, createTermMatcher, type Prose} from '@tenderlint/matchers'

/** Expression of several words that documents use often and the glossary does not know. */
export interface TermSuggestion {
  /** Most frequent form. */
  readonly term: string
  readonly count: number
  /** Other forms of the same words: another number, case, hyphen or order. */
  readonly variants: readonly {readonly form: string; readonly count: number}[]
  /** One sentence that uses it. */
  readonly sentence: string
}

/** Words that begin or end no term. */
const plainWords: ReadonlySet<string> = new Set(
  `a about above after all also an and any are as at be been before below between both but by can could did do does done
  during each either etc every few first for from further given had has have he her his how i if in into is it its last
  less many may more most much must my new no nor not now of off on one only or other our out over own per same shall she
  should since so some such than that the their them then there these they third this those through thus to too two
  under until up upon use used uses using via was we were what when where whether which while who whose will with within
  without would you your`.split(/\s+/u)
)

const longest = 4

interface Tally {
  readonly forms: Map<string, number>
  count: number
  sentence: string
}

/**
 * Propose expressions of two to four words that stand `fewest` times or more, the most frequent first.
 *
 * An expression within a longer one that is as frequent is left out, and so is what the glossary knows.
 */
export function suggestTerms(
  texts: Iterable<string>,
  {glossary, fewest = 5}: {readonly glossary: CompiledTerms; readonly fewest?: number}
): readonly TermSuggestion[] {
  const matcher = createTermMatcher(glossary)
  const tallies = new Map<string, Tally>()

  for (const text of texts) {
    for (const [sentence] of text.matchAll(/[^.!?;:\n\uFFFC]+(?:[.!?;:]|$|\n)/gu)) {
      for (const words of stretches(withoutTerms(sentence, matcher.match(asProse(sentence))))) {
        for (const phrase of phrasesOf(words)) tally(tallies, phrase, sentence.trim())
      }
    }
  }

  const frequent = [...tallies].filter(([, d]) => d.count >= fewest)

  return frequent
    .filter(
      ([key, d]) =>
        !frequent.some(([other, e]) => other !== key && ` ${other} `.includes(` ${key} `) && e.count >= d.count * 0.9)
    )
    .map(([, d]) => suggestion(d))
    .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
}

function asProse(text: string): Prose {
  return {kind: 'paragraph', language: 'en', text, marks: [], quoted: false}
}

/** A sentence with a break in the place of every term that the glossary knows. */
function withoutTerms(
  sentence: string,
  matches: readonly {readonly range: {readonly start: number; readonly end: number}}[]
) {
  let rest = ''
  let end = 0

  for (const {range} of matches) {
    rest += `${sentence.slice(end, range.start)},`
    end = Math.max(range.end, end)
  }

  return rest + sentence.slice(end)
}

/** Runs of words without a sign between. */
function* stretches(text: string): Generator<readonly string[]> {
  for (const [run] of text.matchAll(/[\p{Script=Latin}][\p{Script=Latin}\p{N}'’ -]*/gu)) {
    yield run.split(/ +/u).filter((d) => d !== '' && d !== '-')
  }
}

function* phrasesOf(words: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 2; end <= Math.min(start + longest, words.length); end++) {
      const phrase = words.slice(start, end)
      // A term has no plain word in it but `of`.
      const isPlain = phrase.some(
        (d, i) => plainWords.has(d.toLowerCase()) && (d !== 'of' || i === 0 || i === phrase.length - 1)
      )

      if (!isPlain && phrase.every((d) => d.length > 1)) yield phrase
    }
  }
}

function tally(tallies: Map<string, Tally>, phrase: readonly string[], sentence: string): void {
  const key = keyOf(phrase)
  const known = tallies.get(key) ?? {forms: new Map(), count: 0, sentence}
  const form = phrase.join(' ')

  known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
  known.count++
  tallies.set(key, known)
}

/** What forms of one expression have in common. */
function keyOf(phrase: readonly string[]): string {
  return phrase
    .join(' ')
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll(/(?:'s|’s)\b/gu, '')
    .replaceAll(/(?<=[^su\s]{2})s\b/gu, '')
}

function suggestion({forms, count, sentence}: Tally): TermSuggestion {
  const sorted = [...forms]
    .map(([form, times]) => ({form, count: times}))
    .toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))

  return {term: sorted[0]!.form, count, variants: sorted.slice(1), sentence}
}
