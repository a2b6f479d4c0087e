import {CORE_SCHEMA, load} from 'js-yaml'
import type {VocabularySources} from './compile-vocabulary.ts'

/** Keys that only entries of a kind have; what has none of them is a concept. */
const keys = {
  standards: ['edition', 'editions'],
  units: ['after', 'before', 'forms', 'phrases', 'ucum']
} as const

/** Tell what a data file of a person's own holds by the keys of its entries. A text that is no YAML is taken for terms. */
export function kindOfSource(text: string): keyof VocabularySources {
  const entries = readEntries(text)
  const has = (names: readonly string[]) => entries.some((d) => names.some((name) => Object.hasOwn(d, name)))

  if (has(keys.standards)) return 'standards'

  return has(keys.units) ? 'units' : 'terms'
}

function readEntries(text: string): readonly object[] {
  try {
    const root: unknown = load(text, {schema: CORE_SCHEMA})

    return Array.isArray(root) ? root.filter((d) => typeof d === 'object' && d !== null) : []
  } catch {
    // What compiles the file tells what is wrong with it, and where.
    return []
  }
}
