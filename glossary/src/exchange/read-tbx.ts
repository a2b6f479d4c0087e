import type {DataProblem} from '../data-problem.ts'
import type {DataWords} from '../describe-issue.ts'
import {type Language, languages} from '../term-schema.ts'
import {withoutUndefined} from '../without-undefined.ts'
import {type ConceptPath, type ImportedTerms, locateConcept} from './located-concept.ts'
import type {Loss} from './loss.ts'
import {shortForms, statuses} from './tbx-names.ts'
import {isTermFact, readNotes} from './tbx-notes.ts'
import {isElement, locateElement, readXml, type XmlElement} from './xml.ts'

/** TBX file as text. */
export interface TextSource {
  readonly path: string
  readonly text: string
}

/**
 * Read a TBX file: version 3 in both styles and any dialect, and version 2 (`martif`).
 *
 * Languages and data categories that the glossary does not know are told as losses.
 */
export function readTbx({path, text}: TextSource): ImportedTerms {
  const root = readXml(text)
  const problemAt: ProblemAt = (element, message) => ({path, ...locateElement(text, element), message})

  if (!isElement(root)) {
    const {line, column, message} = root

    return refuse({path, line, column, message: `Unexpected XML: ${message}`})
  }

  if (root.name !== 'tbx' && root.name !== 'martif') {
    return refuse(
      problemAt(root, `Unexpected \`${root.name}\`, expected a TBX file: \`tbx\`, or \`martif\` of version 2`)
    )
  }

  const entries = [...find(root, new Set(['conceptEntry', 'termEntry']))]

  if (entries.length === 0) return refuse(problemAt(root, 'Unexpected file without a concept entry'))

  const languageLosses = new Map<string, number>()
  const results = entries.map((entry) => readEntry(entry, {tell: problemAt, languageLosses}))

  return {
    concepts: results.flatMap((d) => d.concepts),
    problems: results.flatMap((d) => d.problems),
    losses: [
      ...results.flatMap((d) => d.losses),
      ...[...languageLosses].map(([field, count]) => ({
        of: path,
        field,
        value: `${count} ${count === 1 ? 'term' : 'terms'}`
      }))
    ]
  }
}

function refuse(problem: DataProblem): ImportedTerms {
  return {concepts: [], problems: [problem], losses: []}
}

/** Elements of a name, outermost first; none is looked for in another. */
function* find(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of element.children) {
    if (names.has(child.name)) yield child
    else yield* find(child, names)
  }
}

/** A data category with its value, whatever element and style it came in. */
interface Category {
  readonly name: string
  readonly value: string
  readonly target: string | undefined
  readonly element: XmlElement
}

const groups = new Set(['adminGrp', 'descripGrp', 'refGrp', 'termNoteGrp', 'transacGrp', 'xrefGrp'])
const metaElements = new Set([
  'admin',
  'adminNote',
  'descrip',
  'descripNote',
  'ref',
  'termNote',
  'transac',
  'transacNote',
  'xref'
])
const languageSections = new Set(['langSec', 'langSet'])
const termSections = new Set(['ntig', 'termSec', 'tig'])

/** Data categories of a level of an entry, those in groups too. */
function* categoriesOf(element: XmlElement): Generator<Category> {
  let first: string | undefined

  for (const child of element.children) {
    if (languageSections.has(child.name) || termSections.has(child.name)) continue

    if (groups.has(child.name) || child.name === 'termGrp') {
      yield* categoriesOf(child)
      continue
    }

    const name = metaElements.has(child.name) ? (child.attributes.type ?? child.name) : child.name

    first ??= name

    yield {
      // The source of a quoted sentence is not that of the term.
      name: name === 'source' && first === 'context' ? 'source of context' : name,
      value: child.text.replaceAll(/\s+/gu, ' ').trim(),
      target: child.attributes.target,
      element: child
    }
  }
}

