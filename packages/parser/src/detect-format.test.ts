import {expect, test} from 'vitest'
import {detectFormat} from './detect-format.ts'

const pdf = [...new TextEncoder().encode('%PDF-1.7')]
const zip = [0x50, 0x4b, 0x03, 0x04]
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const rtf = [...new TextEncoder().encode('{\\rtf1')]
const text = [...new TextEncoder().encode('PK is no archive')]

test.each([
  ['a.md', text, 'markdown'],
  ['A.MD', text, 'markdown'],
  ['a.b/notes', text, 'markdown'],
  ['-', pdf, 'pdf'],
  ['-', zip, 'docx'],
  ['-', compound, 'docx'],
  ['a.pdf', pdf, 'pdf'],
  ['a.pdf', text, 'pdf'],
  ['a.docx', zip, 'docx'],
  ['a.docx', pdf, 'docx'],
  ['a.docx', [], 'docx'],
  ['a.doc', zip, 'docx']
])('should tell the format of `%s`', (path, bytes, format) => {
  expect(detectFormat(Uint8Array.from(bytes), path)).toBe(format)
})

test.each([
  ['a.doc', compound, 'it is a Word 97–2003 document, which is not read', 'Save it as `.docx` in Word.'],
  ['a.odt', zip, 'it is an OpenDocument text, which is not read', 'Save it as `.docx`, or give PDF.'],
  ['a.rtf', rtf, 'it is a Rich Text file, which is not read', 'Save it as `.docx` in Word.'],
  ['a.pptx', zip, 'it is a PowerPoint presentation, which is not read', 'Give it as PDF.'],
  ['a.xlsx', zip, 'it is an Excel workbook, which is not read', 'Give it as PDF.'],
  ['-', rtf, 'it is a Rich Text file, which is not read', 'Save it as `.docx` in Word.']
])('should name what `%s` is and what to do', (path, bytes, cause, remedy) => {
  expect(detectFormat(Uint8Array.from(bytes), path)).toEqual({failure: {code: 'unsupported', cause, remedy}})
})

test('should not read another format as Markdown', () => {
  expect(detectFormat(Uint8Array.from(pdf), 'a.md')).toEqual({
    failure: {code: 'wrong-format', cause: 'it is a PDF file', remedy: 'Name it `.pdf`.'}
  })
})
