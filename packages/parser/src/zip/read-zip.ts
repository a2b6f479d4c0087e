import type {ReadFailure, ReadLimits} from '@tenderlint/core'
import {Inflate} from 'fflate'
import {crc32} from './crc32.ts'

/** File in an archive, as its central directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly method: number
  /** DOS time and date, as stored. */
  readonly time: number
  readonly crc: number
  readonly packedSize: number
  /** Size as declared: a claim that `read` checks, never a bound. */
  readonly size: number
  readonly madeBy: number
  readonly externalAttributes: number
  /** Bytes as stored, a view of the archive. */
  readonly packed: Uint8Array
}

/** Archive whose directory was read; entries are inflated when asked for. */
export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /**
   * Inflate an entry, within the limits and against its checksum; `undefined` for a name that is not there.
   *
   * The sum of all that is read counts against `inflatedBytes`.
   */
  read(name: string): ReadFailure | Uint8Array | undefined
}

type ZipLimits = Pick<ReadLimits, 'entries' | 'inflatedBytes' | 'inflateRatio'>

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
const commentLimit = 0xffff
const stored = 0
const deflated = 8

// Bytes inflated in one step: DEFLATE can grow them a thousandfold before a limit is looked at.
const step = 16_384

/** Ratio is not looked at below this size, in bytes: short repetitive parts compress far better than long ones. */
const ratioFloor = 1_000_000

/**
 * Read the directory of a ZIP archive, as office packages use it.
 *
 * What no office program writes is refused: encrypted entries, ZIP64, two entries of one name.
 * Format: PKWARE APPNOTE 6.3.10.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ReadFailure | Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)

  if (end === undefined) return broken('it is cut off or damaged: the directory of the ZIP archive is missing')

  const count = view.getUint16(end + 10, true)
  let offset = view.getUint32(end + 16, true)

  if (count === 0xffff || offset === 0xffffffff) return unsupported('it is a ZIP64 archive')
  if (count > limits.entries) return overLimit('entries', `it holds more than ${limits.entries} parts`)

  const entries = new Map<string, ZipEntry>()

  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, view, offset)

    if ('code' in entry) return entry
    if (entries.has(entry.name)) return broken(`it holds two parts of the name \`${entry.name}\``)

    entries.set(entry.name, entry)
    offset +=
      entryLength + entry.nameBytes.length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
  }

  return {entries, read: createReader(entries, limits)}
}

function findEnd(view: DataView): number | undefined {
  for (let i = view.byteLength - endLength; i >= 0 && i >= view.byteLength - endLength - commentLimit; i--) {
    if (view.getUint32(i, true) === endSignature) return i
  }

  return undefined
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): ReadFailure | ZipEntry {
  const damaged = broken('it is damaged: the directory of the ZIP archive is not where it should be')

  if (offset + entryLength > bytes.length || view.getUint32(offset, true) !== entrySignature) return damaged

  const flags = view.getUint16(offset + 8, true)
  const packedSize = view.getUint32(offset + 20, true)
  const nameBytes = bytes.subarray(offset + entryLength, offset + entryLength + view.getUint16(offset + 28, true))
  const local = view.getUint32(offset + 42, true)

  if (flags & 1) {
    return {code: 'encrypted', cause: 'the archive is encrypted', remedy: 'Save a copy without a password.'}
  }

  if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) return damaged

  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)

  if (start + packedSize > bytes.length) return damaged

  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags,
    method: view.getUint16(offset + 10, true),
    time: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    packedSize,
    size: view.getUint32(offset + 24, true),
    madeBy: view.getUint16(offset + 4, true),
    externalAttributes: view.getUint32(offset + 38, true),
    packed: bytes.subarray(start, start + packedSize)
  }
}

function createReader(entries: ReadonlyMap<string, ZipEntry>, limits: ZipLimits): Zip['read'] {
  let left = limits.inflatedBytes

  return (name) => {
    const entry = entries.get(name)

    if (!entry) return undefined
    if (entry.method !== stored && entry.method !== deflated) {
      return unsupported(`the part \`${name}\` is compressed by method ${entry.method}`)
    }

    const bytes = entry.method === stored ? entry.packed : inflate(entry, Math.min(left, maximumSize(entry, limits)))

    if (bytes === 'damaged') return broken(`the part \`${name}\` is damaged`)
    if (bytes === 'too long' && maximumSize(entry, limits) < left) {
      return overLimit(
        'inflateRatio',
        `the part \`${name}\` inflates to more than ${limits.inflateRatio} times its size`
      )
    }
    if (bytes === 'too long' || bytes.length > left) {
      return overLimit('inflatedBytes', `its parts inflate to more than ${limits.inflatedBytes} bytes`)
    }
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
      return broken(`the part \`${name}\` is damaged: its checksum differs`)
    }

    left -= bytes.length

    return bytes
  }
}

function maximumSize(entry: ZipEntry, limits: ZipLimits): number {
  return Math.max(ratioFloor, entry.packedSize * limits.inflateRatio)
}

/** Inflate in small steps, so that no more than one step is ever inflated past the maximum. */
function inflate(entry: ZipEntry, maximum: number): Uint8Array | 'damaged' | 'too long' {
  const chunks: Uint8Array[] = []
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  let length = 0

  try {
    for (let i = 0; i < entry.packedSize && length <= maximum; i += step) {
      stream.push(entry.packed.subarray(i, i + step), i + step >= entry.packedSize)
    }
  } catch {
    // The library throws for what is no DEFLATE stream.
    return 'damaged'
  }

  return length > maximum ? 'too long' : concatenate(chunks, length)
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!

  const bytes = new Uint8Array(length)
  let offset = 0

  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }

  return bytes
}

function broken(cause: string): ReadFailure {
  return {code: 'broken', cause, remedy: 'Open it in the program that wrote it, and save it again.'}
}

function unsupported(cause: string): ReadFailure {
  return {code: 'unsupported', cause, remedy: 'Open it in Word, and save it again.'}
}

function overLimit(limit: keyof ZipLimits, cause: string): ReadFailure {
  return {
    code: 'limit',
    cause,
    remedy: `Raise \`limits.${limit}\` in tenderlint.yaml if the file is to be trusted.`,
    limit: limit
  }
}
