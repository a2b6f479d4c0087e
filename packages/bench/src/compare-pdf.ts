import {readdirSync, readFileSync} from 'node:fs'
import type {CompiledVocabulary} from '@tenderlint/core'
import {compileTerms} from '@tenderlint/glossary'
import {inflateAtOnce} from '@tenderlint/runtime'
import {lintAll} from './lint-all.ts'
import type {Run} from './measure.ts'
import {createOwnLinter, pdfAssets} from './own-linter.ts'
import {shippedVocabulary} from './shipped-vocabulary.ts'

/**
 * Runs over one PDF: `floor` has pdfjs, as it comes, read text and structure of each page.
 *
 * They are to run in processes of their own, since our reader keeps pdfjs from slowing the platform down, for both.
 */
export function comparePdf(path: string): Readonly<Record<'floor' | 'ours', () => Promise<Run>>> {
  return {
    floor: async () => {
      const bytes = readFileSync(path)

      // pdfjs looks for them when it is loaded, for drawing only.
      Object.assign(globalThis, {DOMMatrix: Object, ImageData: Object, Path2D: Object})

      const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.min.mjs')

      return async () => {
        const task = getDocument({
          data: new Uint8Array(bytes),
          verbosity: 0,
          cMapUrl: pdfAssets.cMaps,
          cMapPacked: true,
          standardFontDataUrl: pdfAssets.standardFonts,
          wasmUrl: pdfAssets.wasm,
          useSystemFonts: false,
          disableFontFace: true
        })
        const document = await task.promise

        for (let i = 1; i <= document.numPages; i++) {
          const page = await document.getPage(i)

          await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
          await page.getStructTree()
        }

        const told = `${document.numPages} pages`

        await task.destroy()

        return told
      }
    },
    ours: async () => {
      // As the thread does that reads files.
      inflateAtOnce()

      return lintAll(createOwnLinter(vocabularyOfBench()), [[path, readFileSync(path)]])
    }
  }
}

// Stands on one page of the clean proposal: a clean document has no finding else.
const ownTerms = `
- id: bench-determination
  domain: bench
  definition: Share of the variance that a model explains
  source: made for measuring
  as-of: 2026-11-22
  en:
    - {term: squared correlation, status: preferred}
    - {term: coefficient of determination, status: deprecated}
`

/** The shipped vocabulary with a term that the documents use. */
function vocabularyOfBench(): CompiledVocabulary {
  const folder = new URL('../../../glossary/terms/', import.meta.url)
  const shipped = readdirSync(folder)
    .filter((d) => d.endsWith('.yaml'))
    .map((path) => ({path, text: readFileSync(new URL(path, folder), 'utf8')}))
  const {value, problems} = compileTerms([...shipped, {path: 'own.yaml', text: ownTerms}])

  if (problems.length > 0) throw new Error(problems[0]!.message)

  return {...shippedVocabulary(), terms: value}
}
