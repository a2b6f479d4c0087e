import type {MessagePort} from './message-port.ts'
import type {TagNode} from './pdf-page.ts'

/** What we use of pdfjs, in our words: its own declarations need the DOM. */
export interface Pdfjs {
  readonly AnnotationEditorType: {readonly HIGHLIGHT: number}
  readonly OPS: Readonly<Record<string, number>>
  readonly PermissionFlag: {readonly MODIFY_ANNOTATIONS: number}
  /** Half that reads. */
  readonly WorkerMessageHandler: {initializeFromPort(port: MessagePort): void}
  readonly PDFWorker: new (parameters: {readonly port: MessagePort; readonly verbosity: number}) => PdfWorker
  getDocument(parameters: Readonly<Record<string, unknown>>): PdfLoadingTask
}

/** The half that reads, as the other half knows it. */
export interface PdfWorker {
  destroy(): void
}

export interface PdfLoadingTask {
  readonly promise: Promise<PdfDocument>
  destroy(): Promise<void>
}

export interface PdfDocument {
  /** Annotations to be written by `saveDocument`, by key. */
  readonly annotationStorage: {setValue(key: string, value: object): void}
  readonly numPages: number
  getMarkInfo(): Promise<{readonly Marked?: boolean} | null>
  getMetadata(): Promise<{readonly info: Readonly<Record<string, unknown>>}>
  getOutline(): Promise<readonly OutlineNode[] | null>
  getPage(number: number): Promise<PdfPageProxy>
  /** Absent when the file restricts nothing. */
  getPermissions(): Promise<readonly number[] | null>
  /** Append an update that holds what is in the storage; the bytes before it stay. */
  saveDocument(): Promise<Uint8Array<ArrayBuffer>>
}

export interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

export interface PdfPageProxy {
  /** Left, bottom, right, top of what is shown, in points. */
  readonly view: readonly number[]
  /** Degrees that the page is turned clockwise when it is shown. */
  readonly rotate: number
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  getTextContent(parameters: {includeMarkedContent: boolean; disableNormalization: boolean}): Promise<TextContent>
  getStructTree(): Promise<TagNode | null>
  getOperatorList(parameters: {annotationMode: number}): Promise<OperatorList>
  cleanup(): boolean
}

/** Annotation of a page, as pdfjs reads it. */
export interface PdfAnnotation {
  readonly id: string
  readonly subtype: string
  readonly titleObj?: {readonly str: string}
  readonly popupRef?: string | null
}

export interface TextContent {
  readonly items: readonly (MarkedContent | TextItem)[]
  readonly styles: Readonly<Record<string, TextStyle>>
}

export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  /** 0 for a gap that pdfjs reports as a space. */
  readonly height: number
  readonly fontName: string
}

export interface TextStyle {
  readonly fontFamily: string
  readonly ascent: number
  readonly descent: number
  readonly vertical: boolean
}

/** Begin or end of marked content. */
export interface MarkedContent {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent'
  readonly id?: string | null
  readonly tag?: string
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

let loaded: Promise<Pdfjs> | undefined

/** Load pdfjs when the first PDF needs it: it costs as much as a small document. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= importPdfjs()

  return loaded
}

async function importPdfjs(): Promise<Pdfjs> {
  providePlatform()

  const restore = keepNatives()
  const pdfjs = await quietly(() => import('pdfjs-dist/legacy/build/pdf.min.mjs'))
  const {WorkerMessageHandler} = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')

  restore()

  return {...pdfjs, WorkerMessageHandler} as Pdfjs
}

/**
 * Keep functions of the platform that pdfjs replaces when it is loaded, and give what puts them back.
 *
 * Its replacements differ in cases that nobody here meets (arrays that are sealed, numbers kept as they are written), and are
 * slower: `push` of all arrays, even ours, costs an eighth of reading a file.
 */
function keepNatives(): () => void {
  const natives = [
    [Array.prototype, 'push'],
    [JSON, 'parse'],
    [JSON, 'stringify']
  ] as const
  const kept = natives.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)!] as const)

  return () => {
    for (const [owner, name, descriptor] of kept) Object.defineProperty(owner, name, descriptor)
  }
}

/** Load without the warning that there is no canvas package: before it is loaded pdfjs cannot be told to keep silent. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const {console} = globalThis as unknown as {console: {warn: unknown}}
  const {warn} = console

  console.warn = () => {}

  try {
    return await load()
  } finally {
    console.warn = warn
  }
}

/** Provide what pdfjs expects of every platform and Node 20 lacks. */
function providePlatform(): void {
  const platform = globalThis as unknown as Record<string, unknown>

  // A matrix is made when pdfjs is loaded, and taken from a canvas package where there is none. Text needs neither, so an
  // empty class is enough, and the 33 MB of the package stay out.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) platform[name] ??= class {}

  // Fonts are cut to length with it; without, pages end at the first change of font, and nothing is said.
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      value(this: ArrayBuffer, length = this.byteLength) {
        return this.slice(0, length)
      },
      configurable: true,
      writable: true
    })
  }
}
