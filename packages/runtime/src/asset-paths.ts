import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {PdfAssets} from '@tenderlint/linter'

/** Files that the code needs beside it. */
export interface AssetPaths {
  readonly workerPath: string
  /** The compiled vocabulary, and the data it was compiled from. */
  readonly vocabularyPath: string
  readonly sourcesPath: string
  readonly profilesFolder: string
  readonly pdfAssets: PdfAssets
}

/**
 * Find the files beside the code.
 *
 * In the published package all lie in one folder with the bundle; in the workspace each is where its package builds it.
 */
export function assetPaths(): AssetPaths {
  const here = dirname(fileURLToPath(import.meta.url))

  return existsSync(join(here, 'vocabulary.json')) ? bundledPaths(here) : workspacePaths(here)
}

function bundledPaths(folder: string): AssetPaths {
  return {
    workerPath: join(folder, 'worker.js'),
    vocabularyPath: join(folder, 'vocabulary.json'),
    sourcesPath: join(folder, 'sources.json'),
    profilesFolder: join(folder, 'profiles'),
    pdfAssets: pdfAssetsIn(join(folder, 'pdfjs'))
  }
}

function workspacePaths(source: string): AssetPaths {
  const parser = createRequire(join(source, '../../parser/package.json'))

  return {
    workerPath: join(source, '../dist/worker.js'),
    vocabularyPath: join(source, '../../../glossary/dist/vocabulary.json'),
    sourcesPath: join(source, '../../../glossary/dist/sources.json'),
    profilesFolder: join(source, '../../../rules/profiles'),
    pdfAssets: pdfAssetsIn(dirname(parser.resolve('pdfjs-dist/package.json')))
  }
}

function pdfAssetsIn(folder: string): PdfAssets {
  return {cMaps: join(folder, 'cmaps/'), standardFonts: join(folder, 'standard_fonts/'), wasm: join(folder, 'wasm/')}
}
