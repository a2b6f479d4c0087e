import {type Run, readRuns} from './read-runs.ts'
import {readAttribute, type XmlElement} from './scan-xml.ts'
import type {Splice} from './splice.ts'
import {decodeReferences, encodeAttribute, encodeText} from './xml-text.ts'

/** Comment on a stretch of a paragraph's source, and changes of its text. */
export interface ParagraphAnnotation {
  readonly start: number
  readonly end: number
  /** Id of the comment; none where a comment cannot stand. */
  readonly id?: number
  /** Made all or not at all. */
  readonly changes: readonly SourceChange[]
}

/** Text that shall stand in place of a stretch of source. */
export interface SourceChange {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Why a tracked change was not made; the comment is there all the same. */
export type Refusal = 'control' | 'field' | 'not-text' | 'overlap' | 'revision' | 'structure'

/** What annotations make of a paragraph. */
export interface AnnotatedParagraph {
  readonly splices: readonly Splice[]
  /** Annotations whose changes were refused. */
  readonly refusals: ReadonlyMap<ParagraphAnnotation, Refusal>
}

/** Who changes a document, and when. */
export interface Revision {
  readonly author: string
  /** ISO 8601. */
  readonly date: string
  /** Give an id that no other annotation has. */
  nextId(): number
}

/** Place between characters or children of a run. */
interface Cut {
  readonly run: number
  /** Child it stands in or before; the number of children for the end of the run. */
  readonly child: number
  /** Offset in the source, where it stands inside of a text. */
  readonly offset: number | undefined
}

interface Stretch {
  readonly from: Cut
  readonly to: Cut
}

/** What is written at a cut, and whether texts on either side of it are deleted. */
interface Insertion {
  readonly cut: Cut
  closing: string
  opening: string
  endsDeletion: boolean
  beginsDeletion: boolean
}

// Marks that have no content of their own may stand between the runs of a change.
const betweenRuns = new Set([
  'w:bookmarkEnd',
  'w:bookmarkStart',
  'w:commentRangeEnd',
  'w:commentRangeStart',
  'w:permEnd',
  'w:permStart',
  'w:proofErr'
])

/**
 * Anchor comments in a paragraph and track changes, by splices of its source.
 *
 * A run is cut by text that ends it and begins it again with the same properties, so that nothing else of it changes.
 */
export function annotateParagraph(
  xml: string,
  paragraph: XmlElement,
  annotations: readonly ParagraphAnnotation[],
  revision: Revision
): AnnotatedParagraph {
  const runs = readRuns(xml, paragraph)
  const prefix = prefixOf(xml, paragraph)
  const splices: Splice[] = []
  const refusals = new Map<ParagraphAnnotation, Refusal>()
  const made: (Stretch & {readonly text: string})[] = []
  const insertions = new Map<string, Insertion>()
  const waiting: {readonly id: number; readonly stretch: Stretch}[] = []

  let points = ''

  for (const annotation of annotations) {
    const {changes, end, id, start} = annotation
    const stretch = findStretch(start, end)
    const refusal = track(changes)

    if (refusal) refusals.set(annotation, refusal)
    if (id === undefined) continue
    if (stretch) waiting.push({id, stretch})
    else points += `<${prefix}commentRangeStart ${prefix}id="${id}"/>${endOfComment(id)}`
  }

  if (points !== '') addPoints()

  for (const {id, stretch} of waiting) comment(id, stretch)
  // At one offset what ends a run goes before what begins the next.
  for (const insertion of [...insertions.values()].toSorted((a, b) => compare(a.cut, b.cut))) write(insertion)

  return {splices, refusals}

  /** Make all changes, or tell why none is made. */
  function track(changes: readonly SourceChange[]): Refusal | undefined {
    const wanted: (Stretch & {readonly text: string})[] = []

    for (const {end, start, text} of changes) {
      const stretch = findStretch(start, end)
      const refusal = stretch ? refuse(stretch) : 'not-text'

      if (!stretch || refusal) return refusal
      // Two findings may ask for the same change, such as one of the article before both.
      if (made.some((d) => isSame(d, stretch) && d.text === text)) continue
      if ([...made, ...wanted].some((d) => compare(d.from, stretch.to) < 0 && compare(stretch.from, d.to) < 0))
        return 'overlap'

      wanted.push({...stretch, text})
    }

    for (const d of wanted) change(d, d.text)

    return undefined
  }

  /** Children of runs that a stretch of source touches; none for what is no content of a run. */
  function findStretch(start: number, end: number): Stretch | undefined {
    const touched = runs.flatMap((run, i) =>
      run.children.flatMap((child, j) =>
        child.start < end && child.end > start ? [{run: i, child: j, element: child}] : []
      )
    )
    const first = touched[0]
    const last = touched.at(-1)

    if (!first || !last || end <= start) return undefined

    const startsInside = isText(first.element) && start > first.element.contentStart
    const endsInside = isText(last.element) && end < last.element.contentEnd

    return {
      from: {run: first.run, child: first.child, offset: startsInside ? start : undefined},
      to: endsInside
        ? {run: last.run, child: last.child, offset: end}
        : {run: last.run, child: last.child + 1, offset: undefined}
    }
  }

  function isText(element: XmlElement): boolean {
    return element.name === 'w:t' && !xml.slice(element.contentStart, element.contentEnd).includes('<')
  }

  function refuse({from, to}: Stretch): Refusal | undefined {
    const touched = runs.slice(from.run, to.run + 1)
    const children = touched.flatMap((run, i) => run.children.filter((_, j) => isCovered(from.run + i, j, {from, to})))
    const [first] = touched

    if (!children.every(isText)) return 'not-text'

    const bar = touched.find((d) => d.bar)?.bar

    if (bar) return bar
    if (touched.some((d) => d.parent !== first!.parent)) return 'structure'

    const last = touched.at(-1)!.element
    const between = first!.parent.children.filter((d) => d.start >= first!.element.start && d.end <= last.end)

    return between.every((d) => d.name === 'w:r' || betweenRuns.has(d.name)) ? undefined : 'structure'
  }

  function isCovered(run: number, child: number, {from, to}: Stretch): boolean {
    const start: Cut = {run, child, offset: undefined}
    const end: Cut = {run, child: child + 1, offset: undefined}

    return compare(start, to) < 0 && compare(from, end) < 0
  }

  function change(stretch: Stretch, replacement: string): void {
    const {from, to} = stretch
    const begin = insertionAt(from)
    const end = insertionAt(to)
    const run = runs[from.run]!
    const old = textOf(stretch)

    made.push({...stretch, text: replacement})

    // Words that stay are not struck out only to be written again.
    if (replacement.startsWith(old)) {
      end.closing += inserted(run, replacement.slice(old.length))
      return
    }

    if (replacement.endsWith(old)) {
      begin.opening += inserted(run, replacement.slice(0, -old.length))
      return
    }

    begin.beginsDeletion = true
    begin.opening += `<${prefix}del ${revisionAttributes()}>`
    end.endsDeletion = true
    end.closing += `</${prefix}del>${inserted(run, replacement)}`

    for (let i = from.run; i <= to.run; i++) {
      for (const [j, child] of runs[i]!.children.entries()) if (isCovered(i, j, stretch)) rename(child, i, j, stretch)
    }
  }

  function inserted(run: Run, text: string): string {
    if (text === '') return ''

    const content = `<${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t>`

    return `<${prefix}ins ${revisionAttributes()}>${openRun(run)}${content}${closeRun(run)}</${prefix}ins>`
  }

  function textOf(stretch: Stretch): string {
    const {from, to} = stretch
    const touched = runs.slice(from.run, to.run + 1)

    return touched
      .flatMap((run, i) => run.children.filter((_, j) => isCovered(from.run + i, j, stretch)))
      .map(({contentEnd, contentStart}) => {
        const start = Math.max(contentStart, from.offset ?? contentStart)
        const end = Math.min(contentEnd, to.offset ?? contentEnd)

        return decodeReferences(xml.slice(start, end))
      })
      .join('')
  }

  /** Deleted text has an element of its own; of a text that is cut only the tag on the deleted side is renamed. */
  function rename(text: XmlElement, run: number, child: number, {from, to}: Stretch): void {
    const nameLength = prefix.length + 1
    const start: Cut = {run, child, offset: undefined}
    const end: Cut = {run, child: child + 1, offset: undefined}

    if (compare(from, start) <= 0) {
      splices.push({start: text.start + 1, end: text.start + 1 + nameLength, text: `${prefix}delText`})
      keepSpace(text)
    }

    if (compare(end, to) <= 0) {
      splices.push({start: text.contentEnd + 2, end: text.contentEnd + 2 + nameLength, text: `${prefix}delText`})
    }
  }

  function comment(id: number, {from, to}: Stretch): void {
    // A mark inside deleted text would be deleted with it.
    const start = made.find((d) => compare(d.from, from) < 0 && compare(from, d.to) < 0)?.from ?? from
    const end = made.find((d) => compare(d.from, to) < 0 && compare(to, d.to) < 0)?.to ?? to
    const begin = insertionAt(start)

    begin.opening = `<${prefix}commentRangeStart ${prefix}id="${id}"/>${begin.opening}`
    insertionAt(end).closing += endOfComment(id)
  }

  /** Anchor comments at the begin of the paragraph. */
  function addPoints(): void {
    const properties = paragraph.children.find((d) => d.name === 'w:pPr')

    if (paragraph.end > paragraph.contentStart) {
      insert(properties?.end ?? paragraph.contentStart, points)
      return
    }

    const tag = xml.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/u, '>')

    splices.push({start: paragraph.start, end: paragraph.end, text: `${tag}${points}</${prefix}p>`})
  }

