import {type ConceptSource, languages} from '../term-schema.ts'
import {type Loss, lostNames} from './loss.ts'
import type {Export} from './write-tbx.ts'

const prefixes = `@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

const labels = {
  preferred: 'skos:prefLabel',
  admitted: 'skos:altLabel',
  // SKOS has no status: what is not to be used is found by a search, and shown to nobody.
  deprecated: 'skos:hiddenLabel',
  superseded: 'skos:hiddenLabel'
} as const

/** Write concepts as SKOS in Turtle. `base` is the address that ids are appended to. */
export function writeSkos(concepts: readonly ConceptSource[], base: string): Export {
  const scheme = `<${base}>`
  const entries = concepts.map((concept) => writeConcept(concept, base))

  return {
    value: [prefixes, `${scheme} a skos:ConceptScheme .\n`, ...entries].join('\n'),
    losses: concepts.flatMap(lossesOf)
  }
}

function writeConcept(concept: ConceptSource, base: string): string {
  const {id, domain, definition, source, 'as-of': asOf, note, related = []} = concept
  const iri = (name: string) => `<${base}${encodeURIComponent(name)}>`
  const facts = [
    'a skos:Concept',
    `skos:inScheme <${base}>`,
    `skos:notation ${literal(id)}`,
    ...languages.flatMap((language) =>
      (concept[language] ?? []).map((term) => `${labels[term.status]} ${literal(term.term)}@${language}`)
    ),
    ...(definition === undefined ? [] : [`skos:definition ${literal(definition)}@en`]),
    ...(note === undefined ? [] : [`skos:note ${literal(note)}@en`]),
    ...(domain === undefined ? [] : [`dct:subject ${literal(domain)}@en`]),
    ...(source === undefined ? [] : [`dct:source ${literal(source)}`]),
    ...(asOf === undefined ? [] : [`dct:modified "${asOf}"^^xsd:date`]),
    ...related.map((d) => `skos:related ${iri(d)}`)
  ]

  return `${iri(id)} ${facts.join(' ;\n  ')} .\n`
}

function literal(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
}

/** Facts of a term beside its words; a status beyond preferred and admitted is one. */
function lossesOf(concept: ConceptSource): readonly Loss[] {
  const terms = languages.flatMap((language) =>
    (concept[language] ?? []).flatMap((term) =>
      Object.entries(term).flatMap(([field, value]) => {
        const isKept = field === 'term' || (field === 'status' && (value === 'admitted' || value === 'preferred'))

        return isKept ? [] : [{of: `${concept.id}, ${term.term}`, field, value: [value].flat().join(', ')}]
      })
    )
  )

  return [...lostNames(concept), ...terms]
}