/** Id of a concept as the glossary writes ids: words joined by single hyphens, dots or underscores. */
function readId(id: string): string {
  return id
    .replace(/^#/u, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/[._-]{2,}/gu, '-')
    .replaceAll(/^[._-]+|[._-]+$/gu, '')
}

type ProblemAt = (element: XmlElement, message: string) => DataProblem

interface Reading {
  readonly tell: ProblemAt
  /** Terms lost of each language that the glossary does not know. */
  readonly languageLosses: Map<string, number>
}

function readEntry(entry: XmlElement, {tell, languageLosses}: Reading): ImportedTerms {
  const id = idOf(entry)

  if (id === '') return refuse(tell(entry, `Unexpected \`${entry.name}\` without an id and without a term`))

  const places = new Map<string, XmlElement>([['', entry]])
  const problems: DataProblem[] = []
  const losses: Loss[] = []
  const sections = [...find(entry, languageSections)]
  const categories = [entry, ...sections].flatMap((d) => [...categoriesOf(d)])
  const first = (name: string) => categories.find((d) => d.name === name)
  const described = {
    domain: first('subjectField'),
    definition: first('definition'),
    source: first('source'),
    'as-of': categories.findLast((d) => d.name === 'date')
  }
  const {note, names, ...noted} = readNotes(categories.filter((d) => d.name === 'note').map((d) => d.value))
  const related = [
    ...categories.filter((d) => d.name === 'crossReference').map((d) => readId(d.target ?? d.value)),
    ...noted.related
  ]
  const terms = new Map<Language, ReadTerm[]>()

  for (const [key, category] of Object.entries(described)) if (category) places.set(key, category.element)

  for (const category of categories) {
    const isKept =
      Object.values(described).includes(category) ||
      ['crossReference', 'note', 'transactionType'].includes(category.name)

    if (!isKept) losses.push({of: id, field: category.name, value: category.value})
  }

  for (const section of sections) {
    const tag = section.attributes['xml:lang'] ?? section.attributes.lang ?? ''
    const language = languages.find((d) => d === tag.toLowerCase().split('-')[0])
    const read = [...find(section, termSections)].map((d) => readTerm(d, id, {tell, problems, losses}))

    // Told once a file: a glossary of ten thousand concepts has the same languages in each.
    if (tag !== language) {
      const field = language ? `region of \`${tag}\`` : `language \`${tag}\``

      languageLosses.set(field, (languageLosses.get(field) ?? 0) + read.length)
    }
    if (!language) continue

    terms.set(language, [...(terms.get(language) ?? []), ...read])
  }

  const all = [...terms.values()].flat()

  if (all.length === 0) return {concepts: [], problems, losses}

  const ownNames = [...(names ?? []), ...all.filter((d) => d.isName).map((d) => d.term)]
  const date = described['as-of']?.value

  for (const [language, list] of terms) {
    const own = list.filter((d) => !d.isName)

    for (const [i, term] of own.entries()) places.set([language, i].join('.'), term.element)

    terms.set(language, own)
  }

  const listOf = (language: Language) => {
    const list = terms.get(language) ?? []

    return list.length > 0 ? withStatus(list) : undefined
  }
  const value = withoutUndefined({
    id,
    domain: described.domain?.value || undefined,
    definition: described.definition?.value || undefined,
    source: described.source?.value || undefined,
    // Some programs write the time as well.
    'as-of': date && (/^\d{4}-\d\d-\d\d(?=T|\s)/u.exec(date)?.[0] ?? date),
    note,
    related: related.length > 0 ? related : undefined,
    names: ownNames.length > 0 ? ownNames : undefined,
    en: listOf('en'),
    zh: listOf('zh')
  })

  const located = locateConcept(value, {
    problemAt: (path, message) => tell(placeOf(path, places), message),
    words: tbxWords
  })

  return {concepts: located.concepts, problems: [...problems, ...located.problems], losses}
}

/** Id of an entry, or one made of its first term. */
function idOf(entry: XmlElement): string {
  const id = readId(entry.attributes.id ?? entry.attributes['xml:id'] ?? '')

  if (id !== '') return id

  const [term] = find(entry, new Set(['term']))

  return readId(term?.text.trim().toLowerCase() ?? '')
}

interface ReadTerm {
  readonly isName: boolean
  readonly term: string
  readonly status: string | undefined
  readonly element: XmlElement
  readonly rest: object
}

interface Reports {
  readonly tell: ProblemAt
  readonly problems: DataProblem[]
  readonly losses: Loss[]
}

const keptOfTerms = new Set([
  'administrativeStatus',
  'context',
  'customerSubset',
  'note',
  'partOfSpeech',
  'source',
  'term',
  'termType'
])
const partsOfSpeech = new Set(['adjective', 'noun', 'verb'])

function readTerm(section: XmlElement, id: string, {tell, problems, losses}: Reports): ReadTerm {
  const categories = [...categoriesOf(section)]
  const value = (name: string) => categories.find((d) => d.name === name)?.value || undefined
  const term = value('term') ?? ''
  const written = value('administrativeStatus')?.replace(/-admn-sts$/u, '')
  const status = written === undefined ? undefined : statuses[written]
  const type = value('termType')
  const partOfSpeech = value('partOfSpeech')
  const {facts, note, isName} = readNotes(categories.filter((d) => d.name === 'note').map((d) => d.value))

  if (written !== undefined && status === undefined) {
    const element = categories.find((d) => d.name === 'administrativeStatus')!.element

    problems.push(
      tell(
        element,
        `Unexpected status \`${written}\` of \`${term}\`, expected one of: ${['admitted', 'deprecated', 'preferred', 'superseded'].map((d) => `\`${d}Term-admn-sts\``).join(', ')}`
      )
    )
  }

  for (const category of categories) {
    const isUnknownWord = category.name === 'partOfSpeech' && !partsOfSpeech.has(category.value)
    // A second sentence or source has no place; notes have.
    const isFirst = category.name === 'note' || categories.find((d) => d.name === category.name) === category

    if (keptOfTerms.has(category.name) && isFirst && !isUnknownWord) continue

    losses.push({of: `${id}, ${term}`, field: category.name, value: category.value})
  }

  return {
    isName,
    term,
    status,
    element: section,
    rest: withoutUndefined({
      ...facts,
      abbreviation: type === undefined ? undefined : shortForms.has(type) || (type === 'fullForm' ? false : undefined),
      'part-of-speech': partOfSpeech !== undefined && partsOfSpeech.has(partOfSpeech) ? partOfSpeech : undefined,
      context: value('context'),
      market: value('customerSubset'),
      source: value('source'),
      note
    })
  }
}

/** Give terms without a status one: the first is preferred, unless another one is; the others are admitted. */
function withStatus(terms: readonly ReadTerm[]): readonly object[] {
  let isPreferred = terms.some((d) => d.status === 'preferred')

  return terms.map(({term, status, rest}) => {
    const own = status ?? (isPreferred ? 'admitted' : 'preferred')

    if (own === 'preferred') isPreferred = true

    return {term, status: own, ...rest}
  })
}

const tbxWords: DataWords = {
  field: (path) => {
    const name = path.findLast((d) => typeof d === 'string') ?? 'conceptEntry'

    return isTermFact(name) ? `note \`[${name}]\`` : `\`${categoryNames.get(name) ?? name}\``
  },
  missing: 'Missing',
  truth: 'yes or no'
}

/** Data categories of fields that have another name. */
const categoryNames: ReadonlyMap<string, string> = new Map([
  ['abbreviation', 'termType'],
  ['as-of', 'date'],
  ['domain', 'subjectField'],
  ['market', 'customerSubset'],
  ['part-of-speech', 'partOfSpeech'],
  ['related', 'crossReference'],
  ['status', 'administrativeStatus']
])

/** Element of a path in a concept, or of the nearest part of it that has one. */
function placeOf(path: ConceptPath, places: ReadonlyMap<string, XmlElement>): XmlElement {
  for (let length = path.length; length > 0; length--) {
    const element = places.get(path.slice(0, length).join('.'))

    if (element) return element
  }

  return places.get('')!
}
