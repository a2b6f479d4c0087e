import {
  type Annotated,
  type AnnotateSettings,
  type Annotation,
  type Box,
  groupBy,
  type ReadFailure,
  type Severity
} from '@tenderlint/core'
import {findHead} from './find-head.ts'
import {damagedFailure, type OpenPdf, openPdf, type PdfAssets} from './open-pdf.ts'
import {author, readOwn} from './own-annotations.ts'
import {markOriginal} from './own-update.ts'
import type {PdfDocument, PdfPageProxy} from './pdfjs.ts'
import {type Highlight, planHighlights} from './plan-highlights.ts'
import {readSeal, type Seal} from './read-seal.ts'
import {saveUpdate} from './save-update.ts'

/** What annotating a PDF needs. */
export interface AnnotatePdfOptions extends AnnotateSettings {
  readonly assets: PdfAssets
}

/** Write findings into a PDF as highlights with a comment, in an update that follows the original bytes. */
export async function annotatePdf(
  bytes: Uint8Array,
  annotations: readonly Annotation[],
  options: AnnotatePdfOptions
): Promise<Annotated | ReadFailure> {
  const head = Math.max(findHead(bytes), 0)
  const pdf = await openPdf(markOriginal(bytes).subarray(head), options.assets)

  if ('code' in pdf) return pdf

  const highlights = planHighlights(annotations)
  const saved = await save(pdf, highlights, {before: bytes.subarray(0, head), date: options.date})

  await pdf.close()

  if ('code' in saved) return saved

  const {permissions, bytes: annotated} = saved

  // What is stored for pdfjs is its own affair and may change: nothing is handed out that does not read back.
  if ((await countOwn(annotated, highlights, options.assets)) !== highlights.length) return notKept

  const seal = readSeal(bytes)

  return {
    bytes: annotated,
    comments: annotations.length,
    changes: 0,
    refused: 0,
    remarks: [
      ...(seal ? [seals[seal]] : []),
      ...(permissions && !permissions.includes(pdf.pdfjs.PermissionFlag.MODIFY_ANNOTATIONS) ? [restricted] : [])
    ]
  }
}

const seals: Readonly<Record<Seal, string>> = {
  certified:
    'It is certified against comments: the certificate holds for the original, and a PDF reader may call it broken in this copy.',
  signed:
    'It is signed: the signature holds for the original, and a PDF reader tells that comments were added since it was signed.'
}

const restricted = 'Its owner permits no comments: keep this copy for your own review.'

const notKept: ReadFailure = {
  code: 'unsupported',
  cause: 'comments added to it cannot be read back',
  remedy: 'Print it to a new PDF, and annotate that.'
}

interface Saved {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly permissions: readonly number[] | null
}

async function save(
  {document, pdfjs}: OpenPdf,
  highlights: readonly Highlight[],
  {before, date}: {readonly before: Uint8Array; readonly date: string}
): Promise<ReadFailure | Saved> {
  try {
    const {info} = await document.getMetadata()

    // pdfjs would write the data of the form anew.
    if (info.IsXFAPresent === true) {
      return {
        code: 'unsupported',
        cause: 'it is an XFA form, which takes no comments from outside',
        remedy: 'Print it to a new PDF, and annotate that.'
      }
    }

    let index = 0

    for (const [number, group] of groupBy(highlights, (d) => d.page)) {
      const page = await document.getPage(number)

      for (const highlight of group) {
        document.annotationStorage.setValue(`pdfjs_internal_editor_${index++}`, {
          ...editorOf(highlight, page),
          annotationType: pdfjs.AnnotationEditorType.HIGHLIGHT,
          date
        })
      }
    }

    return {bytes: await saveUpdate(document, before), permissions: await document.getPermissions()}
  } catch (error) {
    return damagedFailure(error)
  }
}

/** Light enough to read through: they are multiplied with the page. */
const colours: Readonly<Record<Severity, readonly number[]>> = {
  error: [255, 160, 150],
  info: [170, 210, 255],
  warning: [255, 220, 90]
}

/**
 * What the editor of pdfjs stores of a highlight.
 *
 * It is not documented: see `getNewAnnotationsMap` and `HighlightAnnotation` in its worker.
 */
function editorOf({boxes, page: number, severity, text}: Highlight, page: PdfPageProxy): object {
  const painted = boxes ?? [cornerOf(page)]
  const rect = painted.reduce(around)

  return {
    pageIndex: number - 1,
    rect,
    quadPoints: painted.flatMap(([x0, y0, x1, y1]) => [x0, y1, x1, y1, x0, y0, x1, y0]),
    outlines: painted.map(([x0, y0, x1, y1]) => [x0, y1, x1, y1, x1, y0, x0, y0]),
    color: colours[severity],
    opacity: 1,
    rotation: 0,
    structTreeParentId: null,
    user: author,
    popup: {contents: text, rect: popupOf(rect, page)}
  }
}

/** Size of the mark of a note, in points. */
const noteSize = 16

/** Square in the corner that is at the upper left when the page is shown. */
function cornerOf({rotate, view}: PdfPageProxy): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const x = rotate === 180 || rotate === 270 ? right - noteSize : left
  const y = rotate === 90 || rotate === 180 ? bottom : top - noteSize

  return [x, y, x + noteSize, y + noteSize]
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** Beside the words, and on the page. */
function popupOf([, , wordsRight, wordsTop]: Box, {view}: PdfPageProxy): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const width = Math.min(200, right - left)
  const height = Math.min(100, top - bottom)
  const x = Math.min(wordsRight + 5, right - width)
  const y = Math.max(wordsTop - height, bottom)

  return [x, y, x + width, y + height]
}

async function countOwn(bytes: Uint8Array, highlights: readonly Highlight[], assets: PdfAssets): Promise<number> {
  const pdf = await openPdf(bytes, assets)

  if ('code' in pdf) return 0

  try {
    return await countOn(pdf.document, new Set(highlights.map((d) => d.page)))
  } finally {
    await pdf.close()
  }
}

async function countOn(document: PdfDocument, pages: ReadonlySet<number>): Promise<number> {
  let count = 0

  for (const page of pages) count += (await readOwn(document, page)).length

  return count
}
