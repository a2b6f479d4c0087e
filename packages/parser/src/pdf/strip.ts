import type {ReadFailure, ReadLimits, Stripped} from '@tenderlint/core'
import {findHead} from './find-head.ts'
import {damagedFailure, openPdf, type PdfAssets} from './open-pdf.ts'
import {readOwn} from './own-annotations.ts'
import {readOriginal} from './own-update.ts'
import type {PdfDocument} from './pdfjs.ts'
import {saveUpdate} from './save-update.ts'

/** What stripping a PDF needs. */
export interface StripPdfOptions {
  readonly assets: PdfAssets
  readonly limits: ReadLimits
}

/** Take our comments out of a PDF: by cutting our update off, or, where others wrote after us, by an update of its own. */
export async function stripPdf(bytes: Uint8Array, {assets, limits}: StripPdfOptions): Promise<ReadFailure | Stripped> {
  const original = readOriginal(bytes)

  if (original) return {bytes: original, outcome: 'restored'}

  const head = Math.max(findHead(bytes), 0)
  const pdf = await openPdf(bytes.subarray(head), assets)

  if ('code' in pdf) return pdf

  try {
    const removed = await removeOwn(pdf.document, limits.pages)

    if (removed === 0) return {bytes, outcome: 'nothing'}

    return {bytes: await saveUpdate(pdf.document, bytes.subarray(0, head)), outcome: 'removed'}
  } catch (error) {
    return damagedFailure(error)
  } finally {
    await pdf.close()
  }
}

/** Have our comments deleted when the document is saved, and count them. */
async function removeOwn(document: PdfDocument, limit: number): Promise<number> {
  let removed = 0

  for (let page = 1; page <= Math.min(document.numPages, limit); page++) {
    for (const {id, popupRef} of await readOwn(document, page)) {
      document.annotationStorage.setValue(`pdfjs_internal_editor_${removed++}`, {
        pageIndex: page - 1,
        deleted: true,
        id,
        popupRef
      })
    }
  }

  return removed
}
