import {
  buildTermTrie,
  type CompiledTerms,
  type ConceptEntry,
  packConcepts,
  type TermEntry,
  type TriePath
} from '@tenderlint/matchers'
import {abbreviationForms, nounForms, type TermForm, verbForms} from './english-forms.ts'
import {isGood} from './located-concept.ts'
import {type ConceptSource, type Language, languages, type TermSource} from './term-schema.ts'
import {createTermSpeller, type Spelling} from './term-speller.ts'
import {withoutUndefined} from './without-undefined.ts'

/** A form of a term of a concept; `ordinal` counts the terms of all concepts. */
interface WrittenForm extends TermForm {
  readonly ordinal: number
  readonly term: TermSource
  readonly language: Language
}

/** Form in which no term is to be seen. */
const noTerm = -1

/** Lay concepts out for the matcher; data that `checkConcepts` refuses gives a table too, only a less useful one. */
export function layOutTerms(sources: readonly ConceptSource[]): CompiledTerms {
  const speller = createTermSpeller()
  const texts: string[] = []
  const terms: number[] = []
  const preferred: number[] = []
  const phrases = {forms: [] as number[], counts: [] as number[], words: [] as number[]}
  const paths: TriePath[] = []
  const concepts: ConceptEntry[] = []
  let ordinal = 0

  for (const source of sources) {
    const forms: WrittenForm[] = []
    const entries: TermEntry[] = []
    const spelled: Spelling[] = []
    const offset = texts.length

    for (const language of languages) {
      for (const term of source[language] ?? []) {
        const own = inflect(term, language)

        for (const {kind, text} of own) forms.push({kind, text, ordinal, term, language})
        for (const word of [...(term.near ?? []), ...(term['not-near'] ?? [])].flatMap(pluralToo)) speller.number(word)
        entries.push(createTerm(term, language, own))
        ordinal++
      }
    }

    concepts.push(createConcept(source, entries))

    for (const [i, form] of forms.entries()) {
      const distance = form.kind === 'base' ? 0 : 1

      addForm(form.text, {ordinal: form.ordinal, right: offset + preferredForm(forms, form)})
      spelled.push(...speller.spell(form.text, {form: offset + i, distance}))
      if (form.language === 'en' && isGood(form.term) && !form.term.abbreviation) addPhrase(form.text, offset + i)
    }

    for (const [i, form] of forms.entries()) {
      const text = replacement(form)

      if (text !== undefined) preferred[offset + i] = addForm(text, {ordinal: form.ordinal, right: texts.length})
    }

    for (const phrase of exceptions(source)) {
      const form = addForm(phrase, {ordinal: noTerm, right: texts.length})

      spelled.push(...speller.spell(phrase, {form, distance: 0}))
    }

    paths.push(...nearest(spelled))
  }

  return {
    asOf:
      sources
        .map((d) => d['as-of'])
        .sort()
        .at(-1) ?? '',
    concepts: packConcepts(concepts),
    forms: {texts: texts.join('\n'), terms, preferred},
    phrases,
    trie: buildTermTrie(speller.words, paths)
  }

  function addForm(text: string, {ordinal, right}: {ordinal: number; right: number}): number {
    texts.push(text)
    preferred.push(right)

    return terms.push(ordinal) - 1
  }

  function addPhrase(text: string, form: number): void {
    const words = speller.number(text)

    if (words.length < 2) return

    phrases.forms.push(form)
    phrases.counts.push(words.length)
    phrases.words.push(...words)
  }
}

/** Forms a term takes in its language. */
export function inflect(term: TermSource, language: Language): readonly TermForm[] {
  if (language === 'zh' || term['part-of-speech'] === 'adjective') return [{kind: 'base', text: term.term}]
  if (term.abbreviation) return abbreviationForms(term.term)
  if (term['part-of-speech'] === 'verb') return verbForms(term.term)

  return nounForms(term.term, term.plural)
}

function createConcept(source: ConceptSource, terms: readonly TermEntry[]): ConceptEntry {
  const {id, domain, definition, source: from, 'as-of': asOf, note, related} = source

  return {...withoutUndefined({id, domain, definition, source: from, asOf, note, related}), terms}
}

function createTerm(term: TermSource, language: Language, forms: readonly TermForm[]): TermEntry {
  const isAbbreviation = term.abbreviation === true
  const {market, note, source, mistranslates} = term

  return withoutUndefined({
    text: term.term,
    language,
    status: term.status,
    partOfSpeech: term['part-of-speech'] ?? 'noun',
    isAbbreviation,
    certainty: term.certainty ?? 'sure',
    // What is false needs no place in a table of thousands.
    isCaseSensitive: (term['case-sensitive'] ?? isAbbreviation) || undefined,
    isUncountable: (language === 'en' && !isCounted(term, forms)) || undefined,
    isMixable: term.mixing === 'allowed' || undefined,
    mistranslates,
    market,
    note,
    source,
    near: term.near?.flatMap(pluralToo),
    notNear: term['not-near']?.flatMap(pluralToo)
  })
}

/** Whether what is to be written for a term has a plural. */
function isCounted({instead}: TermSource, forms: readonly TermForm[]): boolean {
  return instead === undefined ? forms.some((d) => d.kind === 'plural') : nounForms(instead).length > 1
}

/** A word that has to stand nearby may stand there in the plural. */
function pluralToo(word: string): readonly string[] {
  return /^\p{Script=Latin}/u.test(word) ? nounForms(word).map((d) => d.text.toLowerCase()) : [word]
}

/**
 * Index of the form to write instead of a form: of the preferred term of its language and word class, in the same inflection.
 *
 * An abbreviation gives way to an abbreviation, where the concept has a good one.
 */
function preferredForm(forms: readonly WrittenForm[], form: WrittenForm): number {
  const {term, language} = form
  const good = forms.filter((d) => d.language === language && isGood(d.term))
  const isRight = isGood(term) && (term.status === 'preferred' || term.abbreviation)
  const right = isRight
    ? form
    : (good.find((d) => term.abbreviation && d.term.abbreviation) ??
      good.find((d) => d.term.status === 'preferred' && d.term['part-of-speech'] === term['part-of-speech']) ??
      good.find((d) => d.term.status === 'preferred') ??
      form)
  const inflected = forms.find((d) => d.ordinal === right.ordinal && d.kind === form.kind)

  return forms.indexOf(inflected ?? right)
}

/** Words that the glossary asks for instead of a form, in its number. */
function replacement({term, kind}: WrittenForm): string | undefined {
  const {instead} = term

  return instead === undefined ? undefined : (nounForms(instead).find((d) => d.kind === kind)?.text ?? instead)
}

/** Phrases in which no term is to be seen. */
function exceptions(source: ConceptSource): readonly string[] {
  const phrases = languages.flatMap((language) => (source[language] ?? []).flatMap((d) => d.except ?? []))

  return [...phrases, ...(source.names ?? [])]
}

/** Of the spellings of a concept that meet, those that are nearest to what is written: a term beats another's plural. */
function nearest(spelled: readonly Spelling[]): readonly Spelling[] {
  return spelled.filter(({words, distance}) => !spelled.some((d) => d.distance < distance && isSame(d.words, words)))
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((d, i) => d === b[i])
}
