import {readdirSync, readFileSync} from 'node:fs'
import {createVocabulary, type Vocabulary} from '@tenderlint/core'
import {compileVocabulary, formatDataProblem, type VocabularySources, type YamlSource} from '@tenderlint/glossary'

/** YAML that an example brings in place of the shipped data of a kind. */
export interface ExampleVocabulary {
  readonly glossary?: string
  readonly standards?: string
  readonly units?: string
}

const known = new Map<string, Vocabulary>()

/** Compile the shipped data, with what an example brings in its place. A mistake in the data is thrown. */
export function exampleVocabulary(own: ExampleVocabulary): Vocabulary {
  const key = JSON.stringify(own)
  const vocabulary = known.get(key) ?? compile(own)

  known.set(key, vocabulary)

  return vocabulary
}

function compile({glossary, standards, units}: ExampleVocabulary): Vocabulary {
  const sources: VocabularySources = {
    terms: sourcesOf('terms', glossary),
    standards: sourcesOf('standards', standards),
    units: sourcesOf('units', units)
  }
  const {value, problems} = compileVocabulary(sources)

  if (problems.length > 0) throw new Error(problems.map(formatDataProblem).join('\n'))

  return createVocabulary(value)
}

function sourcesOf(kind: keyof VocabularySources, own: string | undefined): readonly YamlSource[] {
  if (own !== undefined) return [{path: 'README.md', text: own}]

  const folder = new URL(`../../../glossary/${kind}/`, import.meta.url)

  return readdirSync(folder)
    .filter((d) => d.endsWith('.yaml'))
    .toSorted()
    .map((d) => ({path: `glossary/${kind}/${d}`, text: readFileSync(new URL(d, folder), 'utf8')}))
}
