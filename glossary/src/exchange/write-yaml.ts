import {stringify} from 'yaml'
import {type ConceptSource, languages, type TermSource} from '../term-schema.ts'

const width = 118

/** Write concepts as people edit them: sorted by id, a term a line where it fits. */
export function writeYaml(concepts: readonly ConceptSource[]): string {
  const sorted = concepts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

  return sorted.map(writeConcept).join('\n')
}

function writeConcept(concept: ConceptSource): string {
  const {en: _, zh: __, related, names, ...described} = concept
  const lines = Object.entries(described).map(([key, value]) => `  ${writeBlock({[key]: value}, 4)}`)

  if (related) lines.push(`  related: ${writeFlow(related)}`)
  if (names) lines.push(`  names: ${writeFlow(names)}`)

  for (const language of languages) {
    const terms = concept[language]

    if (terms) lines.push(`  ${language}:`, ...terms.map(writeTerm))
  }

  return `- ${lines.join('\n').trimStart()}\n`
}

/** A term with few facts is one line, any other a line a fact. */
function writeTerm(term: TermSource): string {
  const line = `    - ${writeFlow(term)}`

  if (line.length <= width && !line.includes('[')) return line

  const lines = Object.entries(term).map(([key, value]) =>
    Array.isArray(value) ? `${key}: ${writeFlow(value)}` : writeBlock({[key]: value}, 8)
  )

  return `    - ${lines.join('\n      ')}`
}

function writeBlock(value: object, indent: number): string {
  return stringify(value, {lineWidth: width - indent, indent})
    .trimEnd()
    .replaceAll(/\n +/gu, `\n${' '.repeat(indent)}`)
}

function writeFlow(value: object): string {
  return stringify(value, {collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false}).trimEnd()
}
