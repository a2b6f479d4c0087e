import type {Annotator, Format, ReadFailure} from '@tenderlint/core'
import type {PdfAssets} from './adapters.ts'

/** Load what writes comments into files of a format, or tell that nothing does. */
export async function loadAnnotator(format: Format, assets: PdfAssets): Promise<Annotator | ReadFailure> {
  switch (format) {
    case 'docx':
      return (await import('@tenderlint/parser/docx-annotator')).docxAnnotator
    case 'markdown':
      return {
        code: 'unsupported',
        cause: 'a Markdown file carries no comments',
        remedy: 'Mend it with `tenderlint --fix`.'
      }
    case 'pdf':
      return (await import('@tenderlint/parser/pdf-annotator')).createPdfAnnotator({assets})
  }
}
