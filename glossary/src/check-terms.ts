import {type CompiledTerms, createTermMatcher, type Prose} from '@tenderlint/matchers'
import type {DataProblem} from './data-problem.ts'
import {foldTerm} from './fold-term.ts'
import {isGood, type LocatedConcept} from './located-concept.ts'
import {offerName} from './offer-name.ts'
import {type ConceptSource, type Language, languages, type TermSource} from './term-schema.ts'

/** Find the concepts that a glossary has twice. */
export function* checkIds(concepts: readonly LocatedConcept[]): Generator<DataProblem> {
  const ids = new Set<string>()

  for (const {source, problemAt} of concepts) {
    if (ids.has(source.id)) {
      yield problemAt(['id'], `Unexpected second concept \`${source.id}\`: merge the two, or rename one`)
    }
    ids.add(source.id)
  }
}

/** Check concepts one by one and against each other. */
export function* checkConcepts(concepts: readonly LocatedConcept[]): Generator<DataProblem> {
  const ids = new Set<string>()
  const owners = new Map<string, string>()

  for (const {source, problemAt} of concepts) {
    const {id} = source

    ids.add(id)

    if (!source.en && !source.zh && !source.names) {
      yield problemAt(['id'], `Unexpected concept \`${id}\` without a term`)
    }

    for (const language of languages) {
      const terms = source[language]

      if (!terms) continue

      yield* checkPreferred(source, language, problemAt)

      for (const [i, term] of terms.entries()) {
        const at = [language, i, 'term']
        const key = `${language}\n${foldTerm(term.term)}`
        const owner = owners.get(key)

        if (terms.findIndex((d) => d.term === term.term) < i) {
          yield problemAt(at, `Unexpected second entry of \`${term.term}\` in \`${id}\`: delete one`)
        }
        if (term.status === 'preferred' && owner !== undefined && owner !== id) {
          yield problemAt(
            at,
            `Unexpected preferred term \`${term.term}\`, which \`${owner}\` prefers too: make one \`admitted\``
          )
        }
        if (term.status === 'preferred') owners.set(key, id)
        yield* checkConditions(term, (path, message) => problemAt([language, i, ...path], message))
      }
    }
  }

  for (const {source, problemAt} of concepts) {
    for (const [i, related] of (source.related ?? []).entries()) {
      if (!ids.has(related)) {
        yield problemAt(
          ['related', i],
          `Unknown related concept \`${related}\` in \`${source.id}\`${offerName(related, ids)}`
        )
      }
    }

    yield* checkAgainstPreferred(source, owners, problemAt)
  }
}

/** Each language of a concept prefers one term for each word class. */
function* checkPreferred(
  source: ConceptSource,
  language: Language,
  problemAt: LocatedConcept['problemAt']
): Generator<DataProblem> {
  const terms = source[language] ?? []
  const classes = new Set<string>()

  for (const [i, term] of terms.entries()) {
    if (term.status !== 'preferred') continue

    const word = term['part-of-speech'] ?? 'noun'

    if (classes.has(word)) {
      yield problemAt(
        [language, i, 'status'],
        `Unexpected second preferred term in \`${language}\` for \`${source.id}\`: make one \`admitted\``
      )
    }
    classes.add(word)
  }

  if (classes.size === 0) {
    yield problemAt(
      [language],
      `Missing preferred term in \`${language}\` for \`${source.id}\`: make one \`preferred\``
    )
  }
}

/** What stands around a term has to be words that a text can hold, and an exception has to hold the term. */
function* checkConditions(term: TermSource, problemAt: LocatedConcept['problemAt']): Generator<DataProblem> {
  for (const key of ['near', 'not-near'] as const) {
    for (const [i, word] of (term[key] ?? []).entries()) {
      if (/^[\p{Script=Latin}\d]+$/u.test(word) || /^\p{Script=Han}+$/u.test(word)) continue

      yield problemAt([key, i], `Unexpected \`${word}\` in \`${key}\` of \`${term.term}\`, expected one word`)
    }
  }

  for (const [i, phrase] of (term.except ?? []).entries()) {
    if (foldTerm(phrase).includes(foldTerm(term.term)) && foldTerm(phrase) !== foldTerm(term.term)) continue

    yield problemAt(
      ['except', i],
      `Unexpected exception \`${phrase}\`, expected a longer phrase that holds \`${term.term}\``
    )
  }
}

/** A term to avoid may be the right term of another concept only if the words around it tell which is meant. */
function* checkAgainstPreferred(
  source: ConceptSource,
  owners: ReadonlyMap<string, string>,
  problemAt: LocatedConcept['problemAt']
): Generator<DataProblem> {
  for (const language of languages) {
    for (const [i, term] of (source[language] ?? []).entries()) {
      const owner = owners.get(`${language}\n${foldTerm(term.term)}`)

      if (isGood(term) || owner === undefined || term.near) continue

      yield problemAt(
        [language, i, 'status'],
        `Unexpected \`${term.status}\` term \`${term.term}\`, which \`${owner}\` prefers: delete it, or say with \`near\` which words tell the two apart`
      )
    }
  }
}

/** Find the terms that the compiled glossary never finds, by looking for each in a text made for it. */
export function* checkMatches(concepts: readonly LocatedConcept[], compiled: CompiledTerms): Generator<DataProblem> {
  const matcher = createTermMatcher(compiled)

  for (const {source, problemAt} of concepts) {
    for (const language of languages) {
      for (const [i, term] of (source[language] ?? []).entries()) {
        const matches = matcher.match(sample(term, language))

        const isFound = matches.some((d) => d.conceptId === source.id && d.term === term.term)

        // A dash alone is found, but it is no word.
        if (isFound && /[\p{L}\p{N}]/u.test(term.term)) continue

        const other = isFound ? undefined : matches.find((d) => d.range.start === 0)
        const cause = other ? `\`${other.term}\` of \`${other.conceptId}\` is found instead` : 'no text can hold it'

        yield problemAt([language, i, 'term'], `Unexpected term \`${term.term}\`, which can never match: ${cause}`)
      }
    }
  }
}

/** Text in which a term has to be found: the term, and a word that has to stand nearby. */
function sample(term: TermSource, language: Language): Prose {
  const near = term.near?.[0]

  return {
    kind: 'paragraph',
    language,
    text: near === undefined ? term.term : `${term.term}; ${near}`,
    marks: [],
    quoted: false
  }
}
