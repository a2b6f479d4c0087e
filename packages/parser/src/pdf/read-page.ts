import type {PageItem, PdfPage, TagNode} from './pdf-page.ts'
import type {MarkedContent, PdfPageProxy, TextContent, TextItem} from './pdfjs.ts'
import {turnUpright} from './turn-upright.ts'

/** Read the text of a page, and its tags where the document is tagged. */
export async function readPage(proxy: PdfPageProxy, index: number, isTagged: boolean): Promise<PdfPage> {
  // Normalisation would turn `m²` into `m2`.
  const content = await proxy.getTextContent({includeMarkedContent: true, disableNormalization: true})
  const tags = isTagged ? await proxy.getStructTree() : null
  const [left, bottom, right, top] = proxy.view as readonly [number, number, number, number]

  proxy.cleanup()

  return createPage(content, {index, view: [left, bottom, right, top], ...(tags && {tags})})
}

interface PageInput {
  readonly index: number
  readonly view: readonly [number, number, number, number]
  readonly tags?: TagNode
}

/** Lay the items of a page's text content out in one source. */
export function createPage(content: TextContent, {index, view, tags}: PageInput): PdfPage {
  const items: PageItem[] = []
  const marks: MarkedContent[] = []
  let source = ''

  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(item)
    } else if (isDrawn(item)) {
      const mark = marks.findLast((d) => d.id)
      const style = content.styles[item.fontName]

      items.push({
        text: item.str,
        start: source.length,
        page: index,
        ...placeOf(item, style?.vertical ?? false),
        font: item.fontName,
        isMonospaced: style?.fontFamily === 'monospace',
        ...(mark?.id && {mark: mark.id}),
        ...(mark?.tag && {style: mark.tag}),
        isArtifact: marks.some((d) => d.tag === 'Artifact'),
        transform: item.transform,
        ascent: style?.ascent || 0.8,
        descent: style?.descent || -0.2
      })
      source += item.str
    }
  }

  return {index, source, ...turnUpright(items, view), ...(tags && {tags})}
}

/** Whether an item is text of the page; pdfjs reports gaps as spaces without height, and line ends as empty items. */
function isDrawn(item: TextItem): boolean {
  return item.str !== '' && !(item.height === 0 && item.str.trim() === '')
}

function placeOf(item: TextItem, isVertical: boolean): Pick<PageItem, 'height' | 'width' | 'x' | 'y'> {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform
  const size = Math.hypot(c, d) || item.height || 1

  return {x, y, width: isVertical ? Math.abs(item.height) : item.width, height: size}
}
