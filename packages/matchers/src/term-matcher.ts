import {classOf} from './character-class.ts'
import type {CompiledTerms, ConceptEntry, TermEntry} from './compiled-terms.ts'
import {matchCase} from './match-case.ts'
import {readConcepts} from './packed-concepts.ts'
import type {Prose} from './prose.ts'
import {createSurroundings, type TokenSpan} from './surroundings.ts'
import type {TermMatch, TermStatus} from './term-match.ts'
import {readTermTrie} from './term-trie.ts'
import {createTokenizer, foldWord} from './tokenizer.ts'
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

/** Statuses, the best first: of two terms spelled alike the better one is meant. */
const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'superseded', 'deprecated']

/** Make a matcher for a compiled glossary. */
export function createTermMatcher(compiled: CompiledTerms): TermMatcher {
  const trie = readTermTrie(compiled.trie)
  const index = createWordIndex(trie.words)
  const tokenize = createTokenizer(index)
  const stands = createSurroundings(index)
  const concepts = readConcepts(compiled.concepts)
  const texts = compiled.forms.texts.split('\n')
  const {terms: termOf, preferred} = compiled.forms
  const knownForms = new Array<KnownForm | undefined>(termOf.length)

  return {asOf: compiled.asOf, concept: concepts.concept, match}

  function match(prose: Prose): readonly TermMatch[] {
    const tokens = tokenize(prose.text, prose.marks)
    const matches: TermMatch[] = []
    let first = 0

    while (first < tokens.count) {
      const state = trie.begin(tokens.words[first]!)
      const found = state > 0 ? findFrom(state, {prose, tokens, first, end: first + 1}) : undefined

      for (const form of found?.forms ?? []) {
        // A phrase in which no term is to be seen has none.
        if (termOf[form]! >= 0) matches.push(createMatch(form, found!.span))
      }

      first = found?.span.end ?? first + 1
    }

    return matches
  }

  /** Find the longest forms that begin where a span does; the first word has led to a state. */
  function findFrom(
    begun: number,
    {prose, tokens, first}: TokenSpan
  ): {forms: readonly number[]; span: TokenSpan} | undefined {
    let state = begun
    let found: {forms: readonly number[]; span: TokenSpan} | undefined

    for (let end = first + 1; state > 0; end++) {
      if (trie.isEnd(state)) {
        const span = {prose, tokens, first, end}
        const forms = choose(trie.formsAt(state), span)

        if (forms.length > 0) found = {forms, span}
      }

      state = end < tokens.count ? trie.next(state, tokens.words[end]!) : 0
    }

    return found
  }

  /** Choose among forms spelled alike those that are meant. */
  function choose(forms: readonly number[], span: TokenSpan): readonly number[] {
    const meant = forms.every((d) => isMeant(d, span)) ? forms : forms.filter((d) => isMeant(d, span))

    if (meant.length < 2) return meant

    const text = textOf(span)
    const ranks = meant.map((form) => rank(form, text))
    const best = Math.min(...ranks)

    return meant.filter((_, i) => ranks[i] === best)
  }

  /** Whether the case of the words and what stands around them fit a term. */
  function isMeant(form: number, span: TokenSpan): boolean {
    const ordinal = termOf[form]!

    if (ordinal < 0) return true

    const {isCaseSensitive, near, notNear} = concepts.termAt(ordinal)

    if (isCaseSensitive && !isSpelled(textOf(span), texts[form]!)) return false

    return (!near || stands(near, span)) && !(notNear && stands(notNear, span))
  }

  /** The less, the more likely that a form is meant: an exception, spelled just so, chosen by its surroundings, of good status. */
  function rank(form: number, text: string): number {
    const ordinal = termOf[form]!

    if (ordinal < 0) return -1

    const {near, status} = concepts.termAt(ordinal)
    const isExact = foldSpace(text) === foldSpace(texts[form]!)

    return (isExact ? 0 : 20) + (near ? 0 : 10) + statuses.indexOf(status)
  }

  function createMatch(form: number, span: TokenSpan): TermMatch {
    const {conceptId, isCaseSensitive, isUncountable, preferredText, term, certainty} = knownAt(form)
    const text = textOf(span)
    // What has no capital is not written in the case of another.
    const isAsGiven = isCaseSensitive || text === text.toLowerCase() || text === texts[form]

    const match: TermMatch = {
      range: {start: span.tokens.starts[span.first]!, end: span.tokens.ends[span.end - 1]!},
      conceptId,
      language: term.language,
      status: term.status,
      term: term.text,
      preferred: isAsGiven ? preferredText : matchCase(text, preferredText),
      isAbbreviation: term.isAbbreviation,
      isUncountable,
      isMixable: term.isMixable === true,
      certainty
    }

    return term.mistranslates === undefined ? match : {...match, mistranslates: term.mistranslates}
  }

  /** What all matches of a form share, put together once: to look it up in the columns of a large glossary takes far longer. */
  function knownAt(form: number): KnownForm {
    const known = knownForms[form] ?? readForm(form)

    knownForms[form] = known

    return known
  }

  function readForm(form: number): KnownForm {
    const ordinal = termOf[form]!
    const term = concepts.termAt(ordinal)
    const right = preferred[form]!
    const rightTerm = concepts.termAt(termOf[right]!)

    return {
      term,
      conceptId: concepts.idOf(ordinal),
      preferredText: texts[right]!,
      isCaseSensitive: term.isCaseSensitive === true,
      isUncountable: rightTerm.isUncountable === true,
      certainty: lesser(term.certainty, rightTerm.certainty)
    }
  }
}

/** What is the same wherever a form stands. */
interface KnownForm extends Pick<TermMatch, 'certainty' | 'conceptId' | 'isUncountable'> {
  readonly term: TermEntry
  readonly isCaseSensitive: boolean
  /** Words of the preferred term, in their own case. */
  readonly preferredText: string
}

function textOf({prose, tokens, first, end}: TokenSpan): string {
  return prose.text.slice(tokens.starts[first], tokens.ends[end - 1])
}

/** Whether a text has the letters and digits of a form, in their case. */
function isSpelled(text: string, form: string): boolean {
  return text === form || lettersOf(text) === lettersOf(form)
}

/** Letters and digits of a text, in their case. */
function lettersOf(text: string): string {
  return [...text.normalize('NFKC')].filter((d) => isLetter(d)).join('')
}

function isLetter(character: string): boolean {
  const kind = classOf(character.charCodeAt(0))

  return kind === 'ideograph' || kind === 'word'
}

/** Folded words with their hyphens, and one space for any other gap. */
function foldSpace(text: string): string {
  return foldWord(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
}

const certainties = ['unsure', 'likely', 'sure'] as const

function lesser(a: TermMatch['certainty'], b: TermMatch['certainty']): TermMatch['certainty'] {
  return certainties.indexOf(a) < certainties.indexOf(b) ? a : b
}
