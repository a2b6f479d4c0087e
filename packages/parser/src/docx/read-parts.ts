import type {DocumentProperties, ExclusionReason, ReadFailure} from '@tenderlint/core'
import {writeMark} from './marks.ts'
import {isFailure, type Package, type Part, type Relationship} from './open-package.ts'
import {readNumbering} from './read-numbering.ts'
import {readPageRegions} from './read-page-regions.ts'
import {readProperties} from './read-properties.ts'
import {readStory, type StoryContext} from './read-story.ts'
import {readStyles} from './read-styles.ts'
import {childOf, readAttribute} from './scan-xml.ts'
import {createRecords, type Records} from './story.ts'
import {encodeAttribute} from './xml-text.ts'

/** Part of the package that text was read from. */
export interface Source {
  readonly name: string
  /** What becomes of text in it that the tree does not show: why it is excluded, or `shown` where that is a gap. */
  readonly fate: ExclusionReason | 'shown'
}

/** All that was read of a package. */
export interface ReadParts {
  /** In the order of `Document.parts`. */
  readonly sources: readonly Source[]
  readonly records: Records
  readonly properties: Partial<DocumentProperties>
  /** Content of the copy for mammoth, by the part names it looks for. */
  readonly copies: ReadonlyMap<string, string>
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const vectors = 'urn:schemas-microsoft-com:vml'

/** Parts related to the main one, by the kind of their relationship. */
type RelatedParts = ReadonlyMap<string, Part>

const noteKinds = ['footnotes', 'endnotes', 'comments'] as const
const relatedKinds = new Set<string>([...noteKinds, 'numbering', 'settings', 'styles'])
const noteNames = new Set(['w:comment', 'w:endnote', 'w:footnote'])

/** Read all parts of a package that hold text. */
export function readParts(pack: Package): ReadFailure | ReadParts {
  const relationships = pack.readRelationships(pack.main)
  const main = pack.readPart(pack.main)

  if (isFailure(relationships)) return relationships
  if (isFailure(main)) return main

  const related = readRelated(pack, relationships)
  const regions = readAll(pack, regionNames(relationships))
  const body = main && childOf(main.root, 'w:body')

  if (isFailure(related)) return related
  if (isFailure(regions)) return regions
  if (!main || !body) {
    return {
      code: 'wrong-format',
      cause: `the part \`${pack.main}\` is no Word document`,
      remedy: 'Give the Word document itself.'
    }
  }

  const sources: Source[] = []
  const records = createRecords()
  const styles = readStyles(related.get('styles'))
  const context: StoryContext = {styles, records, numbering: readNumbering(related.get('numbering'), styles)}
  const copies = new Map<string, string>()
  const story = readStory({part: main, index: addSource(main, 'shown')}, body, context)
  const shown = readPageRegions(main, story.sections, relationships, related.get('settings'))

  for (const kind of noteKinds) {
    const part = related.get(kind)

    if (part) copies.set(`word/${kind}.xml`, wrap(kind, readNotes(part)))
  }

  copies.set('word/document.xml', wrap('document', `<w:body>${story.copy}${regions.map(readRegion).join('')}</w:body>`))

  return {sources, records, properties: readDocumentProperties(pack), copies}

  function addSource({name}: Part, fate: Source['fate']): number {
    return sources.push({name, fate}) - 1
  }

  /** Footnotes, endnotes or comments, each of which is a story. */
  function readNotes(part: Part): string {
    const index = addSource(part, part.root.name === 'w:comments' ? 'comment' : 'hidden')
    let copy = ''

    for (const note of part.root.children) {
      if (!noteNames.has(note.name)) continue

      const read = (name: string) => encodeAttribute(readAttribute(part.xml, note, name) ?? '')
      const {copy: blocks} = readStory({part, index}, note, context)

      // What separates notes from the text is stored as a note, which nothing refers to.
      copy += `<${note.name} w:id="${read('w:id')}" w:author="${read('w:author')}">${blocks}</${note.name}>`
    }

    return copy
  }

  /** A header or footer: mammoth reads none, so that it stands as blocks behind the body. */
  function readRegion(part: Part): string {
    const region = shown.find((d) => d.name === part.name)
    const {copy} = readStory({part, index: addSource(part, region ? 'shown' : 'hidden')}, part.root, context)

    if (!region || copy === '') return ''

    const box = records.boxes.push({region: region.region, pages: region.pages}) - 1

    return writeMark('box', box) + copy + writeMark('end', box)
  }
}

function readRelated(pack: Package, relationships: ReadonlyMap<string, Relationship>): ReadFailure | RelatedParts {
  const parts = new Map<string, Part>()

  for (const {kind, target, isExternal} of relationships.values()) {
    if (isExternal || !relatedKinds.has(kind) || parts.has(kind)) continue

    const part = pack.readPart(target)

    if (isFailure(part)) return part
    if (part) parts.set(kind, part)
  }

  return parts
}

function readAll(pack: Package, names: Iterable<string>): readonly Part[] | ReadFailure {
  const parts: Part[] = []

  for (const name of names) {
    const part = pack.readPart(name)

    if (isFailure(part)) return part
    if (part) parts.push(part)
  }

  return parts
}

function regionNames(relationships: ReadonlyMap<string, Relationship>): ReadonlySet<string> {
  const regions = [...relationships.values()].filter((d) => d.kind === 'header' || d.kind === 'footer')

  return new Set(regions.filter((d) => !d.isExternal).map((d) => d.target))
}

/** Properties are a help, not content: damaged ones are passed over. */
function readDocumentProperties(pack: Package): Partial<DocumentProperties> {
  const relationships = pack.readRelationships('')

  if (isFailure(relationships)) return {}

  return readProperties(find('core-properties'), find('custom-properties'))

  function find(kind: string): Part | undefined {
    const target = [...(relationships as ReadonlyMap<string, Relationship>).values()].find((d) => d.kind === kind)
    const part = target && pack.readPart(target.target)

    return isFailure(part) ? undefined : part
  }
}

function wrap(name: string, content: string): string {
  return `<w:${name} xmlns:w="${namespace}" xmlns:v="${vectors}">${content}</w:${name}>`
}
