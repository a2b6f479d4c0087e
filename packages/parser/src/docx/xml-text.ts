import {pieceKinds} from '@tenderlint/core'

/** Text of the source between two offsets, and the pieces that map it there (see `Data.pieces`). */
export interface XmlText {
  readonly text: string
  readonly pieces: readonly number[]
}

const verbatim = pieceKinds.indexOf('verbatim')
const reference = pieceKinds.indexOf('reference')
const fold = pieceKinds.indexOf('fold')

// What is not itself in the text: a reference, a line ending that XML folds, a comment, an instruction, CDATA, or a tag.
const special =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));|\r\n?|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>/giu
const named: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
const lastCodePoint = 0x10ffff

/** Read the text of an element without child elements. */
export function readXmlText(xml: string, start: number, end: number): XmlText {
  const raw = xml.slice(start, end)

  if (!/[&<\r]/.test(raw)) return {text: raw, pieces: raw === '' ? [] : [0, start, raw.length, raw.length, verbatim]}

  const pieces: number[] = []
  let text = ''
  let last = 0

  for (const match of raw.matchAll(special)) {
    copy(raw.slice(last, match.index), start + last)
    last = match.index + match[0].length

    if (match[4] !== undefined) copy(match[4], start + match.index + '<![CDATA['.length)
    else if (match[0].startsWith('&')) add(decodeReference(match), match, reference)
    else if (match[0].startsWith('\r')) add('\n', match, fold)
  }

  copy(raw.slice(last), start + last)

  return {text, pieces}

  function copy(value: string, source: number): void {
    if (value === '') return

    pieces.push(text.length, source, value.length, value.length, verbatim)
    text += value
  }

  function add(value: string, match: RegExpExecArray, kind: number): void {
    pieces.push(text.length, start + match.index, value.length, match[0].length, kind)
    text += value
  }
}

/** Replace the references of an attribute value or text by what they stand for. */
export function decodeReferences(raw: string): string {
  return raw.includes('&') ? readXmlText(raw, 0, raw.length).text : raw
}

/** Write text as the content of an element. */
export function encodeText(text: string): string {
  // What XML 1.0 does not allow, written as a reference or not, is left out.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (d) => (d === '&' ? '&amp;' : d === '<' ? '&lt;' : '&gt;'))
}

/** Write text as the value of an attribute in double quotes. */
export function encodeAttribute(value: string): string {
  return encodeText(value).replaceAll('"', '&quot;')
}

function decodeReference(match: RegExpExecArray): string {
  const [written, hexadecimal, decimal, name] = match
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)

  if (name !== undefined) return named[name] ?? written

  return code <= lastCodePoint ? String.fromCodePoint(code) : written
}
