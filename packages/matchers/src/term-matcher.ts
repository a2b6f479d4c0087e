import type {CompiledTerms, ConceptEntry, TermEntry} from './compiled-terms.ts'
import {matchCase} from './match-case.ts'
import type {Prose} from './prose.ts'
import type {TermMatch, TermStatus} from './term-match.ts'
import {readTermTrie} from './term-trie.ts'
import {createTokenizer, foldWord, type Tokens} from './tokenizer.ts'
import {createWordIndex} from './word-index.ts'

/** Finds the terms of one glossary. */
export interface TermMatcher {
  /** Date of the newest source of the glossary, ISO 8601. */
  readonly asOf: string
  concept(id: string): ConceptEntry | undefined
  /**
   * Find the terms of all concepts, languages and statuses in the order of the text.
   *
   * The leftmost and then longest form wins, so matches do not overlap; an expression that several concepts share, equally
   * good for each, gives one match for each over the same range.
   */
  match(prose: Prose): readonly TermMatch[]
}

/** A term with its concept, and what has to stand around it. */
interface IndexedTerm {
  readonly entry: TermEntry
  readonly concept: ConceptEntry
  readonly near: Surroundings | undefined
  readonly notNear: Surroundings | undefined
}

/** Words to look for around a term: by number where one token is a word, else by their characters. */
interface Surroundings {
  readonly words: ReadonlySet<number>
  readonly phrases: readonly string[]
}

/** Tokens before and after a term that count as near. */
const reach = 12

/** Statuses, the best first: of two terms spelled alike the better one is meant. */
const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'superseded', 'deprecated']

