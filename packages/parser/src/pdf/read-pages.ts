import type {StopSignal} from '@tenderlint/core'
import type {PdfPage} from './pdf-page.ts'
import type {PdfDocument} from './pdfjs.ts'
import {readPage} from './read-page.ts'

/** How far to read. */
export interface PagesOptions {
  /** Most pages to read. */
  readonly limit: number
  readonly signal?: StopSignal
  readonly onProgress?: (pagesRead: number, pages: number) => Promise<void> | void
}

/** Pages from the first on. */
export interface PagesRead {
  readonly pages: readonly PdfPage[]
  /** Pages the document has. */
  readonly total: number
  /** Whether the signal ended the reading before the limit. */
  readonly isStopped: boolean
}

/** Read the pages of a document one after the other, so that a stop leaves those before it. */
export async function readPages(document: PdfDocument, {limit, signal, onProgress}: PagesOptions): Promise<PagesRead> {
  const isTagged = (await document.getMarkInfo())?.Marked === true
  const total = document.numPages
  const pages: PdfPage[] = []

  for (let index = 0; index < Math.min(total, limit); index++) {
    if (signal?.aborted) return {pages, total, isStopped: true}

    pages.push(await readPage(await document.getPage(index + 1), index, isTagged))
    await onProgress?.(pages.length, total)
  }

  return {pages, total, isStopped: false}
}
