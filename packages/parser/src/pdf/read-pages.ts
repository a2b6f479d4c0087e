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
  /** Pages, from 0, that are damaged; they stand in `pages` without text. */
  readonly damaged: readonly number[]
  /** Whether the signal ended the reading before the limit. */
  readonly isStopped: boolean
}

/** Read the pages of a document one after the other, so that a stop leaves those before it. */
export async function readPages(document: PdfDocument, {limit, signal, onProgress}: PagesOptions): Promise<PagesRead> {
  const isTagged = (await document.getMarkInfo())?.Marked === true
  const total = document.numPages
  const pages: PdfPage[] = []
  const damaged: number[] = []
  let cause: unknown

  for (let index = 0; index < Math.min(total, limit); index++) {
    if (signal?.aborted) return {pages, total, damaged, isStopped: true}

    try {
      pages.push(await readPage(await document.getPage(index + 1), index, isTagged))
    } catch (error) {
      cause ??= error
      damaged.push(index)
      pages.push({index, width: 0, height: 0, source: '', items: []})
    }

    await onProgress?.(pages.length, total)
  }

  // No page at all is a matter of the file.
  if (damaged.length > 0 && damaged.length === pages.length) throw cause

  return {pages, total, damaged, isStopped: false}
}
