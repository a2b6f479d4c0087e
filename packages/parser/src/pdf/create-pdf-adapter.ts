import {
  type Adapter,
  type CoverageNote,
  createDocument,
  type Document,
  type DocumentProperties,
  type ReadOptions,
  type ReadResult
} from '@tenderlint/core'
import {buildTree} from './build-tree.ts'
import {findBoxes} from './find-boxes.ts'
import {findBlankPages, findUnreliablePages, pageNotices} from './judge-pages.ts'
import {type OpenPdf, openPdf, type PdfAssets} from './open-pdf.ts'
import {readContent} from './read-content.ts'
import {readCoverage} from './read-coverage.ts'
import {type PagesRead, readPages} from './read-pages.ts'

/** Settings of the PDF reader. */
export interface PdfAdapterOptions {
  readonly assets: PdfAssets
  /**
   * Told after each page; a page that is never done is the one that hangs.
   *
   * What is returned is waited for, so that a host can let messages through: reading itself never yields to its event loop.
   */
  readonly onProgress?: (pagesRead: number, pages: number) => Promise<void> | void
}

/** Make the reader of PDF files. */
export function createPdfAdapter(settings: PdfAdapterOptions): Adapter {
  return {
    format: 'pdf',
    extensions: ['.pdf'],
    read: (bytes, options) => read(bytes, options, settings)
  }
}

async function read(bytes: Uint8Array, options: ReadOptions, settings: PdfAdapterOptions): Promise<ReadResult> {
  if (bytes.length > options.limits.fileBytes) {
    return {
      failure: {
        code: 'limit',
        cause: `the file has ${bytes.length} bytes, more than ${options.limits.fileBytes}`,
        remedy: 'Split it, or raise the limit.',
        limit: 'fileBytes'
      }
    }
  }

  const pdf = await openPdf(bytes, settings.assets)

  if ('code' in pdf) return {failure: pdf}

  try {
    return await readOpen(pdf, options, settings)
  } catch (error) {
    await pdf.close()

    return {
      failure: {
        code: 'broken',
        cause: `the file is damaged (${error instanceof Error ? error.message : String(error)})`,
        remedy: 'Export or download it again.'
      }
    }
  }
}

async function readOpen(pdf: OpenPdf, options: ReadOptions, settings: PdfAdapterOptions): Promise<ReadResult> {
  const {info} = await pdf.document.getMetadata()
  const found = await readPages(pdf.document, {
    limit: options.limits.pages,
    ...(options.signal && {signal: options.signal}),
    ...(settings.onProgress && {onProgress: settings.onProgress})
  })
  const properties = readProperties(info, options)
  const outline = (await pdf.document.getOutline()) ?? []
  const content = readContent(found.pages, {outline, ...(properties.title && {title: properties.title})})
  const tree = buildTree(content.blocks, content.running, content.phrasing)
  const blank = await findBlankPages(found.pages, content, pdf)
  const unreliable = findUnreliablePages(found.pages)
  const document = createDocument({
    path: options.path,
    format: 'pdf',
    tree,
    parts: found.pages.map((d) => String(d.index + 1)),
    pages: found.total,
    properties,
    notices: pageNotices({blank, unreliable, pages: found.pages, isEncrypted: info.EncryptFilterName != null}),
    locate: (ranges, place, segment) => ({
      format: 'pdf',
      page: (ranges[0]?.part ?? (segment.page ?? 1) - 1) + 1,
      boxes: [],
      place
    })
  })
  const covered: Document = {
    ...document,
    coverage: readCoverage({
      document,
      pages: found.pages,
      leftOut: content.leftOut,
      unreliable: new Set(unreliable),
      gaps: gapsOf(found, blank)
    })
  }

  return {
    document: covered,
    finish: (findings) =>
      findBoxes(findings, {pdfjs: pdf.pdfjs, pdf: pdf.document, document: covered, pages: found.pages}),
    dispose: pdf.close
  }
}

/** What the file says of itself; the configuration goes before. */
function readProperties(info: Readonly<Record<string, unknown>>, options: ReadOptions): Partial<DocumentProperties> {
  const title = titleOf(info.Title)
  const language = options.language ?? languageOf(info.Language)

  return {
    ...(title !== undefined && {title}),
    ...(language !== undefined && {language}),
    ...(options.type && {type: options.type})
  }
}

/** Title a person gave; programs put the name of a file in its place. */
function titleOf(value: unknown): string | undefined {
  const title = typeof value === 'string' ? value.trim() : ''

  return title === '' || /^(?:untitled|microsoft word - .*|.*\.(?:docx?|html?|odt|pdf|tex|tmp))$/iu.test(title)
    ? undefined
    : title
}

/**
 * Language the file names, unless it is one that its text can be asked for.
 *
 * Programs write their own language when nobody chose one, so `en` on a Chinese text is common.
 */
function languageOf(value: unknown): string | undefined {
  const language = typeof value === 'string' ? /^[a-z]{2,3}(?=$|-)/iu.exec(value)?.[0].toLowerCase() : undefined

  return language === 'en' || language === 'zh' ? undefined : language
}

function gapsOf({pages, total, isStopped}: PagesRead, blank: readonly number[]): readonly CoverageNote[] {
  const missed = Array.from({length: total - pages.length}, (_, i) => pages.length + i + 1)

  return [
    ...(blank.length > 0
      ? [{state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: blank.map((d) => d + 1)} as const]
      : []),
    ...(missed.length > 0
      ? [{state: 'unchecked', reason: isStopped ? 'stopped' : 'limit', characters: 0, pages: missed} as const]
      : [])
  ]
}
