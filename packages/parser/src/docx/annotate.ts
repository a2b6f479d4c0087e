import type {ReadFailure, ReadLimits} from '@tenderlint/core'
import {writeZip} from '../zip/write-zip.ts'
import {annotateParagraph, prefixOf, type Refusal, type SourceChange} from './annotate-paragraph.ts'
import {append} from './append.ts'
import {paragraphIn} from './find-paragraph.ts'
import {isFailure, openPackage, type Part} from './open-package.ts'
import {originalName, originalType, recordOriginal} from './original.ts'
import {planAnnotations} from './plan-annotations.ts'
import {type Protection, readProtection} from './read-protection.ts'
import {readStories} from './read-stories.ts'
import {childOf} from './scan-xml.ts'
import {signatureFailure} from './signature.ts'
import {type Splice, splice} from './splice.ts'
import {type Commentator, writeComments} from './write-comments.ts'

/** Comment on words of a document, and what shall stand there instead. Places are those of `DocxLocation`. */
export interface DocxAnnotation {
  readonly part: string
  readonly start: number
  readonly end: number
  /** Paragraphs of the comment. */
  readonly lines: readonly string[]
  /** Names the place, where the comment cannot stand at the words: in headers, footers, notes and text boxes. */
  readonly place: string
  /** Tracked changes, made all or not at all. */
  readonly changes: readonly DocxChange[]
}

/** Text that shall stand in place of other text; empty to delete. */
export interface DocxChange extends SourceChange {
  readonly part: string
}

/** Who annotates, and what reading the document may cost. */
export interface AnnotateOptions extends Commentator {
  readonly limits: ReadLimits
}

/** Annotated copy of a document. */
export interface AnnotatedDocx {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Comments written; one collects all that stands in headers and footers. */
  readonly comments: number
  /** Changes that were not tracked, since they could harm the document; their comments are there. */
  readonly refused: readonly {readonly annotation: DocxAnnotation; readonly reason: Refusal}[]
  /** What the author protected the document from; Word may keep comments from being resolved. */
  readonly protection?: Protection
}

/**
 * Add comments and tracked changes to a Word document.
 *
 * Only the runs that are touched change; every other part keeps its compressed bytes. The copy carries what it takes to give
 * the original back: see `stripDocx`.
 */
export function annotateDocx(
  bytes: Uint8Array,
  annotations: readonly DocxAnnotation[],
  options: AnnotateOptions
): AnnotatedDocx | ReadFailure {
  const pack = openPackage(bytes, options.limits)

  if (isFailure(pack)) return pack

  const signed = signatureFailure(pack)
  const stories = readStories(pack)
  const types = pack.readPart('[Content_Types].xml')
  const protection = readProtection(pack)

  if (signed) return signed
  if (isFailure(stories)) return stories
  if (isFailure(types)) return types

  const main = stories.get(pack.main)
  const body = main && childOf(main.root, 'w:body')
  const first = body && paragraphIn(body)

  if (!main || !body || prefixOf(main.xml, main.root) === '') {
    return unsupported('its main part names elements as no office program does')
  }
  if (!first) return unsupported('its body holds no paragraph that a comment could stand at')

  const nextId = createIds(stories.values())
  const plan = planAnnotations(annotations, {main, body, first, stories, nextId})
  const written = writeComments(pack, plan.comments, options)

  if (isFailure(written)) return written

  const changes = new Map(written.parts)
  const refused = [...plan.refused]

  for (const [part, paragraphs] of plan.jobs) {
    const splices: Splice[] = []

    for (const [paragraph, jobs] of paragraphs) {
      const wanted = jobs.map((d) => d.wanted)
      const {refusals, splices: own} = annotateParagraph(part.xml, paragraph, wanted, {...options, nextId})

      for (const d of own) splices.push(d)

      for (const {annotation, wanted: d} of jobs) {
        const reason = refusals.get(d)

        if (annotation && reason) refused.push({annotation, reason})
      }
    }

    if (splices.length > 0) changes.set(part.name, splice(part.xml, splices))
  }

  if (types) changes.set(types.name, declareTypes(types, new Map([...written.types, [originalName, originalType]])))

  const encoder = new TextEncoder()
  const content = new Map([...changes].map(([name, xml]) => [name, encoder.encode(xml)]))

  content.set(originalName, recordOriginal(bytes, pack.zip, content))

  return {
    bytes: writeZip({from: pack.zip, changes: content, compress: true}),
    comments: plan.comments.length,
    refused,
    ...(protection && {protection})
  }
}

function unsupported(cause: string): ReadFailure {
  return {code: 'unsupported', cause, remedy: 'Open it in Word, and save it again.'}
}

/** Give ids that no comment, change or bookmark of the document has. */
function createIds(parts: Iterable<Part>): () => number {
  let last = 0

  for (const {xml} of parts) {
    for (const [, id] of xml.matchAll(/:id="(\d{1,9})"/gu)) last = Math.max(last, Number(id))
  }

  return () => ++last
}

/** Declare the content types of parts. */
function declareTypes(types: Part, names: ReadonlyMap<string, string>): string {
  return append(types, (prefix) =>
    [...names].map(([name, type]) => `<${prefix}Override PartName="/${name}" ContentType="${type}"/>`).join('')
  )
}
