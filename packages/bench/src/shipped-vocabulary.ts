import {readFileSync} from 'node:fs'
import type {CompiledVocabulary} from '@tenderlint/core'

/** Read the vocabulary that is shipped, as the build compiles it. */
export function shippedVocabulary(): CompiledVocabulary {
  return JSON.parse(readFileSync(new URL('../../../glossary/dist/vocabulary.json', import.meta.url), 'utf8'))
}