  function endOfComment(id: number): string {
    return `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
  }

  function insertionAt(cut: Cut): Insertion {
    const key = `${cut.run} ${cut.child} ${cut.offset}`
    const insertion = insertions.get(key) ?? {
      cut,
      closing: '',
      opening: '',
      endsDeletion: false,
      beginsDeletion: false
    }

    insertions.set(key, insertion)

    return insertion
  }

  function write({beginsDeletion, closing, cut, endsDeletion, opening}: Insertion): void {
    const run = runs[cut.run]!
    const child = run.children[cut.child]
    const content = closing + opening

    if (cut.offset !== undefined && child) {
      const before = `</${prefix}${endsDeletion ? 'delText' : 't'}>${closeRun(run)}`
      const after = `${openRun(run)}<${prefix}${beginsDeletion ? 'delText' : 't'} xml:space="preserve">`

      keepSpace(child)
      insert(cut.offset, before + content + after)
    } else if (cut.child === 0) insert(run.element.start, content)
    else if (child) insert(child.start, closeRun(run) + content + openRun(run))
    else insert(run.element.end, content)
  }

  function insert(offset: number, text: string): void {
    splices.push({start: offset, end: offset, text})
  }

  /** Keep the space at the ends of a text that is cut. */
  function keepSpace(text: XmlElement): void {
    const at = text.contentStart - 1

    if (readAttribute(xml, text, 'xml:space') !== undefined || splices.some((d) => d.start === at)) return

    splices.push({start: at, end: at, text: ' xml:space="preserve"'})
  }

  function openRun({element, properties}: Run): string {
    return (
      xml.slice(element.start, element.contentStart) + (properties ? xml.slice(properties.start, properties.end) : '')
    )
  }

  function closeRun({element}: Run): string {
    return xml.slice(element.contentEnd, element.end)
  }

  function revisionAttributes(): string {
    const {author, date} = revision

    return `${prefix}id="${revision.nextId()}" ${prefix}author="${encodeAttribute(author)}" ${prefix}date="${encodeAttribute(date)}"`
  }
}

/** Prefix of an element as written, with its colon. */
export function prefixOf(xml: string, element: XmlElement): string {
  return /^<([^\s:/>]+:)?/u.exec(xml.slice(element.start, element.contentStart))![1] ?? ''
}

function isSame(a: Stretch, b: Stretch): boolean {
  return compare(a.from, b.from) === 0 && compare(a.to, b.to) === 0
}

function compare(a: Cut, b: Cut): number {
  return a.run - b.run || a.child - b.child || (a.offset ?? -1) - (b.offset ?? -1)
}
