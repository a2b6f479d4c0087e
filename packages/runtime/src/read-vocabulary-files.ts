import {readFileSync} from 'node:fs'
import type {CompiledVocabulary} from '@tenderlint/linter'

/** Read a compiled vocabulary from the files it lies in; what a later file holds goes before what an earlier one holds. */
export function readVocabularyFiles(paths: readonly string[]): CompiledVocabulary {
  return Object.assign({}, ...paths.map((d) => JSON.parse(readFileSync(d, 'utf8'))))
}
