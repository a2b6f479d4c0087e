import type {ReadFailure, ReadLimits} from '@tenderlint/core'
import {writeZip} from '../zip/write-zip.ts'
import {annotateParagraph, type ParagraphAnnotation, prefixOf, type Refusal} from './annotate-paragraph.ts'
import {isFailure, openPackage, type Part} from './open-package.ts'
import {childOf, type XmlElement} from './scan-xml.ts'
import {type Splice, splice} from './splice.ts'
import {type Commentator, writeComments} from './write-comments.ts'

/** Comment on words of a document, and what shall stand there instead. Place as in `DocxLocation`. */
export interface DocxAnnotation {
  readonly part: string
  readonly start: number
  readonly end: number
  /** Paragraphs of the comment. */
  readonly lines: readonly string[]
  /** Text of a tracked change; empty to delete. */
  readonly replacement?: string
}

/** Who annotates, and what reading the document may cost. */
export interface AnnotateOptions extends Commentator {
  readonly limits: ReadLimits
}

/** Annotated copy of a document. */
export interface AnnotatedDocx {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Changes that were not tracked, since they could harm the document; their comments are there. */
  readonly refused: readonly {readonly annotation: DocxAnnotation; readonly reason: Refusal}[]
}

/**
 * Add comments and tracked changes to a Word document.
 *
 * Only the runs that are touched change; every other part keeps its compressed bytes. Word has no comments in headers and
 * footers, and none of ours stand in notes and text boxes: those are anchored at the paragraph that holds the box, or at the
 * first of the document.
 */
export function annotateDocx(
  bytes: Uint8Array,
  annotations: readonly DocxAnnotation[],
  options: AnnotateOptions
): AnnotatedDocx | ReadFailure {
  const pack = openPackage(bytes, options.limits)

  if (isFailure(pack)) return pack

  const main = pack.readPart(pack.main)
  const body = main && !isFailure(main) ? childOf(main.root, 'w:body') : undefined

  if (isFailure(main)) return main
  if (!main || !body || prefixOf(main.xml, main.root) === '') {
    return {
      code: 'unsupported',
      cause: 'its main part names elements as no office program does',
      remedy: 'Open it in Word, and save it again.'
    }
  }

  const ids = createIds(main)
  const comments = annotations.map(({lines}) => ({id: ids(), lines}))
  const changes = writeComments(pack, comments, options)

  if (isFailure(changes)) return changes

  const refused: AnnotatedDocx['refused'][number][] = []
  const splices: Splice[] = []

  for (const [paragraph, indices] of groupByParagraph(main, body, annotations)) {
    const wanted = indices.map((index): ParagraphAnnotation => {
      const {end, part, replacement, start} = annotations[index]!
      const isHere = part === main.name && !isInBox(paragraph, start)

      return {
        id: comments[index]!.id,
        start: isHere ? start : paragraph.start,
        end: isHere ? end : paragraph.start,
        ...(isHere && replacement !== undefined ? {replacement} : undefined)
      }
    })
    const {refusals, splices: own} = annotateParagraph(main.xml, paragraph, wanted, {...options, nextId: ids})

    for (const d of own) splices.push(d)

    for (const index of indices) {
      const annotation = annotations[index]!
      const isElsewhere = annotation.part !== main.name || isInBox(paragraph, annotation.start)
      const reason =
        isElsewhere && annotation.replacement !== undefined ? 'structure' : refusals.get(comments[index]!.id)

      if (reason) refused.push({annotation, reason})
    }
  }

  const encoder = new TextEncoder()
  const written = new Map([...changes, [main.name, splice(main.xml, splices)] as const])

  return {
    bytes: writeZip({
      from: pack.zip,
      changes: new Map([...written].map(([name, xml]) => [name, encoder.encode(xml)])),
      compress: true
    }),
    refused
  }
}

/** Give ids that no comment, change or bookmark of the document has. */
function createIds({xml}: Part): () => number {
  let last = 0

  for (const [, id] of xml.matchAll(/:id="(\d{1,9})"/gu)) last = Math.max(last, Number(id))

  return () => ++last
}

/** Outermost paragraph of each annotation, in the order of the document. */
function groupByParagraph(
  {name}: Part,
  body: XmlElement,
  annotations: readonly DocxAnnotation[]
): ReadonlyMap<XmlElement, number[]> {
  const groups = new Map<XmlElement, number[]>()
  const first = findFirst(body)

  for (const [index, {part, start}] of annotations.entries()) {
    const paragraph = part === name ? (findAt(body, start) ?? first) : first

    if (!paragraph) continue

    const group = groups.get(paragraph) ?? []

    group.push(index)
    groups.set(paragraph, group)
  }

  return groups
}

function findAt(element: XmlElement, offset: number): XmlElement | undefined {
  if (element.name === 'w:p') return element

  const child = element.children.find((d) => d.start <= offset && offset < d.end)

  return child && findAt(child, offset)
}

function findFirst(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:p') return element

  for (const child of element.children) {
    const found = findFirst(child)

    if (found) return found
  }

  return undefined
}

function isInBox(element: XmlElement, offset: number): boolean {
  const child = element.children.find((d) => d.start <= offset && offset < d.end)

  return child !== undefined && (child.name === 'w:txbxContent' || isInBox(child, offset))
}
