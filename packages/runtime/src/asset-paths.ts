import {existsSync} from 'node:fs'
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
 * In the published package data lies in the folder of the local page, which has to be complete; in the workspace each is where its
 * package builds it.
 */
export function assetPaths(): AssetPaths {
  const here = dirname(fileURLToPath(import.meta.url))

  return existsSync(bundledData(here)) ? bundledPaths(here) : workspacePaths(here)
}

function bundledPaths(folder: string): AssetPaths {
  const data = bundledData(folder)

  return {
    workerPath: join(folder, 'worker.js'),
    vocabularyPath: join(data, 'vocabulary.json'),
    sourcesPath: join(data, 'sources.json'),
    profilesFolder: join(data, 'profiles'),
    pdfAssets: pdfAssetsIn(join(data, 'pdfjs'))
  }
}

function bundledData(folder: string): string {
  return join(folder, 'page/data')
}

function workspacePaths(source: string): AssetPaths {
  return {
    workerPath: join(source, '../dist/worker.js'),
    vocabularyPath: join(source, '../../../glossary/dist/vocabulary.json'),
    sourcesPath: join(source, '../../../glossary/dist/sources.json'),
    profilesFolder: join(source, '../../../rules/profiles'),
    pdfAssets: pdfAssetsIn(join(source, '../../parser/node_modules/pdfjs-dist'))
  }
}

function pdfAssetsIn(folder: string): PdfAssets {
  return {cMaps: join(folder, 'cmaps/'), standardFonts: join(folder, 'standard_fonts/'), wasm: join(folder, 'wasm/')}
}
