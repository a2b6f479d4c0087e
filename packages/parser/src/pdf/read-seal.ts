import {decodeLatin} from './decode-latin.ts'
import {findBytes} from './find-bytes.ts'

/**
 * What a signature says of later changes.
 *
 * - `certified`: comments are among the changes that break it
 * - `signed`: it holds for the revision it signed, whatever follows
 */
export type Seal = 'certified' | 'signed'

/**
 * Read whether a file is signed.
 *
 * A signature is found in the bytes: its range is filled in when the file is already written, so it is never packed.
 */
export function readSeal(bytes: Uint8Array): Seal | undefined {
  if (!hasSignature(bytes)) return undefined

  const certificate = findBytes(bytes, '/DocMDP')

  if (certificate === -1) return 'signed'

  // Level 3 permits annotations (ISO 32000-2, table 257); it may stand before the name or after it, and counts as 2 when absent.
  const around = decodeLatin(bytes.subarray(Math.max(certificate - reach, 0), certificate + reach))
  const level = /\/TransformParams\s*<<[^>]*\/P\s+(\d)/u.exec(around)?.[1]

  return level === '3' ? 'signed' : 'certified'
}

/** Bytes in which the entries of a signature are looked for. */
const reach = 300

function hasSignature(bytes: Uint8Array): boolean {
  const key = '/ByteRange'

  for (let i = findBytes(bytes, key); i !== -1; i = findBytes(bytes, key, i + 1)) {
    const value = decodeLatin(bytes.subarray(i + key.length, i + key.length + reach))

    if (/^\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]/u.test(value)) return true
  }

  return false
}
