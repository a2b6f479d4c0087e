import type {DocxAnnotation} from './annotate.ts'
import {type ParagraphAnnotation, prefixOf, type Refusal} from './annotate-paragraph.ts'
import {elementsAt, paragraphAt} from './find-paragraph.ts'
import type {Part} from './open-package.ts'
import {childOf, readAttribute, type XmlElement} from './scan-xml.ts'
import type {NewComment} from './write-comments.ts'

/** What one paragraph is to carry, and the annotation whose changes are in it. */
export interface Job {
  readonly wanted: ParagraphAnnotation
  readonly annotation?: DocxAnnotation
}

/** Where comments and changes are to be made. */
export interface Plan {
  readonly comments: readonly NewComment[]
  readonly jobs: ReadonlyMap<Part, ReadonlyMap<XmlElement, readonly Job[]>>
  /** Annotations whose changes cannot be made by their place. */
  readonly refused: readonly {readonly annotation: DocxAnnotation; readonly reason: Refusal}[]
}

/** Parts of a document, as far as annotations concern them. */
export interface AnnotatedParts {
  readonly main: Part
  readonly body: XmlElement
  /** First paragraph of the body. */
  readonly first: XmlElement
  /** All parts with words, by name. */
  readonly stories: ReadonlyMap<string, Part>
  nextId(): number
}

/** Content controls whose text a program writes, or whose lock keeps it. */
const boundControls = new Set(['w:comboBox', 'w:dataBinding', 'w:date', 'w:dropDownList'])
const contentLocks = new Set(['contentLocked', 'sdtContentLocked'])

/**
 * Find a paragraph of the main part for each comment, and one of any part for each change.
 *
 * The comment on a note stands at its reference, that on a text box at the begin of the paragraph that holds the box. Word has
 * no comments in headers and footers: they share one at the start of the document.
 */
export function planAnnotations(
  annotations: readonly DocxAnnotation[],
  {body, first, main, nextId, stories}: AnnotatedParts
): Plan {
  const comments: NewComment[] = []
  const jobs = new Map<Part, Map<XmlElement, Job[]>>()
  const refused: Plan['refused'][number][] = []
  const collected: string[] = []
  let references: ReadonlyMap<string, XmlElement> | undefined

  for (const annotation of annotations) {
    const {end, lines, place, start} = annotation
    const part = stories.get(annotation.part)
    const paragraph = part && paragraphAt(part.root, start)
    const changes = part && paragraph ? changesOf(annotation, part, paragraph) : []

    if (part === main && paragraph && !isInBox(main, start)) {
      add(main, paragraph, {wanted: {start, end, id: comment(lines), changes}, annotation})
      continue
    }

    if (part && paragraph && changes.length > 0) add(part, paragraph, {wanted: {start, end, changes}, annotation})

    const words = [place, ...lines]
    const reference = part && part !== main ? referenceTo(part, start) : undefined
    const holder = reference ? paragraphAt(body, reference.start) : part === main ? paragraph : undefined

    if (holder && reference && !isInBox(main, reference.start)) {
      add(main, holder, {wanted: {start: reference.start, end: reference.end, id: comment(words), changes: []}})
    } else if (holder) addPoint(holder, words)
    else collected.push(...(collected.length > 0 ? [''] : []), ...words)
  }

  if (collected.length > 0) addPoint(first, collected)

  return {comments, jobs, refused}

  function comment(lines: readonly string[]): number {
    const id = nextId()

    comments.push({id, lines})

    return id
  }

  function add(part: Part, paragraph: XmlElement, job: Job): void {
    const paragraphs = jobs.get(part) ?? new Map<XmlElement, Job[]>()
    const own = paragraphs.get(paragraph) ?? []

    own.push(job)
    paragraphs.set(paragraph, own)
    jobs.set(part, paragraphs)
  }

  function addPoint({start}: XmlElement, lines: readonly string[]): void {
    add(main, paragraphAt(body, start)!, {wanted: {start, end: start, id: comment(lines), changes: []}})
  }

  /** Changes of an annotation; none where their place forbids one of them. */
  function changesOf(annotation: DocxAnnotation, part: Part, paragraph: XmlElement): DocxAnnotation['changes'] {
    const reason = annotation.changes
      .map((d) => (d.part === part.name ? placeRefusal(part, paragraph, d.start) : 'structure'))
      .find((d) => d !== undefined)

    if (reason === undefined) return annotation.changes

    refused.push({annotation, reason})

    return []
  }

  /** Element in the body that refers to the note around an offset. */
  function referenceTo(part: Part, offset: number): XmlElement | undefined {
    const note = elementsAt(part.root, offset).find((d) => d.name === 'w:footnote' || d.name === 'w:endnote')

    references ??= findReferences(main, body)

    return note && references.get(`${note.name}Reference ${readAttribute(part.xml, note, 'w:id')}`)
  }
}

function placeRefusal(part: Part, paragraph: XmlElement, offset: number): Refusal | undefined {
  // Text of a box may be stored twice, and both would have to agree.
  if (offset < paragraph.start || offset >= paragraph.end || isInBox(part, offset)) return 'structure'
  if (prefixOf(part.xml, part.root) === '') return 'structure'

  return elementsAt(part.root, offset).some((d) => d.name === 'w:sdt' && isBound(part, d)) ? 'control' : undefined
}

function isInBox(part: Part, offset: number): boolean {
  return elementsAt(part.root, offset).some((d) => d.name === 'w:txbxContent')
}

function isBound({xml}: Part, control: XmlElement): boolean {
  const properties = childOf(control, 'w:sdtPr')?.children ?? []

  return properties.some(
    (d) => boundControls.has(d.name) || (d.name === 'w:lock' && contentLocks.has(readAttribute(xml, d, 'w:val') ?? ''))
  )
}

/** References to notes by the name of their element and the id of the note. */
function findReferences({xml}: Part, body: XmlElement): ReadonlyMap<string, XmlElement> {
  const references = new Map<string, XmlElement>()

  visit(body)

  return references

  function visit(element: XmlElement): void {
    if (element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference') {
      references.set(`${element.name} ${readAttribute(xml, element, 'w:id')}`, element)
    }

    for (const child of element.children) visit(child)
  }
}
