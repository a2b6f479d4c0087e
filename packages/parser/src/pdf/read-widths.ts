import type {OperatorList, PdfDocument, Pdfjs} from './pdfjs.ts'

/** Width of each character by font, in thousandths of the font size. Fonts are those of a document: pages share them. */
export type Widths = Map<string, Map<string, number>>

/** Add the widths of the letters of a page, from 0. */
export async function readWidths(
  {pdfjs, pdf}: {readonly pdfjs: Pdfjs; readonly pdf: PdfDocument},
  {page, widths}: {readonly page: number; readonly widths: Widths}
): Promise<void> {
  const proxy = await pdf.getPage(page + 1)
  // Annotations are not drawn.
  const operators = await proxy.getOperatorList({annotationMode: 0})

  proxy.cleanup()
  collectWidths(operators, pdfjs.OPS, widths)
}

interface Glyph {
  readonly unicode?: string
  readonly width?: number
}

/** Collect the widths of the glyphs that a list of operators shows. */
function collectWidths({fnArray, argsArray}: OperatorList, ops: Pdfjs['OPS'], widths: Widths): void {
  let font: Map<string, number> | undefined

  for (const [index, operator] of fnArray.entries()) {
    if (operator === ops.setFont) {
      const name = (argsArray[index] as readonly [string])[0]

      font = widths.get(name) ?? new Map()
      widths.set(name, font)
    } else if (operator === ops.showText && font) {
      for (const glyph of (argsArray[index] as readonly [readonly (Glyph | number)[]])[0]) {
        if (typeof glyph === 'object' && glyph.unicode && glyph.width !== undefined)
          font.set(glyph.unicode, glyph.width)
      }
    }
  }
}
