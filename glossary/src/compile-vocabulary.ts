import type {CompiledVocabulary} from '@tenderlint/matchers'
import {compileStandards} from './compile-standards.ts'
import {compileTerms, type TermLayer} from './compile-terms.ts'
import {compileUnits} from './compile-units.ts'
import type {DataProblem} from './data-problem.ts'
import type {YamlSource} from './read-yaml.ts'

/** The data files of a glossary, by kind. */
export interface VocabularySources {
  readonly terms: readonly YamlSource[]
  readonly units: readonly YamlSource[]
  readonly standards: readonly YamlSource[]
}

/** What compiling gives. With problems the value is not to be used. */
export interface Compilation<T> {
  readonly value: T
  readonly problems: readonly DataProblem[]
}

/** Data of a person's own: her glossaries in the order in which they are laid over the shipped one. */
export interface OwnSources extends Omit<VocabularySources, 'terms'> {
  readonly terms: readonly TermLayer[]
}

const nothing: OwnSources = {terms: [], units: [], standards: []}

/**
 * Compile all data that matching needs, a person's own laid over the shipped data.
 *
 * Pure: shipped data is compiled at build and a person's own at first use, both come this way.
 */
export function compileVocabulary(
  sources: VocabularySources,
  own: OwnSources = nothing
): Compilation<CompiledVocabulary> {
  const terms = compileTerms(sources.terms, own.terms)
  const units = compileUnits([...sources.units, ...own.units])
  const standards = compileStandards([...sources.standards, ...own.standards])

  return {
    value: {asOf: standards.value.asOf, terms: terms.value, units: units.value, standards: standards.value},
    problems: [...terms.problems, ...units.problems, ...standards.problems]
  }
}
