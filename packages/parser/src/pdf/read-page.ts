import type {PageItem, PdfPage, TagNode} from './pdf-page.ts'
import type {MarkedContent, PdfPageProxy, TextContent, TextItem, TextStyle} from './pdfjs.ts'
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
  let mark: MarkedContent | undefined
  let isArtifact = false
  let source = ''

  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(item)

      mark = marks.findLast((d) => d.id)
      isArtifact = marks.some((d) => d.tag === 'Artifact')
    } else if (isDrawn(item)) {
      items.push(
        createItem(item, {page: index, start: source.length, style: content.styles[item.fontName], mark, isArtifact})
      )
      source += item.str
    }
  }

  return {index, source, ...turnUpright(items, view), ...(tags && {tags})}
}

interface ItemInput extends Pick<PageItem, 'isArtifact' | 'page' | 'start'> {
  readonly style: TextStyle | undefined
  readonly mark: MarkedContent | undefined
}

function createItem(item: TextItem, {style, mark, isArtifact, page, start}: ItemInput): PageItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform

  return {
    text: item.str,
    start,
    page,
    x,
    y,
    width: style?.vertical ? Math.abs(item.height) : item.width,
    height: Math.hypot(c, d) || item.height || 1,
    font: item.fontName,
    isMonospaced: style?.fontFamily === 'monospace',
    mark: mark?.id ?? undefined,
    style: mark?.tag,
    isArtifact,
    transform: item.transform,
    ascent: style?.ascent || 0.8,
    descent: style?.descent || -0.2
  }
}

/** Whether an item is text of the page; pdfjs reports gaps as spaces without height, and line ends as empty items. */
function isDrawn(item: TextItem): boolean {
  return item.str !== '' && !(item.height === 0 && item.str.trim() === '')
}
