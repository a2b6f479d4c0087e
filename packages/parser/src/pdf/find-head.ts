import {findBytes} from './find-bytes.ts'

/** Bytes in which readers look for the magic number (ISO 32000-2, annex I). */
export const headReach = 1024

/**
 * Offset at which a PDF begins; -1 in a file that is none.
 *
 * Mail gateways put lines before it, which the offsets in the file do not count.
 */
export function findHead(bytes: Uint8Array): number {
  return findBytes(bytes.subarray(0, headReach), '%PDF-')
}
