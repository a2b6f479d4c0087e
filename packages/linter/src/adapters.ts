import type {Adapter, Format} from '@tenderlint/core'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import type {PdfAdapterOptions} from '@tenderlint/parser/pdf'

/** Folders of pdfjs' own files, each a path or URL that ends in a slash. */
export type PdfAssets = PdfAdapterOptions['assets']

/** Load the adapter of a format; mammoth and pdfjs cost a tenth of a second each, so they wait until a file needs them. */
export async function loadAdapter(format: Format, assets: PdfAssets): Promise<Adapter> {
  switch (format) {
    case 'docx':
      return (await import('@tenderlint/parser/docx')).docxAdapter
    case 'markdown':
      return markdownAdapter
    case 'pdf':
      return (await import('@tenderlint/parser/pdf')).createPdfAdapter({assets})
  }
}