/** Make a matcher for a compiled glossary. */
export function createTermMatcher(compiled: CompiledTerms): TermMatcher {
  const {forms, concepts} = compiled
  const trie = readTermTrie(compiled.trie)
  const index = createWordIndex(trie.words)
  const tokenize = createTokenizer(index)
  const tokenizeHead = createTokenizer(index)
  const terms = concepts.flatMap((concept) => concept.terms.map((entry) => indexTerm(entry, concept)))
  const byId = new Map(concepts.map((d) => [d.id, d]))

  return {asOf: compiled.asOf, concept: (id) => byId.get(id), match}

  function match(prose: Prose): readonly TermMatch[] {
    const tokens = tokenize(prose.text, prose.marks)
    const matches: TermMatch[] = []
    let i = 0

    while (i < tokens.count) {
      i = matchAt(prose, tokens, i, matches)
    }

    return matches
  }

  /** Add the matches of the longest form that begins at a token; gives the token to go on at. */
  function matchAt(prose: Prose, tokens: Tokens, first: number, matches: TermMatch[]): number {
    let state = trie.begin(tokens.words[first]!)
    let end = first
    let best: readonly number[] = []

    for (let i = first + 1; state > 0; i++) {
      const ended = trie.formsAt(state)

      if (ended.length > 0) {
        const chosen = choose(prose, tokens, {first, end: i, ended})

        if (chosen.length > 0) {
          best = chosen
          end = i
        }
      }

      state = i < tokens.count ? trie.next(state, tokens.words[i]!) : 0
    }

    if (best.length === 0) return first + 1

    const range = {start: tokens.starts[first]!, end: tokens.ends[end - 1]!}

    for (const form of best) {
      const term = terms[forms.terms[form]!]

      // A phrase in which no term is to be seen has none.
      if (term) matches.push(createMatch(prose.text.slice(range.start, range.end), form, {...term, range}))
    }

    return end
  }

  /** Forms among those spelled alike that are meant here. */
  function choose(prose: Prose, tokens: Tokens, {first, end, ended}: Candidates): readonly number[] {
    const text = prose.text.slice(tokens.starts[first]!, tokens.ends[end - 1]!)
    const meant: number[] = []

    for (const form of ended) {
      const term = terms[forms.terms[form]!]

      if (!term) return [form]
      if (isWritten(term.entry, text, forms.texts[form]!) && isAtHome(term, prose, tokens, {first, end})) {
        meant.push(form)
      }
    }

    if (meant.length < 2) return meant

    const ranks = meant.map((form) => rank(terms[forms.terms[form]!]!, text, forms.texts[form]!))
    const best = Math.min(...ranks)

    return meant.filter((_, i) => ranks[i] === best)
  }

  /** Whether the words around a term allow it. */
  function isAtHome({near, notNear}: IndexedTerm, prose: Prose, tokens: Tokens, span: Span): boolean {
    if (!near && !notNear) return true

    return (!near || stands(near, prose, tokens, span)) && !(notNear && stands(notNear, prose, tokens, span))
  }

  function stands({words, phrases}: Surroundings, prose: Prose, tokens: Tokens, {first, end}: Span): boolean {
    const from = Math.max(first - reach, 0)
    const to = Math.min(end + reach, tokens.count)

    for (let i = from; i < to; i++) {
      if ((i < first || i >= end) && words.has(tokens.words[i]!)) return true
    }

    const around = prose.text.slice(tokens.starts[from]!, tokens.ends[to - 1]!)

    return phrases.some((d) => around.includes(d)) || heads(prose).some((head) => holds(head, {words, phrases}))
  }

  function holds(text: string, {words, phrases}: Surroundings): boolean {
    const tokens = tokenizeHead(text)

    return tokens.words.subarray(0, tokens.count).some((d) => words.has(d)) || phrases.some((d) => text.includes(d))
  }

  function indexTerm(entry: TermEntry, concept: ConceptEntry): IndexedTerm {
    return {entry, concept, near: surroundings(entry.near), notNear: surroundings(entry.notNear)}
  }

  function surroundings(words: readonly string[] | undefined): Surroundings | undefined {
    if (!words) return undefined

    const numbers = words.map((d) => index.idOf(d))

    return {words: new Set(numbers.filter((d) => d > 0)), phrases: words.filter((_, i) => numbers[i] === 0)}
  }

  function createMatch(
    text: string,
    form: number,
    {entry, concept, range}: IndexedTerm & Pick<TermMatch, 'range'>
  ): TermMatch {
    const right = forms.preferred[form]!
    const rightEntry = terms[forms.terms[right]!]!.entry

    return {
      range,
      conceptId: concept.id,
      language: entry.language,
      status: entry.status,
      term: entry.text,
      preferred:
        entry.isCaseSensitive || text === forms.texts[form]
          ? forms.texts[right]!
          : matchCase(text, forms.texts[right]!),
      isAbbreviation: entry.isAbbreviation,
      isUncountable: rightEntry.isUncountable === true,
      isMixable: entry.isMixable === true,
      ...(entry.mistranslates === undefined ? undefined : {mistranslates: entry.mistranslates}),
      certainty: lesser(entry.certainty, rightEntry.certainty)
    }
  }
}

interface Span {
  readonly first: number
  readonly end: number
}

interface Candidates extends Span {
  readonly ended: Int32Array
}

/** Whether words are in the case that a term asks for. */
function isWritten(entry: TermEntry, text: string, form: string): boolean {
  return entry.isCaseSensitive !== true || text === form || lettersOf(text) === lettersOf(form)
}

/** Letters and digits of a text, in their case. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The less, the more likely that a term is meant: spelled just so, chosen by the words around it, of the better status. */
function rank({entry, near}: IndexedTerm, text: string, form: string): number {
  const isExact = spaced(foldWord(text)) === spaced(foldWord(form))

  return (isExact ? 0 : 20) + (near ? 0 : 10) + statuses.indexOf(entry.status)
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\u2010\u2011]/gu, '-')
}

/** Words that say what a table cell holds. */
function heads({columnHead, rowHead, tableCaption}: Prose): readonly string[] {
  return [columnHead, rowHead, tableCaption].filter((d) => d !== undefined)
}

function lesser(a: TermMatch['certainty'], b: TermMatch['certainty']): TermMatch['certainty'] {
  return certainties.indexOf(a) < certainties.indexOf(b) ? a : b
}

const certainties = ['unsure', 'likely', 'sure'] as const
