import type {ReadFailure, ReadLimits} from '@tenderlint/core'
import {readZip, type Zip} from '../zip/read-zip.ts'
import {recogniseFormat} from './recognise-format.ts'
import {readAttribute, scanXml, type XmlElement} from './scan-xml.ts'

/** Part of the package whose XML was scanned. */
export interface Part {
  /** Name in the archive: `word/document.xml`. */
  readonly name: string
  /** Source, with its byte order mark if it has one: offsets are in this string. */
  readonly xml: string
  readonly root: XmlElement
}

/** Target of a relationship. */
export interface Relationship {
  /** Last step of the type's address: `header`, `footnotes`, `chart`. */
  readonly kind: string
  /** Name of a part, or an address outside the package. */
  readonly target: string
  readonly isExternal: boolean
}

/** Word document as a package of parts: Open Packaging Conventions, ECMA-376 part 2. */
export interface Package {
  readonly zip: Zip
  /** Name of the main part. */
  readonly main: string
  /** Scan a part; `undefined` for a name that is not there. */
  readPart(name: string): Part | ReadFailure | undefined
  /** Relationships of a part by id; of the package itself for an empty name. */
  readRelationships(name: string): Relationships | ReadFailure
}

type Relationships = ReadonlyMap<string, Relationship>

/** Whether something could not be read. */
export function isFailure(value: ReadFailure | object | undefined): value is ReadFailure {
  return value !== undefined && 'code' in value
}

/** Open a Word document. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package | ReadFailure {
  const other = recogniseFormat(bytes)

  if (other) return other
  if (bytes.length > limits.fileBytes) {
    return {
      code: 'limit',
      cause: `it is larger than ${limits.fileBytes} bytes`,
      remedy: 'Raise `limits.fileBytes` in tenderlint.yaml.',
      limit: 'fileBytes'
    }
  }

  const zip = readZip(bytes, limits)

  if ('code' in zip) return zip

  const known = new Map<string, Relationships | ReadFailure>()
  const relationships = readRelationships('')

  if ('code' in relationships) return relationships

  const main = [...relationships.values()].find((d) => d.kind === 'officeDocument')?.target ?? 'word/document.xml'

  if (!zip.entries.has(main)) {
    return {
      code: 'wrong-format',
      cause: 'it is a ZIP archive without a Word document in it',
      remedy: 'Give the Word document itself.'
    }
  }

  return {zip, main, readPart, readRelationships}

  function readPart(name: string): Part | ReadFailure | undefined {
    const content = (zip as Zip).read(name)

    if (content === undefined || 'code' in content) return content

    const xml = decode(content)

    if (xml === undefined) return broken(`the part \`${name}\` is not text in UTF-8 or UTF-16`)

    const root = scanXml(xml, limits)

    if (!('fault' in root)) return {name, xml, root}

    switch (root.fault) {
      case 'depth':
        return overLimit('depth', `elements of the part \`${name}\` are nested deeper than ${limits.depth}`)
      case 'doctype':
        return broken(`the part \`${name}\` declares a document type, which no Word document does`)
      case 'elements':
        return overLimit('elements', `the part \`${name}\` holds more than ${limits.elements} elements`)
      case 'malformed':
        return broken(`the part \`${name}\` is not well-formed XML at character ${root.offset + 1}`)
    }
  }

  function readRelationships(name: string): Relationships | ReadFailure {
    const relationships = known.get(name) ?? scanRelationships(name)

    known.set(name, relationships)

    return relationships
  }

  function scanRelationships(name: string): Relationships | ReadFailure {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const part = readPart(`${folder}_rels/${name.slice(folder.length)}.rels`)

    if (part && 'code' in part) return part

    const relationships = new Map<string, Relationship>()

    for (const element of part?.root.children ?? []) {
      const read = (attribute: string) => readAttribute(part!.xml, element, attribute) ?? ''
      const isExternal = read('TargetMode') === 'External'

      relationships.set(read('Id'), {
        kind: read('Type').slice(read('Type').lastIndexOf('/') + 1),
        target: isExternal ? read('Target') : resolveTarget(folder, read('Target')),
        isExternal
      })
    }

    return relationships
  }
}

function decode(content: Uint8Array): string | undefined {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)
  const label = isWide ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'

  try {
    return new TextDecoder(label, {fatal: true, ignoreBOM: true}).decode(content)
  } catch {
    // Only bytes that are no text make a decoder throw.
    return undefined
  }
}

/** Name of the part that a relative or absolute target leads to. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = []

  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }

  return steps.join('/')
}

function broken(cause: string): ReadFailure {
  return {code: 'broken', cause, remedy: 'Open it in Word, and save it again.'}
}

function overLimit(limit: 'depth' | 'elements', cause: string): ReadFailure {
  return {
    code: 'limit',
    cause,
    remedy: `Raise \`limits.${limit}\` in tenderlint.yaml if the file is to be trusted.`,
    limit: limit
  }
}
