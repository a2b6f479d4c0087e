import {
  type Adapter,
  type CoverageNote,
  createDocument,
  type ReadDocument,
  type ReadFailure,
  type ReadOptions,
  type ReadResult
} from '@tenderlint/core'
import {buildTree} from './build-tree.ts'
import {findBoxes} from './find-boxes.ts'
import {findBlankPages, findUnreliablePages, pageNotices} from './judge-pages.ts'
import {damagedFailure, type OpenPdf, openPdf, type PdfAssets} from './open-pdf.ts'
import type {OutlineNode} from './pdfjs.ts'
import {readContent} from './read-content.ts'
import {readCoverage} from './read-coverage.ts'
import {type PagesRead, readPages} from './read-pages.ts'
import {readProperties} from './read-properties.ts'

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

  const found = await readFound(pdf, options, settings)

  if ('code' in found) {
    await pdf.close()

    return {failure: found}
  }

  return createRead(pdf, found, options)
}

/** What pdfjs gives; no other error than its own is taken for damage. */
interface Found extends PagesRead {
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: readonly OutlineNode[]
}

async function readFound(
  {document}: OpenPdf,
  options: ReadOptions,
  {onProgress}: PdfAdapterOptions
): Promise<Found | ReadFailure> {
  try {
    const {info} = await document.getMetadata()
    const outline = (await document.getOutline()) ?? []
    const found = await readPages(document, {
      limit: options.limits.pages,
      ...(options.signal && {signal: options.signal}),
      ...(onProgress && {onProgress})
    })

    return {...found, info, outline}
  } catch (error) {
    return damagedFailure(error)
  }
}

async function createRead(pdf: OpenPdf, found: Found, options: ReadOptions): Promise<ReadDocument> {
  const {pages, damaged, info, outline} = found
  const properties = readProperties(info, options)
  const content = readContent(pages, {outline, ...(properties.title && {title: properties.title})})
  const readable = pages.filter((d) => !damaged.includes(d.index))
  const blank = await findBlankPages(readable, content, pdf)
  const unreliable = findUnreliablePages(pages)
  const document = createDocument({
    path: options.path,
    format: 'pdf',
    tree: buildTree(content.blocks, content.running, content.phrasing),
    parts: pages.map((d) => String(d.index + 1)),
    pages: found.total,
    properties,
    notices: pageNotices({blank, unreliable, damaged, pages, isEncrypted: info.EncryptFilterName != null}),
    locate: (ranges, place, segment) => ({
      format: 'pdf',
      page: (ranges[0]?.part ?? (segment.page ?? 1) - 1) + 1,
      boxes: [],
      place
    })
  })
  const {leftOut} = content
  const coverage = readCoverage({
    document,
    pages,
    leftOut,
    unreliable: new Set(unreliable),
    gaps: gapsOf(found, blank)
  })
  const covered = {...document, coverage}

  return {
    document: covered,
    finish: (findings) => findBoxes(findings, {pdfjs: pdf.pdfjs, pdf: pdf.document, document: covered, pages}),
    dispose: pdf.close
  }
}

function gapsOf({pages, total, damaged, isStopped}: PagesRead, blank: readonly number[]): readonly CoverageNote[] {
  const missed = Array.from({length: total - pages.length}, (_, i) => pages.length + i + 1)

  return [
    ...(blank.length > 0
      ? [{state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: blank.map((d) => d + 1)} as const]
      : []),
    ...(damaged.length > 0
      ? [{state: 'unreadable', reason: 'unsupported', characters: 0, pages: damaged.map((d) => d + 1)} as const]
      : []),
    ...(missed.length > 0
      ? [{state: 'unchecked', reason: isStopped ? 'stopped' : 'limit', characters: 0, pages: missed} as const]
      : [])
  ]
}
