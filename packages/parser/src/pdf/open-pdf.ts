import type {ReadFailure} from '@tenderlint/core'
import {decodeLatin} from './decode-latin.ts'
import {findHead, headReach} from './find-head.ts'
import {createMessagePort} from './message-port.ts'
import {loadPdfjs, type PdfDocument, type Pdfjs} from './pdfjs.ts'

/**
 * Where the data files of pdfjs are: folders of paths or addresses that end in `/`.
 *
 * Without the character maps, text of Chinese fonts that are not embedded is lost.
 */
export interface PdfAssets {
  readonly cMaps: string
  readonly standardFonts: string
  readonly wasm: string
}

/** A PDF that is held open. */
export interface OpenPdf {
  readonly pdfjs: Pdfjs
  readonly document: PdfDocument
  close(): Promise<void>
}

/** Open a PDF; a file that is none, or that is closed to us, is a failure. */
export async function openPdf(bytes: Uint8Array, assets: PdfAssets): Promise<OpenPdf | ReadFailure> {
  if (bytes.length === 0) {
    return {code: 'empty', cause: 'the file is empty', remedy: 'Save or download it again.'}
  }

  if (findHead(bytes) === -1) return wrongFormat(bytes)

  const pdfjs = await loadPdfjs()
  const port = createMessagePort()

  pdfjs.WorkerMessageHandler.initializeFromPort(port)

  const worker = new pdfjs.PDFWorker({port, verbosity: 0})
  const task = pdfjs.getDocument({
    // pdfjs takes the bytes over; the caller keeps its own.
    data: new Uint8Array(bytes),
    worker,
    verbosity: 0,
    cMapUrl: assets.cMaps,
    cMapPacked: true,
    standardFontDataUrl: assets.standardFonts,
    wasmUrl: assets.wasm,
    disableFontFace: true,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // No picture is decoded: text and its places are all that is asked for.
    maxImageSize: 1,
    useSystemFonts: false,
    // No colour is computed either, for which pdfjs would compile a module that a strict page forbids.
    useWasm: false,
    // In a browser the half that draws fetches by the address of a window, which a worker has not.
    useWorkerFetch: /^https?:/u.test(assets.cMaps)
  })

  try {
    return {pdfjs, document: await task.promise, close}
  } catch (error) {
    await close()

    return openFailure(error)
  }

  async function close(): Promise<void> {
    await task.destroy()
    worker.destroy()
  }
}

function wrongFormat(bytes: Uint8Array): ReadFailure {
  const start = decodeLatin(bytes.subarray(0, headReach)).trimStart().toLowerCase()
  const seen = start.startsWith('<!doctype html') || start.startsWith('<html') ? 'a web page' : undefined

  return {
    code: 'wrong-format',
    cause: seen ? `the file is ${seen}, not a PDF` : 'the file is not a PDF',
    remedy: seen
      ? 'Download it again: a server may have sent an error page in its place.'
      : 'Give it the extension of its own format, or save it as PDF.'
  }
}

function openFailure(error: unknown): ReadFailure {
  if (error instanceof Error && error.name === 'PasswordException') {
    return {code: 'encrypted', cause: 'the file is protected by a password', remedy: 'Save a copy without it.'}
  }

  return damagedFailure(error)
}

/** Say that a file is damaged, with what pdfjs says of it. */
export function damagedFailure(error: unknown): ReadFailure {
  const message = error instanceof Error ? oneLine(error.message) : ''

  return {
    code: 'broken',
    cause: `the file is damaged${message === '' ? '' : ` (${message})`}`,
    remedy: 'Export or download it again; it may have been cut short.'
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\.$/u, '').slice(0, 120)
}
