import type {PdfDocument} from './pdfjs.ts'

/** Save what is in the storage of a document, behind the bytes that stand before its head. */
export async function saveUpdate(document: PdfDocument, before: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const saved = await document.saveDocument()
  const bytes = new Uint8Array(before.length + saved.length)

  bytes.set(before)
  bytes.set(saved, before.length)

  return bytes
}
