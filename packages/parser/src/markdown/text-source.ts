import {decodeText} from './decode-text.ts'

/** Text of a file, and how to write it back. */
export interface TextSource {
  readonly text: string
  /** Write a text in the encoding of the file, with its byte order mark if it has one. */
  encode(text: string): Uint8Array<ArrayBuffer>
}

/** Open the text of a file; `undefined` where it is in no encoding that is read. */
export function openText(bytes: Uint8Array): TextSource | undefined {
  const text = decodeText(bytes)

  return text === undefined ? undefined : {text, encode: (d) => encode(d, bytes)}
}

function encode(text: string, [first, second, third]: Uint8Array): Uint8Array<ArrayBuffer> {
  if (first === 0xff && second === 0xfe) return encodeWide(text, true)
  if (first === 0xfe && second === 0xff) return encodeWide(text, false)

  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  const encoded = new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text)

  return new Uint8Array(encoded)
}

function encodeWide(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const marked = `\uFEFF${text}`
  const bytes = new Uint8Array(2 * marked.length)
  const view = new DataView(bytes.buffer)

  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), isLittleEndian)

  return bytes
}
