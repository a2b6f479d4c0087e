import {type ConceptSource, type Language, languages, type TermSource} from '../term-schema.ts'
import type {Loss} from './loss.ts'
import {metaElements, modules} from './tbx-names.ts'
import {nameNote, writeConceptNotes, writeTermNotes} from './tbx-notes.ts'

/** How data categories are named: by an attribute (`dca`) or by the element (`dct`). */
export type TbxStyle = 'dca' | 'dct'

/** Text of a file, and what it could not hold. */
export interface Export<T = string> {
  readonly value: T
  readonly losses: readonly Loss[]
  /** Facts that stand in notes, since the format has no field for them. */
  readonly notes?: number
}

/**
 * Write concepts as TBX-Basic (ISO 30042:2019) in one of its two styles.
 *
 * What it has no category for stands in notes, see `writeTermNotes`, so that nothing is lost.
 */
export function writeTbx(concepts: readonly ConceptSource[], style: TbxStyle): Export {
  const category = style === 'dca' ? writeByAttribute : writeByElement
  const spaces =
    style === 'dca' ? '' : ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
  const ids = new Set(concepts.map((d) => d.id))
  const entries = concepts.flatMap((concept) => writeConcept(concept, {category, ids}))

  return {
    value: `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"${spaces}>`,
      '  <tbxHeader>',
      '    <fileDesc>',
      '      <sourceDesc>',
      '        <p>Exported by tenderlint</p>',
      '      </sourceDesc>',
      '    </fileDesc>',
      '  </tbxHeader>',
      '  <text>',
      '    <body>',
      ...entries.map((d) => `      ${d}`),
      '    </body>',
      '  </text>',
      '</tbx>'
    ].join('\n')}\n`,
    losses: [],
    notes: concepts.reduce((sum, d) => sum + countFacts(d, ids), 0)
  }
}

/** Writes one data category; `target` is the id it points to. */
type WriteCategory = (category: string, value: string, target?: string) => string

const writeByAttribute: WriteCategory = (category, value, target) => {
  const element = metaElements[category]!

  return `<${element} type="${category}"${writeTarget(target)}>${escapeXml(value)}</${element}>`
}

const writeByElement: WriteCategory = (category, value, target) => {
  const element = `${modules[category]}:${category}`

  return `<${element}${writeTarget(target)}>${escapeXml(value)}</${element}>`
}

function writeTarget(target: string | undefined): string {
  return target === undefined ? '' : ` target="${escapeXml(target)}"`
}

interface Writing {
  readonly category: WriteCategory
  /** Ids of the file, to which a reference may point. */
  readonly ids: ReadonlySet<string>
}

function writeConcept(concept: ConceptSource, {category, ids}: Writing): readonly string[] {
  const {id, domain, definition, source, 'as-of': asOf, names, related = []} = concept
  const hasTerms = languages.some((d) => concept[d])

  return [
    `<conceptEntry id="${writeId(id)}">`,
    ...indent([
      ...(asOf === undefined
        ? []
        : writeGroup('transacGrp', [category('transactionType', 'modification'), `<date>${asOf}</date>`])),
      ...(domain === undefined ? [] : [category('subjectField', domain)]),
      ...(definition === undefined
        ? []
        : writeGroup('descripGrp', [
            category('definition', definition),
            ...(source === undefined ? [] : [category('source', source)])
          ])),
      ...(definition === undefined && source !== undefined ? [category('source', source)] : []),
      ...related.filter((d) => ids.has(d)).map((d) => category('crossReference', d, writeId(d))),
      // A reference has to lead to an entry of the file.
      ...writeConceptNotes({
        note: concept.note,
        names: hasTerms ? names : undefined,
        related: related.filter((d) => !ids.has(d))
      }).map(writeNote),
      ...languages.flatMap((language) =>
        writeTerms(
          language,
          (concept[language] ?? []).map((d) => writeTerm(d, category))
        )
      ),
      // An entry has to have a term.
      ...(hasTerms ? [] : writeTerms('en', (names ?? []).map(writeName)))
    ]),
    '</conceptEntry>'
  ]
}

function writeTerms(language: Language, terms: readonly (readonly string[])[]): readonly string[] {
  return terms.length > 0 ? [`<langSec xml:lang="${language}">`, ...indent(terms.flat()), '</langSec>'] : []
}

function writeName(name: string): readonly string[] {
  return writeGroup('termSec', [`<term>${escapeXml(name)}</term>`, writeNote(nameNote)])
}

function writeTerm(term: TermSource, category: WriteCategory): readonly string[] {
  return writeGroup('termSec', [
    `<term>${escapeXml(term.term)}</term>`,
    category('administrativeStatus', `${term.status}Term-admn-sts`),
    ...(term['part-of-speech'] === undefined ? [] : [category('partOfSpeech', term['part-of-speech'])]),
    ...(term.abbreviation === undefined ? [] : [category('termType', term.abbreviation ? 'abbreviation' : 'fullForm')]),
    ...(term.market === undefined ? [] : [category('customerSubset', term.market)]),
    ...(term.source === undefined ? [] : [category('source', term.source)]),
    ...(term.context === undefined ? [] : [category('context', term.context)]),
    ...writeTermNotes(term).map(writeNote)
  ])
}

function writeGroup(name: string, content: readonly string[]): readonly string[] {
  return [`<${name}>`, ...indent(content), `</${name}>`]
}

function writeNote(note: string): string {
  return `<note>${escapeXml(note)}</note>`
}

/** An XML id may not begin with a digit. */
function writeId(id: string): string {
  return escapeXml(/^\p{L}/u.test(id) ? id : `_${id}`)
}

function countFacts(concept: ConceptSource, ids: ReadonlySet<string>): number {
  const terms = languages.flatMap((language) => concept[language] ?? [])
  const own = (concept.names ? 1 : 0) + (concept.related?.every((d) => ids.has(d)) === false ? 1 : 0)

  return terms.reduce((sum, d) => sum + writeTermNotes({...d, note: undefined}).length, own)
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((d) => `  ${d}`)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
