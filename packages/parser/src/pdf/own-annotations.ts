import type {PdfAnnotation, PdfDocument} from './pdfjs.ts'

/** Name that our comments carry. */
export const author = 'tenderlint'

/** Read the highlights of a page that are ours; pages count from 1. */
export async function readOwn(document: PdfDocument, page: number): Promise<readonly PdfAnnotation[]> {
  const proxy = await document.getPage(page)
  const annotations = await proxy.getAnnotations()

  proxy.cleanup()

  return annotations.filter((d) => d.subtype === 'Highlight' && d.titleObj?.str === author)
}
