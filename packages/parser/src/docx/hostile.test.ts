import {defaultReadLimits, type ReadFailure, type ReadLimits} from '@tenderlint/core'
import fc from 'fast-check'
import {zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {createDocx, declarations} from './create-docx.ts'
import {readDocx} from './read.ts'

const limits: ReadLimits = {
  ...defaultReadLimits,
  fileBytes: 100_000,
  inflatedBytes: 20_000_000,
  inflateRatio: 800,
  elements: 20_000,
  depth: 100
}
const text = (value: string) => new TextEncoder().encode(value)
const part = (xml: string) => createDocx({body: '', parts: {'word/document.xml': xml}})
const p = '<w:p><w:r><w:t>text</w:t></w:r></w:p>'

test.each<[what: string, bytes: Uint8Array, failure: Partial<ReadFailure>]>([
  ['an empty file', new Uint8Array(), {code: 'empty', cause: 'the file is empty'}],
  [
    'noise',
    Uint8Array.from({length: 5000}, (_, i) => (i * 7919) % 251),
    {code: 'wrong-format', cause: 'it is no Word document: it is not a ZIP archive'}
  ],
  ['a PDF file', text('%PDF-1.7\n1 0 obj'), {code: 'wrong-format', cause: 'it is a PDF file'}],
  ['an RTF file', text('{\\rtf1\\ansi Hello}'), {code: 'wrong-format', cause: 'it is a Rich Text (RTF) file'}],
  ['a web page', text('\uFEFF\n<html><body>'), {code: 'wrong-format', cause: 'it is a web page (HTML)'}],
  [
    'a spreadsheet',
    zipSync({'xl/workbook.xml': text('<workbook/>')}),
    {code: 'wrong-format', cause: 'it is a ZIP archive without a Word document in it'}
  ],
  [
    'an OpenDocument text',
    zipSync({mimetype: [text('application/vnd.oasis.opendocument.text'), {level: 0}], 'content.xml': text('<a/>')}),
    {code: 'wrong-format', cause: 'it is an OpenDocument file'}
  ],
  [
    'a file protected by a password',
    compoundFile('EncryptedPackage'),
    {code: 'encrypted', cause: 'the file is protected by a password', remedy: 'Save a copy without it, or give PDF.'}
  ],
  ['a Word 97 document', compoundFile('WordDocument'), {code: 'wrong-format', cause: 'it is a Word 97–2003 document'}],
  [
    'a file that was cut off',
    createDocx({body: p.repeat(500)}).slice(0, 300),
    {code: 'broken', cause: 'it is cut off or damaged: the directory of the ZIP archive is missing'}
  ],
  ['a main part without a body', part(`<w:document ${declarations}/>`), {code: 'wrong-format'}],
  [
    'XML that is not well-formed',
    part(`<w:document ${declarations}><w:body><w:p></w:body></w:document>`),
    {code: 'broken'}
  ],
  [
    'an external entity',
    part(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${declarations}><w:body/></w:document>`),
    {code: 'broken', cause: 'the part `word/document.xml` declares a document type, which no Word document does'}
  ],
  [
    'text that is no UTF-8',
    zipSync({'word/document.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0x3e)}),
    {code: 'broken', cause: 'the part `word/document.xml` is not text in UTF-8 or UTF-16'}
  ],
  [
    'a bomb of one long text',
    createDocx({body: `<w:p><w:r><w:t>${'A'.repeat(30_000_000)}</w:t></w:r></w:p>`}),
    {code: 'limit', limit: 'inflatedBytes'}
  ],
  [
    'a million empty paragraphs',
    createDocx({body: '<w:p/>'.repeat(1_000_000)}),
    {code: 'limit', cause: 'the part `word/document.xml` holds more than 20000 elements', limit: 'elements'}
  ],
  [
    '20,000 nested elements',
    createDocx({body: '<w:smartTag>'.repeat(20_000) + '</w:smartTag>'.repeat(20_000)}),
    {code: 'limit', cause: 'elements of the part `word/document.xml` are nested deeper than 100', limit: 'depth'}
  ],
  [
    'a file that is too large',
    new Uint8Array(100_001).fill(0x50).fill(0x4b, 1, 2),
    {code: 'limit', limit: 'fileBytes'}
  ],
  ['damaged styles', createDocx({body: p, parts: {'word/styles.xml': '<w:style>'}}), {code: 'broken'}]
])('should give one clear failure for %s', async (_, bytes, expected) => {
  const result = await readDocx(bytes, {path: 'test.docx', limits})
  const failure = 'failure' in result ? result.failure : undefined

  expect({...failure, ...expected}).toEqual(failure)
  expect(/^[A-Z].*\.$/u.test(failure?.remedy ?? '')).toEqual(true)
})

test('should read as many paragraphs as the limits let it', async () => {
  const result = await readDocx(createDocx({body: '<w:p/>'.repeat(19_000) + p}), {path: 'test.docx', limits})

  expect('document' in result && result.document.segments.map((d) => d.text)).toEqual(['text'])
})

test('should load nothing from outside of the package', async () => {
  const picture =
    '<w:p><w:r><w:t>text</w:t><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const external =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
  const bytes = createDocx({body: picture, parts: {'word/_rels/document.xml.rels': external}})
  const result = await readDocx(bytes, {path: 'test.docx', limits})

  expect('document' in result && result.document.segments.map((d) => d.text)).toEqual(['text\uFFFC'])
})

test('should give a failure or a document, never throw, whatever stands in the main part', async () => {
  const token = fc.constantFrom(
    ...['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>'],
    ...['</w:tc>', '<w:t>a&amp;b</w:t>', '<w:tab/>', '<w:del>', '</w:del>', '<w:txbxContent>', '</w:txbxContent>', 'x'],
    ...['<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:p/>', '<m:oMath/>', '<w:sym/>'],
    ...['<w:drawing>', '</w:drawing>', '<w:footnoteReference/>', '<w:sectPr/>', '<mc:AlternateContent/>']
  )

  await fc.assert(
    fc.asyncProperty(fc.array(token, {maxLength: 30}), async (tokens) => {
      const result = await readDocx(createDocx({body: tokens.join('')}), {path: 'test.docx', limits})

      if ('document' in result) expect(result.document.coverage.unchecked).toEqual(0)
    }),
    {numRuns: 300}
  )
})

/** Head of a compound file, and the name of a stream as its directory holds it. */
function compoundFile(stream: string): Uint8Array {
  const name = [...stream].flatMap((d) => [d.charCodeAt(0), 0])

  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...name, 0, 0])
}
