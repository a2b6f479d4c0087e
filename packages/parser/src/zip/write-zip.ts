import {deflateSync} from 'fflate'
import {crc32} from './crc32.ts'
import type {Zip} from './read-zip.ts'

/** Part of an archive that is to be written. */
interface Part {
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly size: number
  readonly madeBy: number
  readonly externalAttributes: number
  readonly packed: Uint8Array
}

/** What is to differ from the archive that is copied. */
export interface ZipChanges {
  /** Archive to copy; its untouched entries keep order and compressed bytes. */
  readonly from?: Zip
  /** New content by name; names that the archive lacks are appended. */
  readonly changes: ReadonlyMap<string, Uint8Array>
  /** Names of entries that are not copied. */
  readonly without?: ReadonlySet<string>
  /** Whether new content is compressed: not worth its time for an archive that is read at once. */
  readonly compress: boolean
}

const utf8Names = 0x800
const dataDescriptor = 0x8
const version = 20
// 1980-01-01, 00:00: the earliest time the format can name, so that equal input gives equal bytes.
const epoch = 0x00210000

/** Write a ZIP archive. */
export function writeZip({from, changes, without, compress}: ZipChanges): Uint8Array<ArrayBuffer> {
  const parts: Part[] = []

  for (const entry of from?.entries.values() ?? []) {
    const change = changes.get(entry.name)

    if (without?.has(entry.name)) continue

    parts.push(change ? createPart(entry.name, change, entry.time) : entry)
  }

  for (const [name, change] of changes) {
    if (!from?.entries.has(name)) parts.push(createPart(name, change, epoch))
  }

  return layOut(parts)

  function createPart(name: string, content: Uint8Array, time: number): Part {
    const packed = compress ? deflateSync(content) : content

    return {
      nameBytes: new TextEncoder().encode(name),
      flags: utf8Names,
      method: compress ? 8 : 0,
      time,
      crc: crc32(content),
      size: content.length,
      madeBy: version,
      externalAttributes: 0,
      packed
    }
  }
}

function layOut(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const lengths = parts.map((d) => 76 + 2 * d.nameBytes.length + d.packed.length)
  const bytes = new Uint8Array(22 + lengths.reduce((sum, d) => sum + d, 0))
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let end = 0

  for (const part of parts) {
    offsets.push(end)
    view.setUint32(end, 0x04034b50, true)
    writeCommon(part, end + 4)
    bytes.set(part.nameBytes, end + 30)
    bytes.set(part.packed, end + 30 + part.nameBytes.length)
    end += 30 + part.nameBytes.length + part.packed.length
  }

  const directory = end

  for (const [index, part] of parts.entries()) {
    view.setUint32(end, 0x02014b50, true)
    view.setUint16(end + 4, part.madeBy, true)
    writeCommon(part, end + 6)
    view.setUint32(end + 38, part.externalAttributes, true)
    view.setUint32(end + 42, offsets[index]!, true)
    bytes.set(part.nameBytes, end + 46)
    end += 46 + part.nameBytes.length
  }

  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 8, parts.length, true)
  view.setUint16(end + 10, parts.length, true)
  view.setUint32(end + 12, end - directory, true)
  view.setUint32(end + 16, directory, true)

  return bytes

  /** Fields that a local header and a directory entry share, in the same order. */
  function writeCommon(part: Part, offset: number): void {
    view.setUint16(offset, version, true)
    // Sizes stand in the header, so that no data descriptor follows.
    view.setUint16(offset + 2, part.flags & ~dataDescriptor, true)
    view.setUint16(offset + 4, part.method, true)
    view.setUint32(offset + 6, part.time, true)
    view.setUint32(offset + 10, part.crc, true)
    view.setUint32(offset + 14, part.packed.length, true)
    view.setUint32(offset + 18, part.size, true)
    view.setUint16(offset + 22, part.nameBytes.length, true)
  }
}
