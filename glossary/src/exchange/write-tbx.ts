import {type ConceptSource, languages, type TermSource} from '../term-schema.ts'
import {type Loss, lostNames} from './loss.ts'
import {metaElements, modules} from './tbx-names.ts'

/** How data categories are named: by an attribute (`dca`) or by the element (`dct`). */
export type TbxStyle = 'dca' | 'dct'

/** Text of a file, and what it could not hold. */
export interface Export<T = string> {
  readonly value: T
  readonly losses: readonly Loss[]
}

/** Write concepts as TBX-Basic (ISO 30042:2019) in one of its two styles. */
export function writeTbx(concepts: readonly ConceptSource[], style: TbxStyle): Export {
  const category = style === 'dca' ? writeByAttribute : writeByElement
  const spaces =
    style === 'dca' ? '' : ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
  const entries = concepts.flatMap((concept) => writeConcept(concept, category))

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
    losses: concepts.flatMap(lossesOf)
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

function writeConcept(concept: ConceptSource, category: WriteCategory): readonly string[] {
  const {id, domain, definition, source, 'as-of': asOf, note, related = []} = concept

  return [
    `<conceptEntry id="${escapeXml(id)}">`,
    ...indent([
      ...(asOf === undefined
        ? []
        : [
            '<transacGrp>',
            ...indent([category('transactionType', 'modification'), `<date>${asOf}</date>`]),
            '</transacGrp>'
          ]),
      ...(domain === undefined ? [] : [category('subjectField', domain)]),
      ...(definition === undefined
        ? []
        : [
            '<descripGrp>',
            ...indent([
              category('definition', definition),
              ...(source === undefined ? [] : [category('source', source)])
            ]),
            '</descripGrp>'
          ]),
      ...(definition === undefined && source !== undefined ? [category('source', source)] : []),
      ...related.map((d) => category('crossReference', d, d)),
      ...(note === undefined ? [] : [`<note>${escapeXml(note)}</note>`]),
      ...languages.flatMap((language) => {
        const terms = concept[language]

        return terms
          ? [`<langSec xml:lang="${language}">`, ...indent(terms.flatMap((d) => writeTerm(d, category))), '</langSec>']
          : []
      })
    ]),
    '</conceptEntry>'
  ]
}

function writeTerm(term: TermSource, category: WriteCategory): readonly string[] {
  return [
    '<termSec>',
    ...indent([
      `<term>${escapeXml(term.term)}</term>`,
      category('administrativeStatus', `${term.status}Term-admn-sts`),
      ...(term['part-of-speech'] === undefined ? [] : [category('partOfSpeech', term['part-of-speech'])]),
      ...(term.abbreviation === undefined
        ? []
        : [category('termType', term.abbreviation ? 'abbreviation' : 'fullForm')]),
      ...(term.market === undefined ? [] : [category('customerSubset', term.market)]),
      ...(term.source === undefined ? [] : [category('source', term.source)]),
      ...(term.note === undefined ? [] : [`<note>${escapeXml(term.note)}</note>`])
    ]),
    '</termSec>'
  ]
}

/** Facts of a term that TBX-Basic has no category for. */
const unheld = [
  'plural',
  'case-sensitive',
  'instead',
  'mistranslates',
  'near',
  'not-near',
  'except',
  'mixing',
  'certainty'
] as const satisfies readonly (keyof TermSource)[]

function lossesOf(concept: ConceptSource): readonly Loss[] {
  const terms = languages.flatMap((language) =>
    (concept[language] ?? []).flatMap((term) =>
      unheld.flatMap((field) => {
        const value = term[field]

        return value === undefined ? [] : [{of: `${concept.id}, ${term.term}`, field, value: [value].flat().join(', ')}]
      })
    )
  )

  return [...lostNames(concept), ...terms]
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((d) => `  ${d}`)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
