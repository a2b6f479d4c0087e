import type {CompiledVocabulary} from '@tenderlint/matchers'
import {compileStandards} from './compile-standards.ts'
import {compileTerms} from './compile-terms.ts'
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

/** Compile all data that matching needs. Pure: shipped data at build, and a user's own at first use, come the same way. */
export function compileVocabulary(sources: VocabularySources): Compilation<CompiledVocabulary> {
  const terms = compileTerms(sources.terms)
  const units = compileUnits(sources.units)
  const standards = compileStandards(sources.standards)

  return {
    value: {asOf: standards.value.asOf, terms: terms.value, units: units.value, standards: standards.value},
    problems: [...terms.problems, ...units.problems, ...standards.problems]
  }
}
