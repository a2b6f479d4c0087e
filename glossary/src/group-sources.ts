import {parse} from 'yaml'
import type {VocabularySources} from './compile-vocabulary.ts'
import type {YamlSource} from './read-yaml.ts'

/** Keys that only entries of a kind have; what has none of them is a concept. */
const keys = {
  standards: ['edition', 'editions'],
  units: ['after', 'before', 'forms', 'phrases', 'ucum']
} as const

/** Tell data files of a person's own apart by the keys of their entries. A file that is no YAML is taken for terms. */
export function groupSources(sources: readonly YamlSource[]): VocabularySources {
  const kinds = sources.map(kindOf)
  const ofKind = (kind: keyof VocabularySources) => sources.filter((_, i) => kinds[i] === kind)

  return {terms: ofKind('terms'), units: ofKind('units'), standards: ofKind('standards')}
}

function kindOf({text}: YamlSource): keyof VocabularySources {
  const entries = readEntries(text)
  const has = (names: readonly string[]) => entries.some((d) => names.some((name) => Object.hasOwn(d, name)))

  if (has(keys.standards)) return 'standards'

  return has(keys.units) ? 'units' : 'terms'
}

function readEntries(text: string): readonly object[] {
  try {
    const root: unknown = parse(text)

    return Array.isArray(root) ? root.filter((d) => typeof d === 'object' && d !== null) : []
  } catch {
    // What compiles the file tells what is wrong with it, and where.
    return []
  }
}
