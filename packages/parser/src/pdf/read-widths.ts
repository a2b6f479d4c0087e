import type {OperatorList, PdfDocument, Pdfjs} from './pdfjs.ts'

/** Width of each character by font, in thousandths of the font size. */
export type Widths = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Read the widths of the letters of a page, from 0. */
export async function readWidths({pdfjs, pdf}: {pdfjs: Pdfjs; pdf: PdfDocument}, page: number): Promise<Widths> {
  const proxy = await pdf.getPage(page + 1)
  // Annotations are not drawn.
  const operators = await proxy.getOperatorList({annotationMode: 0})

  proxy.cleanup()

  return collectWidths(operators, pdfjs.OPS)
}

interface Glyph {
  readonly unicode?: string
  readonly width?: number
}

/** Collect the widths of the glyphs that a list of operators shows. */
function collectWidths({fnArray, argsArray}: OperatorList, ops: Pdfjs['OPS']): Widths {
  const widths = new Map<string, Map<string, number>>()
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

  return widths
}
