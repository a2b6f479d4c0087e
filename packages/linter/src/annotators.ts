import type {Annotator, Format, ReadFailure} from '@tenderlint/core'

/** Load what writes comments into files of a format, or tell that nothing does. */
export async function loadAnnotator(format: Format): Promise<Annotator | ReadFailure> {
  switch (format) {
    case 'docx':
      return (await import('@tenderlint/parser/docx-annotator')).docxAnnotator
    case 'markdown':
      return unsupported('a Markdown file carries no comments', 'Mend it with `tenderlint --fix`.')
    case 'pdf':
      return unsupported('comments are not written into PDF files', 'Annotate the Word document it was made from.')
  }
}

function unsupported(cause: string, remedy: string): ReadFailure {
  return {code: 'unsupported', cause, remedy}
}
