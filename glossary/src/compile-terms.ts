import type {CompiledTerms} from '@tenderlint/matchers'
import {checkConcepts, checkMatches} from './check-terms.ts'
import type {DataProblem} from './data-problem.ts'
import {layOutTerms} from './lay-out-terms.ts'
import {readYaml, type YamlSource} from './read-yaml.ts'
import {conceptSchema} from './term-schema.ts'

/** A glossary ready to be matched, and what its keepers have to mend. */
export interface TermCompilation {
  readonly value: CompiledTerms
  readonly problems: readonly DataProblem[]
}

/** Compile glossary files: check what they say, inflect and spell every term, lay all forms out in one trie. */
export function compileTerms(sources: readonly YamlSource[]): TermCompilation {
  const files = sources.map((source) => readYaml(source, conceptSchema))
  const concepts = files.flatMap(({entries, problemAt}) =>
    entries.map((source, index) => ({
      source,
      problemAt: (path: readonly (number | string)[], message: string) => problemAt([index, ...path], message)
    }))
  )
  const value = layOutTerms(concepts.map((d) => d.source))
  const misread = files.flatMap((d) => d.problems)

  // An entry that cannot be read shifts the places of all after it, so what they say is checked when it is mended.
  return {
    value,
    problems: misread.length > 0 ? misread : [...checkConcepts(concepts), ...checkMatches(concepts, value)]
  }
}
