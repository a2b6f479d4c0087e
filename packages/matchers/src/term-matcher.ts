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

  return {asOf: compiled.asOf, concept: concepts.concept, match}

  function match(prose: Prose): readonly TermMatch[] {
    const tokens = tokenize(prose.text, prose.marks)
    const matches: TermMatch[] = []
    let first = 0

    while (first < tokens.count) {
      const found = findAt({prose, tokens, first, end: first + 1})

      for (const form of found?.forms ?? []) {
        // A phrase in which no term is to be seen has none.
        if (termOf[form]! >= 0) matches.push(createMatch(form, found!.span))
      }

      first = found?.span.end ?? first + 1
    }

    return matches
  }

  /** Find the longest forms that begin where a span does. */
  function findAt({prose, tokens, first}: TokenSpan): {forms: readonly number[]; span: TokenSpan} | undefined {
    let state = trie.begin(tokens.words[first]!)
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
  function choose(forms: Int32Array, span: TokenSpan): readonly number[] {
    const text = textOf(span)
    const meant = [...forms].filter((form) => {
      const ordinal = termOf[form]!

      return ordinal < 0 || isMeant(concepts.termAt(ordinal), texts[form]!, {text, span})
    })

    if (meant.length < 2) return meant

    const ranks = meant.map((form) => rank(form, text))
    const best = Math.min(...ranks)

    return meant.filter((_, i) => ranks[i] === best)
  }

  /** Whether the case of the words and what stands around them fit a term. */
  function isMeant(term: TermEntry, form: string, {text, span}: {text: string; span: TokenSpan}): boolean {
    const {isCaseSensitive, near, notNear} = term

    if (isCaseSensitive && text !== form && lettersOf(text) !== lettersOf(form)) return false

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
    const text = textOf(span)
    const term = concepts.termAt(termOf[form]!)
    const right = preferred[form]!
    const rightTerm = concepts.termAt(termOf[right]!)

    return {
      range: {start: span.tokens.starts[span.first]!, end: span.tokens.ends[span.end - 1]!},
      conceptId: concepts.idOf(termOf[form]!),
      language: term.language,
      status: term.status,
      term: term.text,
      preferred: term.isCaseSensitive || text === texts[form] ? texts[right]! : matchCase(text, texts[right]!),
      isAbbreviation: term.isAbbreviation,
      isUncountable: rightTerm.isUncountable === true,
      isMixable: term.isMixable === true,
      ...(term.mistranslates === undefined ? undefined : {mistranslates: term.mistranslates}),
      certainty: lesser(term.certainty, rightTerm.certainty)
    }
  }
}

function textOf({prose, tokens, first, end}: TokenSpan): string {
  return prose.text.slice(tokens.starts[first], tokens.ends[end - 1])
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
