import type {Annotator} from '@tenderlint/core'
import {annotatePdf} from './annotate.ts'
import type {PdfAssets} from './open-pdf.ts'
import {stripPdf} from './strip.ts'

/** Make what writes highlights with comments into PDF files; changes are not tracked there. */
export function createPdfAnnotator({assets}: {readonly assets: PdfAssets}): Annotator {
  return {
    format: 'pdf',
    strip: (bytes, limits) => stripPdf(bytes, {assets, limits}),
    annotate: (bytes, annotations, settings) => annotatePdf(bytes, annotations, {...settings, assets})
  }
}
