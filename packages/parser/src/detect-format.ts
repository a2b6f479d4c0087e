import type {Format, ReadFailure} from '@tenderlint/core'

// What people keep beside their bids and nothing here reads, with what they can do.
const unread: Readonly<Record<string, {readonly name: string; readonly remedy: string}>> = {
  '.doc': {name: 'a Word 97–2003 document', remedy: 'Save it as `.docx` in Word.'},
  '.odt': {name: 'an OpenDocument text', remedy: 'Save it as `.docx`, or give PDF.'},
  '.pptx': {name: 'a PowerPoint presentation', remedy: 'Give it as PDF.'},
  '.rtf': {name: 'a Rich Text file', remedy: 'Save it as `.docx` in Word.'},
  '.xlsx': {name: 'an Excel workbook', remedy: 'Give it as PDF.'}
}

const formats: Readonly<Record<string, Format>> = {
  '.docx': 'docx',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.pdf': 'pdf',
  '.txt': 'markdown'
}

const signatures: readonly (readonly [start: readonly number[], extension: string, name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], '.pdf', 'a PDF file'],
  [[0x50, 0x4b, 0x03, 0x04], '.docx', 'a ZIP archive, as Word documents are'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '.doc', 'an older or a protected Office file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '.rtf', 'a Rich Text file']
]

/**
 * Tell the format of a file by its name, or by its first bytes where the name says nothing.
 *
 * The readers of DOCX and PDF say themselves what a file is that is none.
 */
export function detectFormat(bytes: Uint8Array, path: string): Format | {readonly failure: ReadFailure} {
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''
  const signature = signatures.find(([start]) => start.every((d, i) => bytes[i] === d))
  const format = formats[extension]

  if (format === 'markdown' && signature) return misnamed(signature[2], signature[1])
  if (format) return format
  if (unread[extension]) return signature?.[1] === '.docx' && extension === '.doc' ? 'docx' : notRead(extension)
  if (!signature) return 'markdown'

  // A protected DOCX is an older Office file by its bytes; the DOCX reader knows the difference.
  return signature[1] === '.doc' ? 'docx' : (formats[signature[1]] ?? notRead(signature[1]))
}

function misnamed(name: string, extension: string): {readonly failure: ReadFailure} {
  const remedy = unread[extension]?.remedy ?? `Name it \`${extension}\`.`

  return {failure: {code: 'wrong-format', cause: `it is ${name}`, remedy}}
}

function notRead(extension: string): {readonly failure: ReadFailure} {
  const {name, remedy} = unread[extension]!

  return {failure: {code: 'unsupported', cause: `it is ${name}, which is not read`, remedy}}
}
