import type {ReadFailure} from '@tenderlint/core'
import {append} from './append.ts'
import {isFailure, type Package} from './open-package.ts'
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

/** What adding comments changes. */
export interface WrittenComments {
  /** Source of parts, by name. */
  readonly parts: ReadonlyMap<string, string>
  /** Content type of a part that is new, by its name. */
  readonly types: ReadonlyMap<string, string>
}

/** Add comments to the package's part of comments, or give it one. */
export function writeComments(
  pack: Package,
  comments: readonly NewComment[],
  commentator: Commentator
): ReadFailure | WrittenComments {
  const relationships = pack.readRelationships(pack.main)

  if (isFailure(relationships)) return relationships

  const known = [...relationships.values()].find((d) => d.kind === 'comments' && !d.isExternal)
  const part = known && pack.readPart(known.target)

  if (isFailure(part)) return part
  if (part) {
    const xml = append(part, (prefix) => writeAll(comments, commentator, prefix))

    return {parts: new Map([[part.name, xml]]), types: new Map()}
  }

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

/** Make the part, and the relationship that leads to it. */
function createPart(
  pack: Package,
  ids: ReadonlySet<string>,
  write: (namespace: string) => string
): ReadFailure | WrittenComments {
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1)
  const relationshipsName = `${folder}_rels/${pack.main.slice(folder.length)}.rels`
  const main = pack.readPart(pack.main)
  const relationships = pack.readPart(relationshipsName)

  if (isFailure(main)) return main
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

  return {parts: changes, types: new Map([[name, contentType]])}
}

function freeName(write: (suffix: string) => string, isTaken: (name: string) => boolean): string {
  let suffix = ''

  for (let i = 2; isTaken(write(suffix)); i++) suffix = String(i)

  return write(suffix)
}
