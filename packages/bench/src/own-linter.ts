import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {CompiledVocabulary} from '@tenderlint/core'
import {createLinter, emptyConfig, type Linter} from '@tenderlint/linter'

/** Day of the verdicts. */
export const asOf = '2026-11-22'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Data files of pdfjs. */
export const pdfAssets = {
  cMaps: join(pdfjs, 'cmaps/'),
  standardFonts: join(pdfjs, 'standard_fonts/'),
  wasm: join(pdfjs, 'wasm/')
}

/** Make a linter without a configuration. */
export function createOwnLinter(vocabulary: CompiledVocabulary): Linter {
  return createLinter({config: emptyConfig, vocabulary, asOf, pdfAssets})
}
