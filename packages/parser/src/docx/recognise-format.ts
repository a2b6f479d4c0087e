import type {ReadFailure} from '@tenderlint/core'

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const archive = [0x50, 0x4b]

/**
 * Tell why bytes are no Word document, by how they begin; `undefined` for a ZIP archive, which may be one.
 *
 * An encrypted Office file is a compound file that holds the stream `EncryptedPackage`: [MS-OFFCRYPTO] 2.3.1.
 */
export function recogniseFormat(bytes: Uint8Array): ReadFailure | undefined {
  if (bytes.length === 0) return {code: 'empty', cause: 'the file is empty', remedy: 'Give a file with content.'}
  if (startsWith(bytes, archive)) return recogniseArchive(bytes)

  if (startsWith(bytes, compoundFile)) {
    if (holdsStream(bytes, 'EncryptedPackage')) {
      return {
        code: 'encrypted',
        cause: 'the file is protected by a password',
        remedy: 'Save a copy without it, or give PDF.'
      }
    }

    return wrongFormat(holdsStream(bytes, 'WordDocument') ? 'a Word 97–2003 document' : 'an older Office file')
  }

  const head = new TextDecoder().decode(bytes.subarray(0, 512)).replace(/^\uFEFF?\s*/u, '')

  if (head.startsWith('%PDF-')) {
    return {code: 'wrong-format', cause: 'it is a PDF file', remedy: 'Name it `.pdf`.'}
  }
  if (head.startsWith('{\\rtf')) return wrongFormat('a Rich Text (RTF) file')
  if (/^(?:<!doctype html|<html)/iu.test(head)) return wrongFormat('a web page (HTML)')
  if (head.startsWith('<?xml')) return wrongFormat('a single XML file')

  return wrongFormat('no Word document: it is not a ZIP archive')
}

/** OpenDocument names its type in a first, uncompressed entry. */
function recogniseArchive(bytes: Uint8Array): ReadFailure | undefined {
  const head = new TextDecoder().decode(bytes.subarray(30, 120))

  return head.startsWith('mimetypeapplication/vnd.oasis.opendocument') ? wrongFormat('an OpenDocument file') : undefined
}

function wrongFormat(what: string): ReadFailure {
  return {code: 'wrong-format', cause: `it is ${what}`, remedy: 'Save it as `.docx` in Word.'}
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((d, i) => bytes[i] === d)
}

/** Whether the directory of a compound file names a stream. Names are UTF-16, and unique enough to be searched for. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const needle = [...name].flatMap((d) => [d.charCodeAt(0), 0])

  for (let i = bytes.indexOf(needle[0]!); i >= 0; i = bytes.indexOf(needle[0]!, i + 1)) {
    if (needle.every((d, j) => bytes[i + j] === d)) return true
  }

  return false
}
