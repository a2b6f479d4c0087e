import type {CompiledTerms} from '@tenderlint/matchers'
import {checkConcepts, checkMatches, type LocatedConcept} from './check-terms.ts'
import type {DataProblem} from './data-problem.ts'
import {layOutTerms} from './lay-out-terms.ts'
import {mergeConcepts} from './merge-concepts.ts'
import {readYaml, type YamlSource} from './read-yaml.ts'
import {conceptSchema} from './term-schema.ts'

/** A glossary ready to be matched, and what its keepers have to mend. */
export interface TermCompilation {
  readonly value: CompiledTerms
  readonly problems: readonly DataProblem[]
}

/**
 * Compile glossary files: check what they say, inflect and spell every term, lay all forms out in one trie.
 *
 * `overlays` are laid over them in their order, each over all before it.
 */
export function compileTerms(
  sources: readonly YamlSource[],
  overlays: readonly (readonly YamlSource[])[] = []
): TermCompilation {
  const layers = [sources, ...overlays].map(readConcepts)
  const concepts = layers.map((d): readonly LocatedConcept[] => d.concepts).reduce(mergeConcepts)
  const misread = layers.flatMap((d) => d.problems)
  // An entry that cannot be read shifts the places of all after it, so what they say is checked when it is mended.
  const problems = misread.length > 0 ? misread : undefined

  return compileConcepts(concepts, problems)
}

/** Compile concepts from any source. With problems of reading, what the concepts say is not checked. */
export function compileConcepts(
  concepts: readonly LocatedConcept[],
  misread?: readonly DataProblem[]
): TermCompilation {
  const value = layOutTerms(concepts.map((d) => d.source))

  return {value, problems: misread ?? [...checkConcepts(concepts), ...checkMatches(concepts, value)]}
}

function readConcepts(sources: readonly YamlSource[]) {
  const files = sources.map((source) => readYaml(source, conceptSchema))

  return {
    problems: files.flatMap((d) => d.problems),
    concepts: files.flatMap(({entries, problemAt}) =>
      entries.map(
        (source, index): LocatedConcept => ({
          source,
          problemAt: (path, message) => problemAt([index, ...path], message)
        })
      )
    )
  }
}
