import type {ConceptEntry, TermEntry} from './compiled-terms.ts'

/**
 * Concepts in columns: a line, or a number, for each concept or term.
 *
 * Ten thousand concepts as objects take longer to parse than a linter may take to start; columns are cut up when asked for.
 */
export interface PackedConcepts {
  readonly ids: string
  readonly domains: string
  readonly definitions: string
  readonly sources: string
  readonly dates: string
  readonly notes: string
  /** Ids with a space between. */
  readonly related: string
  /** Number of terms of each concept. */
  readonly counts: readonly number[]
  /** Words of the terms of all concepts; the line, from 0, is the term's ordinal. */
  readonly texts: string
  /** Traits of each term, see `packTraits`. */
  readonly traits: readonly number[]
  /** Further facts of the few terms that have some, by ordinal. */
  readonly facts: Readonly<Record<string, TermFacts>>
}

type TermFacts = Pick<TermEntry, 'market' | 'mistranslates' | 'near' | 'notNear' | 'note' | 'source'>

/** Gives concepts and terms of a packed glossary one by one. */
export interface ConceptReader {
  /** Terms of all concepts. */
  readonly count: number
  /** Term by its ordinal among the terms of all concepts. */
  termAt(ordinal: number): TermEntry
  /** Id of the concept that a term designates. */
  idOf(ordinal: number): string
  concept(id: string): ConceptEntry | undefined
}

const languages: readonly string[] = ['en', 'zh']
const statuses = ['admitted', 'deprecated', 'preferred', 'superseded'] as const
const partsOfSpeech = ['adjective', 'noun', 'verb'] as const
const certainties = ['likely', 'sure', 'unsure'] as const
const flags = ['isAbbreviation', 'isCaseSensitive', 'isMixable', 'isUncountable'] as const
/** Bits of the index of a trait in its list. */
const width = 2

/** Pack concepts in columns. Line breaks in their texts become spaces. */
export function packConcepts(concepts: readonly ConceptEntry[]): PackedConcepts {
  const terms = concepts.flatMap((d) => d.terms)

  return {
    ids: lines(concepts.map((d) => d.id)),
    domains: lines(concepts.map((d) => d.domain)),
    definitions: lines(concepts.map((d) => d.definition)),
    sources: lines(concepts.map((d) => d.source)),
    dates: lines(concepts.map((d) => d.asOf)),
    notes: lines(concepts.map((d) => d.note)),
    related: lines(concepts.map((d) => d.related?.join(' '))),
    counts: concepts.map((d) => d.terms.length),
    texts: lines(terms.map((d) => d.text)),
    traits: terms.map(packTraits),
    facts: Object.fromEntries(
      terms.flatMap((term, ordinal) => {
        const facts = factsOf(term)

        return facts ? [[ordinal, facts]] : []
      })
    )
  }
}

/** Make a packed glossary readable. */
export function readConcepts(packed: PackedConcepts): ConceptReader {
  const ids = packed.ids.split('\n')
  const texts = packed.texts.split('\n')
  const owners = new Int32Array(packed.traits.length)
  const starts = new Int32Array(packed.counts.length + 1)
  const terms: (TermEntry | undefined)[] = []
  // Few runs ask for a concept by its id.
  let columns: ReturnType<typeof cutColumns> | undefined

  for (let i = 0; i < packed.counts.length; i++) {
    starts[i + 1] = starts[i]! + packed.counts[i]!
    owners.fill(i, starts[i], starts[i + 1])
  }

  return {count: packed.traits.length, termAt, idOf: (ordinal) => ids[owners[ordinal]!]!, concept}

  function termAt(ordinal: number): TermEntry {
    terms[ordinal] ??= {
      text: texts[ordinal]!,
      ...unpackTraits(packed.traits[ordinal]!),
      ...packed.facts[ordinal]
    }

    return terms[ordinal]
  }

  function concept(id: string): ConceptEntry | undefined {
    columns ??= cutColumns(packed, ids)

    const index = columns.indexes.get(id)

    if (index === undefined) return undefined

    const {domains, definitions, sources, dates, notes, related} = columns
    const ordinals = Array.from({length: packed.counts[index]!}, (_, i) => starts[index]! + i)

    return {
      id,
      ...(domains[index] && {domain: domains[index]}),
      ...(definitions[index] && {definition: definitions[index]}),
      ...(sources[index] && {source: sources[index]}),
      ...(dates[index] && {asOf: dates[index]}),
      ...(notes[index] && {note: notes[index]}),
      ...(related[index] && {related: related[index].split(' ')}),
      terms: ordinals.map(termAt)
    }
  }
}

function cutColumns(packed: PackedConcepts, ids: readonly string[]) {
  return {
    indexes: new Map(ids.map((id, i) => [id, i])),
    domains: packed.domains.split('\n'),
    definitions: packed.definitions.split('\n'),
    sources: packed.sources.split('\n'),
    dates: packed.dates.split('\n'),
    notes: packed.notes.split('\n'),
    related: packed.related.split('\n')
  }
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.map((d) => d?.replaceAll(/\s*\n\s*/gu, ' ') ?? '').join('\n')
}

/** Number whose bits tell language, status, word class, certainty and flags. */
function packTraits(term: TermEntry): number {
  const indexes = [
    languages.indexOf(term.language),
    statuses.indexOf(term.status),
    partsOfSpeech.indexOf(term.partOfSpeech),
    certainties.indexOf(term.certainty)
  ]
  const traits = indexes.reduce((bits, index, i) => bits | (index << (i * width)), 0)

  return flags.reduce((bits, flag, i) => (term[flag] ? bits | (1 << (indexes.length * width + i)) : bits), traits)
}

function unpackTraits(traits: number): Omit<TermEntry, 'text' | keyof TermFacts> {
  const index = (place: number) => (traits >> (place * width)) & ((1 << width) - 1)
  const has = (place: number) => (traits & (1 << (4 * width + place))) !== 0

  return {
    language: languages[index(0)]!,
    status: statuses[index(1)]!,
    partOfSpeech: partsOfSpeech[index(2)]!,
    certainty: certainties[index(3)]!,
    isAbbreviation: has(0),
    ...(has(1) ? {isCaseSensitive: true} : undefined),
    ...(has(2) ? {isMixable: true} : undefined),
    ...(has(3) ? {isUncountable: true} : undefined)
  }
}

function factsOf({market, mistranslates, near, notNear, note, source}: TermEntry): TermFacts | undefined {
  const facts = Object.entries({market, mistranslates, near, notNear, note, source}).filter(([, d]) => d !== undefined)

  return facts.length > 0 ? Object.fromEntries(facts) : undefined
}
