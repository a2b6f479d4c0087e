import type {ReadFailure, ReadLimits, Stripped} from '@tenderlint/core'
import {writeZip} from '../zip/write-zip.ts'
import {prefixOf} from './annotate-paragraph.ts'
import {isFailure, openPackage, type Package, type Part} from './open-package.ts'
import {originalName, restoreOriginal} from './original.ts'
import {readStories} from './read-stories.ts'
import {findAttribute, readAttribute, type XmlElement} from './scan-xml.ts'
import {signatureFailure} from './signature.ts'
import {type Splice, splice} from './splice.ts'

/** Who added it, and what reading the document may cost. */
export interface StripOptions {
  readonly author: string
  readonly limits: ReadLimits
}

/** Take comments and tracked changes of an author out of a document; his changes are rejected. */
export function stripDocx(bytes: Uint8Array, {author, limits}: StripOptions): ReadFailure | Stripped {
  const pack = openPackage(bytes, limits)

  if (isFailure(pack)) return pack

  const original = restoreOriginal(pack.zip)

  if (original) return {bytes: original, outcome: 'restored'}

  const changes = removeAll(pack, author)

  if (isFailure(changes)) return changes
  if (changes.size === 0 && !pack.zip.entries.has(originalName)) return {bytes, outcome: 'nothing'}

  const encoder = new TextEncoder()

  return (
    signatureFailure(pack) ?? {
      bytes: writeZip({
        from: pack.zip,
        changes: new Map([...changes].map(([name, xml]) => [name, encoder.encode(xml)])),
        without: new Set([originalName]),
        compress: true
      }),
      outcome: 'removed'
    }
  )
}

/** Sources of the parts that change, by name. */
function removeAll(pack: Package, author: string): ReadFailure | ReadonlyMap<string, string> {
  const stories = readStories(pack)
  const types = pack.readPart('[Content_Types].xml')
  const threads = readThreads(pack)

  if (isFailure(stories)) return stories
  if (isFailure(types)) return types
  if (isFailure(threads)) return threads

  const comments = [...stories.values()].find((d) => d.root.name === 'w:comments')
  const own = comments?.root.children.filter((d) => readAttribute(comments.xml, d, 'w:author') === author) ?? []
  const ids = new Set(own.map((d) => readAttribute(comments!.xml, d, 'w:id')))
  const paragraphs = new Set(own.flatMap((d) => d.children.map((p) => readAttribute(comments!.xml, p, 'w14:paraId'))))
  const changes = new Map<string, string>()

  for (const part of stories.values()) {
    put(part, part === comments ? own.map(remove) : removeFromStory(part, {author, ids}))
  }

  for (const part of threads) put(part, removeFromThreads(part, paragraphs))

  if (types) {
    const overrides = types.root.children.filter((d) => readAttribute(types.xml, d, 'PartName') === `/${originalName}`)

    put(types, overrides.map(remove))
  }

  return changes

  function put({name, xml}: Part, splices: readonly Splice[]): void {
    if (splices.length > 0) changes.set(name, splice(xml, splices))
  }
}

/** Parts in which Word keeps what is answer to which comment. */
function readThreads(pack: Package): ReadFailure | readonly Part[] {
  const relationships = pack.readRelationships(pack.main)

  if (isFailure(relationships)) return relationships

  const parts: Part[] = []

  for (const {isExternal, kind, target} of relationships.values()) {
    const part =
      !isExternal && (kind === 'commentsExtended' || kind === 'commentsIds') ? pack.readPart(target) : undefined

    if (isFailure(part)) return part
    if (part) parts.push(part)
  }

  return parts
}

interface Ours {
  readonly author: string
  /** Ids of comments. */
  readonly ids: ReadonlySet<string | undefined>
}

function removeFromStory({root, xml}: Part, {author, ids}: Ours): readonly Splice[] {
  const splices: Splice[] = []
  const prefix = prefixOf(xml, root)

  visit(root, false)

  return splices

  function visit(element: XmlElement, isDeleted: boolean): void {
    for (const child of element.children) {
      if (isMark(child) || (child.name === 'w:ins' && isOurs(child))) splices.push(remove(child))
      else if (child.name === 'w:del' && isOurs(child)) {
        splices.push({start: child.start, end: child.contentStart, text: ''})
        visit(child, true)
        splices.push({start: child.contentEnd, end: child.end, text: ''})
      } else if (child.name === 'w:delText' && isDeleted) keepText(child)
      else visit(child, isDeleted)
    }
  }

  function isOurs(element: XmlElement): boolean {
    return element.end > element.contentStart && readAttribute(xml, element, 'w:author') === author
  }

  /** Whether an element only marks where a comment of ours begins, ends or is referred to. */
  function isMark(element: XmlElement): boolean {
    if (element.name === 'w:r') {
      const content = element.children.filter((d) => d.name !== 'w:rPr')

      return content.length > 0 && content.every((d) => d.name === 'w:commentReference' && hasOurId(d))
    }

    return (element.name === 'w:commentRangeStart' || element.name === 'w:commentRangeEnd') && hasOurId(element)
  }

  function hasOurId(element: XmlElement): boolean {
    return ids.has(readAttribute(xml, element, 'w:id'))
  }

  function keepText({contentEnd, contentStart, end, start}: XmlElement): void {
    const length = prefix.length + 'delText'.length

    splices.push({start: start + 1, end: start + 1 + length, text: `${prefix}t`})
    if (end > contentStart) splices.push({start: contentEnd + 2, end: contentEnd + 2 + length, text: `${prefix}t`})
  }
}

/** An answer to a comment that goes becomes a comment by itself. */
function removeFromThreads({root, xml}: Part, paragraphs: ReadonlySet<string | undefined>): readonly Splice[] {
  return root.children.flatMap((element) => {
    const id = readAttribute(xml, element, 'w15:paraId') ?? readAttribute(xml, element, 'w16cid:paraId')
    const parent = findAttribute(xml, element, 'w15:paraIdParent')

    if (id !== undefined && paragraphs.has(id)) return [remove(element)]
    if (!parent || !paragraphs.has(parent.value)) return []

    // The attribute goes with its name, its quotes and the space before it.
    const start = element.start + xml.slice(element.start, parent.start).search(/\s[^\s=]+\s*=\s*["']$/u)

    return [{start, end: parent.end + 1, text: ''}]
  })
}

function remove({end, start}: XmlElement): Splice {
  return {start, end, text: ''}
}
