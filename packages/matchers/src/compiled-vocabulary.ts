import type {CompiledStandards} from './compiled-standards.ts'
import type {CompiledTerms} from './compiled-terms.ts'
import type {CompiledUnits} from './compiled-units.ts'

/** All data that matching needs, compiled. Plain data: it is stored as JSON and crosses threads. */
export interface CompiledVocabulary {
  /** Date of the newest source of the standards data, ISO 8601. */
  readonly asOf: string
  readonly terms: CompiledTerms
  readonly units: CompiledUnits
  readonly standards: CompiledStandards
}
