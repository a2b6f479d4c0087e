import {decodeLatin} from './decode-latin.ts'
import {findBytes, findLastBytes} from './find-bytes.ts'

const note = '% tenderlint wrote comments; bytes of the original: '

/** Append a line that tells where the original ends; an update of ours is to follow it. */
export function markOriginal(bytes: Uint8Array): Uint8Array {
  const last = bytes.at(-1)
  const lineEnd = last === 0x0a || last === 0x0d ? '' : '\n'
  const line = new TextEncoder().encode(`${lineEnd}${note}${bytes.length}\n`)
  const marked = new Uint8Array(bytes.length + line.length)

  marked.set(bytes)
  marked.set(line, bytes.length)

  return marked
}

/** Give the original of a file whose last update is ours; `undefined` for any other file. */
export function readOriginal(bytes: Uint8Array): Uint8Array | undefined {
  const place = findLastBytes(bytes, note)

  if (place === -1) return undefined

  const number = place + note.length
  const length = Number.parseInt(decodeLatin(bytes.subarray(number, number + 16)), 10)

  // The line stands right behind the original, or behind a line end of its own: else it is text that only looks so.
  if (length !== place && length !== place - 1) return undefined

  const end = '%%EOF'
  const first = findBytes(bytes, end, place)
  const isLast = first !== -1 && decodeLatin(bytes.subarray(first + end.length)).trim() === ''

  return isLast ? bytes.subarray(0, length) : undefined
}
