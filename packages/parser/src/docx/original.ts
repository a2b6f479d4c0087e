import {crc32} from '../zip/crc32.ts'
import type {Zip} from '../zip/read-zip.ts'

/** Part of an annotated copy that holds what it takes to give the original back, byte for byte. */
export const originalName = 'tenderlint/original.bin'
export const originalType = 'application/vnd.tenderlint.original'

/** Size and checksum of a part. */
type Sum = readonly [size: number, crc: number]

/** Head of the record, as JSON in its first line; after it come the literal bytes. */
interface Head {
  readonly original: Sum
  /** Every other part of the copy as it was written: in a copy that was edited since, one of them differs. */
  readonly parts: Readonly<Record<string, Sum>>
  /** The original from its begin: so many literal bytes, or the compressed bytes of a part that the copy holds as well. */
  readonly pieces: readonly (number | string)[]
}

const lineFeed = 10

/** Record an archive against a copy of it in which parts are changed or added. */
export function recordOriginal(
  bytes: Uint8Array,
  zip: Zip,
  changes: ReadonlyMap<string, Uint8Array>
): Uint8Array<ArrayBuffer> {
  const kept = [...zip.entries.values()]
    .filter((d) => !changes.has(d.name) && d.packedSize > 0)
    .toSorted((a, b) => a.packed.byteOffset - b.packed.byteOffset)
  const literals: Uint8Array[] = []
  const pieces: (number | string)[] = []
  let last = 0

  for (const {name, packed, packedSize} of kept) {
    const start = packed.byteOffset - bytes.byteOffset

    // Two entries of a hostile archive may lie on each other.
    if (start < last) continue

    addLiteral(last, start)
    pieces.push(name)
    last = start + packedSize
  }

  addLiteral(last, bytes.length)

  const parts = new Map<string, Sum>(kept.map((d) => [d.name, [d.size, d.crc]]))

  for (const {crc, name, size} of zip.entries.values()) if (!changes.has(name)) parts.set(name, [size, crc])
  for (const [name, content] of changes) parts.set(name, sumOf(content))

  const head: Head = {original: sumOf(bytes), parts: Object.fromEntries(parts), pieces}

  return concatenate([new TextEncoder().encode(`${JSON.stringify(head)}\n`), ...literals])

  function addLiteral(start: number, end: number): void {
    if (end === start) return

    pieces.push(end - start)
    literals.push(bytes.subarray(start, end))
  }
}

/** Give the original of an annotated copy; `undefined` where it has no record, or was edited since. */
export function restoreOriginal(zip: Zip): Uint8Array<ArrayBuffer> | undefined {
  const record = zip.read(originalName)

  if (!(record instanceof Uint8Array)) return undefined

  const headEnd = record.indexOf(lineFeed)
  const head = parseHead(new TextDecoder().decode(record.subarray(0, headEnd)))

  if (!head || !isUnedited(zip, head)) return undefined

  const chunks: Uint8Array[] = []
  let last = headEnd + 1
  let length = 0

  for (const piece of head.pieces) {
    const chunk = typeof piece === 'number' ? record.subarray(last, last + piece) : zip.entries.get(piece)?.packed

    length += chunk?.length ?? 0

    // No more is put together than the record promises.
    if (!chunk || length > head.original[0]) return undefined
    if (typeof piece === 'number') last += piece

    chunks.push(chunk)
  }

  const bytes = concatenate(chunks)
  const [size, crc] = sumOf(bytes)

  return size === head.original[0] && crc === head.original[1] ? bytes : undefined
}

function parseHead(line: string): Head | undefined {
  try {
    const head: Partial<Head> | null = JSON.parse(line)

    return Array.isArray(head?.original) && Array.isArray(head.pieces) && typeof head.parts === 'object'
      ? (head as Head)
      : undefined
  } catch {
    // A record that is damaged is none.
    return undefined
  }
}

function isUnedited({entries}: Zip, {parts}: Head): boolean {
  const others = [...entries.values()].filter((d) => d.name !== originalName)

  return (
    others.length === Object.keys(parts).length &&
    others.every(({crc, name, size}) => {
      const sum = Object.hasOwn(parts, name) ? parts[name] : undefined

      return sum?.[0] === size && sum[1] === crc
    })
  )
}

function sumOf(bytes: Uint8Array): Sum {
  return [bytes.length, crc32(bytes)]
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, d) => sum + d.length, 0))
  let offset = 0

  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }

  return bytes
}
