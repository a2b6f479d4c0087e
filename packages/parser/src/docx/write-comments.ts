import type {ReadFailure} from '@tenderlint/core'
import {prefixOf} from './annotate-paragraph.ts'
import {isFailure, type Package, type Part} from './open-package.ts'
import {splice} from './splice.ts'
import {encodeAttribute, encodeText} from './xml-text.ts'

/** Comment to be added. */
export interface NewComment {
  readonly id: number
  /** Paragraphs of its text. */
  readonly lines: readonly string[]
}

/** Who comments, and when. */
export interface Commentator {
  readonly author: string
  readonly initials: string
  /** ISO 8601. */
  readonly date: string
}

const transitional = {
  main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}
const strict = {
  main: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships'
}
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const relationshipSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Add comments to the package's part of comments, or give it one; what is changed is given by part name. */
export function writeComments(
  pack: Package,
  comments: readonly NewComment[],
  commentator: Commentator
): ReadFailure | ReadonlyMap<string, string> {
  const relationships = pack.readRelationships(pack.main)

  if (isFailure(relationships)) return relationships

  const known = [...relationships.values()].find((d) => d.kind === 'comments' && !d.isExternal)
  const part = known && pack.readPart(known.target)

  if (isFailure(part)) return part
  if (part) return new Map([[part.name, append(part, (prefix) => writeAll(comments, commentator, prefix))]])

  return createPart(
    pack,
    new Set(relationships.keys()),
    (namespace) =>
      `${declaration}<w:comments xmlns:w="${namespace}">${writeAll(comments, commentator, 'w:')}</w:comments>`
  )
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function writeAll(comments: readonly NewComment[], {author, date, initials}: Commentator, w: string): string {
  const by = `${w}author="${encodeAttribute(author)}" ${w}date="${encodeAttribute(date)}" ${w}initials="${encodeAttribute(initials)}"`

  return comments
    .map(({id, lines}) => {
      const paragraphs = lines.map(
        (d) => `<${w}p><${w}r><${w}t xml:space="preserve">${encodeText(d)}</${w}t></${w}r></${w}p>`
      )

      return `<${w}comment ${w}id="${id}" ${by}>${paragraphs.join('')}</${w}comment>`
    })
    .join('')
}

/** Make the part, the relationship that leads to it and its content type. */
function createPart(
  pack: Package,
  ids: ReadonlySet<string>,
  write: (namespace: string) => string
): ReadFailure | ReadonlyMap<string, string> {
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1)
  const relationshipsName = `${folder}_rels/${pack.main.slice(folder.length)}.rels`
  const main = pack.readPart(pack.main)
  const types = pack.readPart('[Content_Types].xml')
  const relationships = pack.readPart(relationshipsName)

  if (isFailure(main)) return main
  if (isFailure(types)) return types
  if (isFailure(relationships)) return relationships

  const namespaces = main?.xml.includes(strict.main) ? strict : transitional
  const name = freeName(
    (d) => `${folder}comments${d}.xml`,
    (d) => pack.zip.entries.has(d)
  )
  const id = freeName(
    (d) => `rIdComments${d}`,
    (d) => ids.has(d)
  )
  const target = name.slice(folder.length)
  const relationship = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${namespaces.relationships}/comments" Target="${target}"/>`
  const changes = new Map([[name, write(namespaces.main)]])

  changes.set(
    relationshipsName,
    relationships
      ? append(relationships, relationship)
      : `${declaration}<Relationships xmlns="${relationshipSpace}">${relationship('')}</Relationships>`
  )

  if (types)
    changes.set(
      types.name,
      append(types, (d) => `<${d}Override PartName="/${name}" ContentType="${contentType}"/>`)
    )

  return changes
}

function freeName(write: (suffix: string) => string, isTaken: (name: string) => boolean): string {
  let suffix = ''

  for (let i = 2; isTaken(write(suffix)); i++) suffix = String(i)

  return write(suffix)
}

/** Write content at the end of a part's root, which may be one empty tag. */
function append({root, xml}: Part, write: (prefix: string) => string): string {
  const prefix = prefixOf(xml, root)
  const content = write(prefix)

  if (root.end > root.contentStart) return splice(xml, [{start: root.contentEnd, end: root.contentEnd, text: content}])

  const tag = xml.slice(root.start, root.end)
  const name = /^<([^\s/>]+)/u.exec(tag)![1]!

  return splice(xml, [{start: root.start, end: root.end, text: `${tag.replace(/\s*\/>$/u, '>')}${content}</${name}>`}])
}
