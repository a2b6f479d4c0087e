import type {CompiledTerms} from '@tenderlint/matchers'
import {checkConcepts, checkIds, checkMatches} from './check-terms.ts'
import type {DataProblem} from './data-problem.ts'
import {layOutTerms} from './lay-out-terms.ts'
import type {LocatedConcept} from './located-concept.ts'
import {mergeConcepts} from './merge-concepts.ts'
import {readYaml, type YamlSource} from './read-yaml.ts'
import {conceptSchema} from './term-schema.ts'

/** A glossary as read, from one file or, for the shipped one, from several, with what could not be read of it. */
export interface TermLayer {
  readonly paths: readonly string[]
  readonly concepts: readonly LocatedConcept[]
  readonly problems: readonly DataProblem[]
}

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
export function compileTerms(sources: readonly YamlSource[], overlays: readonly TermLayer[] = []): TermCompilation {
  const base = readTermLayer(sources)
  const misread = [base, ...overlays].flatMap((d) => d.problems)
  const problems: DataProblem[] = []
  let concepts = base.concepts
  let value: CompiledTerms | undefined

  for (const {paths, concepts: upper} of overlays) {
    concepts = mergeConcepts(concepts, upper)
    value = layOut(concepts)
    // What is below was right before, and is not for this keeper to mend.
    problems.push(...checkIds(upper), ...[...checkAll(concepts, value)].filter((d) => paths.includes(d.path)))
  }

  if (!value) {
    value = layOut(concepts)
    problems.push(...checkIds(concepts), ...checkAll(concepts, value))
  }

  // An entry that cannot be read shifts the places of all after it, so what they say is checked when it is mended.
  return {value, problems: misread.length > 0 ? misread : problems}
}

function layOut(concepts: readonly LocatedConcept[]): CompiledTerms {
  return layOutTerms(concepts.map((d) => d.source))
}

function* checkAll(concepts: readonly LocatedConcept[], value: CompiledTerms): Generator<DataProblem> {
  yield* checkConcepts(concepts)
  yield* checkMatches(concepts, value)
}

/** Read the files of a glossary. */
export function readTermLayer(sources: readonly YamlSource[]): TermLayer {
  const files = sources.map((source) => ({path: source.path, ...readYaml(source, conceptSchema)}))

  return {
    paths: files.map((d) => d.path),
    problems: files.flatMap((d) => d.problems),
    concepts: files.flatMap(({entries, indices, problemAt}) =>
      entries.map(
        (source, i): LocatedConcept => ({
          source,
          problemAt: (path, message) => problemAt([indices[i]!, ...path], message)
        })
      )
    )
  }
}
