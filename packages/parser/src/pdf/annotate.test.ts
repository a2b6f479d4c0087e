import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type Annotated,
  type Annotation,
  type Box,
  defaultReadLimits,
  type ReadFailure,
  type Stripped
} from '@tenderlint/core'
import {describe, expect, test} from 'vitest'
import {craftPages, craftPdf, craftStream, drawLines} from '../../test/craft-pdf.ts'
import {createPdfAdapter} from './create-pdf-adapter.ts'
import {createPdfAnnotator} from './create-pdf-annotator.ts'
import {openPdf} from './open-pdf.ts'

const data = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const assets = {
  cMaps: join(data, 'cmaps/'),
  standardFonts: join(data, 'standard_fonts/'),
  wasm: join(data, 'wasm/')
}
const annotator = createPdfAnnotator({assets})
const settings = {limits: defaultReadLimits, date: '2026-11-23T08:00:00.000Z'}
const lines = [
  'units/wrong-symbol (error)',
  'Unexpected `Kw`, expected `kW`',
  'Why: tenderlint explain units/wrong-symbol'
]

const plain = craftPages([drawLines(['The pump takes 5 Kw.']), drawLines(['Second page.'])])

describe('annotatePdf', () => {
  test('should append a highlight with its comment, and leave the bytes before it', async () => {
    const {bytes, ...rest} = await annotate(plain, [highlight([[1, [60, 777, 100, 790]]])])

    expect(rest).toEqual({comments: 1, changes: 0, refused: 0, remarks: []})
    expect(bytes.slice(0, plain.length)).toEqual(plain)
    expect(await readBack(bytes)).toEqual([
      {
        page: 1,
        subtype: 'Highlight',
        author: 'tenderlint',
        text: lines.join('\n'),
        created: 'D:20261123080000',
        colour: [255, 160, 150],
        rect: [60, 777, 100, 790],
        quads: [60, 790, 100, 790, 60, 777, 100, 777]
      }
    ])
  })

  test('should paint words over a line break in one annotation, and over a page break in one on each page', async () => {
    const {bytes, comments} = await annotate(plain, [
      highlight([
        [1, [400, 777, 500, 790]],
        [1, [60, 763, 90, 776]],
        [2, [60, 777, 80, 790]]
      ])
    ])

    expect(comments).toEqual(1)
    expect((await readBack(bytes)).map(({page, text, quads}) => ({page, text, quads}))).toEqual([
      {
        page: 1,
        text: lines.join('\n'),
        quads: [400, 790, 500, 790, 400, 777, 500, 777, 60, 776, 90, 776, 60, 763, 90, 763]
      },
      {page: 2, text: 'units/wrong-symbol (error)\nContinued from page 1', quads: [60, 790, 80, 790, 60, 777, 80, 777]}
    ])
  })

  test('should count offsets from the head of a file that has lines before it', async () => {
    const before = new TextEncoder().encode('From: mail\n')
    const file = new Uint8Array([...before, ...plain])
    const {bytes} = await annotate(file, [highlight([[1, [60, 777, 100, 790]]])])
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(new TextDecoder('latin1').decode(bytes))?.[1])

    expect(bytes.slice(0, file.length)).toEqual(file)
    expect(new TextDecoder().decode(bytes.subarray(before.length + start, before.length + start + 4))).toEqual('xref')
  })

  test('should write Chinese and signs that ASCII lacks', async () => {
    const text = '术语：建议核对 m²'
    const {bytes} = await annotate(plain, [{...highlight([[1, [60, 777, 100, 790]]]), lines: [text]}])

    expect((await readBack(bytes)).map((d) => d.text)).toEqual([text])
  })

  test('should gather what has no words in one note at the top of the page', async () => {
    const {bytes, comments} = await annotate(plain, [
      {severity: 'info', lines: ['structure/no-date (note)', 'Expected a date'], place: 'The document:', changes: []},
      {severity: 'warning', lines: ['structure/no-title (warning)'], place: 'The document:', changes: []}
    ])

    expect(comments).toEqual(2)
    expect((await readBack(bytes)).map(({page, text, colour, rect}) => ({page, text, colour, rect}))).toEqual([
      {
        page: 1,
        text: 'The document:\nstructure/no-date (note)\nExpected a date\n\nThe document:\nstructure/no-title (warning)',
        colour: [255, 220, 90],
        rect: [0, 826, 16, 842]
      }
    ])
  })

  test.each([
    [90, [0, 0, 16, 16]],
    [180, [579, 0, 595, 16]],
    [270, [579, 826, 595, 842]]
  ])('should set the note at the upper left of a page that is turned by %i degrees', async (rotate, rect) => {
    const {bytes} = await annotate(turned(rotate), [
      {severity: 'info', lines: ['structure/no-date (note)'], place: 'The document:', changes: []}
    ])

    expect((await readBack(bytes)).map((d) => d.rect)).toEqual([rect])
  })

  test.each([0, 90, 180, 270])('should paint the same words however the page is turned: %i degrees', async (rotate) => {
    const file = turned(rotate)
    const read = await createPdfAdapter({assets}).read(file, {path: 'a.pdf', limits: defaultReadLimits})

    if ('failure' in read) throw new Error(read.failure.cause)

    const {document, finish, dispose} = read
    const range = {start: document.text.indexOf('5 Kw'), end: document.text.indexOf('5 Kw') + 4}
    const [finding] = await finish!([
      {
        ruleId: 'units/wrong-symbol',
        messageId: 'symbol',
        severity: 'error',
        data: {},
        message: 'Unexpected `Kw`, expected `kW`',
        range,
        quote: '5 Kw',
        context: {before: '', after: ''},
        ...document.locate(range),
        fingerprint: '',
        fixes: [],
        related: [],
        url: ''
      }
    ])

    await dispose!()

    const {bytes} = await annotate(file, [{...highlight([]), location: finding!.location!}])

    // The font is Helvetica: `The pump takes ` is 7448 thousandths of 11 points wide, `5 Kw` 2223.
    expect((await readBack(bytes)).map((d) => d.rect.map(Math.round))).toEqual([[142, 778, 166, 790]])
  })

  test('should annotate a file that anybody may read and its owner wants no comments in, and tell so', async () => {
    const file = fixture('owner-password')
    const {bytes, remarks} = await annotate(file, [highlight([[1, [60, 777, 100, 790]]])])

    expect(remarks).toEqual(['Its owner permits no comments: keep this copy for your own review.'])
    expect(bytes.slice(0, file.length)).toEqual(file)
    expect((await readBack(bytes)).map((d) => d.text)).toEqual([lines.join('\n')])
  })

  test.each([
    [
      'signed',
      '',
      'It is signed: the signature holds for the original, and a PDF reader tells that comments were added since it was signed.'
    ],
    [
      'certified for forms only',
      docMdp(2),
      'It is certified against comments: the certificate holds for the original, and a PDF reader may call it broken in this copy.'
    ],
    [
      'certified for comments',
      docMdp(3),
      'It is signed: the signature holds for the original, and a PDF reader tells that comments were added since it was signed.'
    ]
  ])('should tell what comments do to a file that is %s', async (_, reference, remark) => {
    const file = signed(reference)
    const {bytes, remarks} = await annotate(file, [highlight([[1, [60, 777, 100, 790]]])])

    expect(remarks).toEqual([remark])
    expect(bytes.slice(0, file.length)).toEqual(file)
    expect((await readBack(bytes)).filter((d) => d.subtype === 'Highlight').length).toEqual(1)
  })

  test('should refuse an XFA form', async () => {
    const file = craftPdf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 5 0 R /Fields [] >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      craftStream(''),
      craftStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')
    ])

    expect(await annotator.annotate(file, [highlight([[1, [60, 777, 100, 790]]])], settings)).toEqual({
      code: 'unsupported',
      cause: 'it is an XFA form, which takes no comments from outside',
      remedy: 'Print it to a new PDF, and annotate that.'
    })
  })

  test('should refuse a file with a password', async () => {
    expect(await annotator.annotate(fixture('user-password'), [], settings)).toEqual({
      code: 'encrypted',
      cause: 'the file is protected by a password',
      remedy: 'Save a copy without it.'
    })
  })
})

describe('stripPdf', () => {
  test.each([
    ['a file', plain],
    ['a file without a line end', plain.slice(0, -1)],
    ['a file with lines before its head', new Uint8Array([...new TextEncoder().encode('From: mail\n'), ...plain])],
    ['an encrypted file', fixture('owner-password')]
  ])('should give back the original of %s', async (_, file) => {
    const {bytes} = await annotate(file, [highlight([[1, [60, 777, 100, 790]]])])

    expect(await strip(bytes)).toEqual({bytes: file, outcome: 'restored'})
  })

  test('should leave a file alone that holds nothing of ours', async () => {
    expect(await strip(plain)).toEqual({bytes: plain, outcome: 'nothing'})
  })

  test('should take out only our comments when others wrote after us', async () => {
    const {bytes} = await annotate(plain, [highlight([[1, [60, 777, 100, 790]]])])
    const edited = await addComment(bytes, 'reviewer')
    const {bytes: stripped, outcome} = await strip(edited)

    expect(outcome).toEqual('removed')
    expect((await readBack(stripped)).map((d) => [d.page, d.author])).toEqual([[2, 'reviewer']])
  })
})

type Place = readonly [page: number, box: Box]

function highlight(places: readonly Place[]): Annotation {
  return {
    location: {
      format: 'pdf',
      page: places[0]?.[0] ?? 1,
      boxes: places.map(([page, box]) => ({page, box})),
      place: {kind: 'paragraph'}
    },
    severity: 'error',
    lines,
    place: 'Text: “Kw”',
    changes: []
  }
}

async function annotate(file: Uint8Array, annotations: readonly Annotation[]): Promise<Annotated> {
  return expectDone(await annotator.annotate(file, annotations, settings))
}

async function strip(file: Uint8Array): Promise<Stripped> {
  return expectDone(await annotator.strip(file, defaultReadLimits))
}

function expectDone<Outcome extends object>(outcome: Outcome | ReadFailure): Outcome {
  if ('cause' in outcome) throw new Error(outcome.cause)

  return outcome
}

/** What another reader sees of the annotations, pop-ups aside. */
async function readBack(bytes: Uint8Array) {
  const pdf = expectDone(await openPdf(bytes, assets))
  const seen = []

  for (let page = 1; page <= pdf.document.numPages; page++) {
    const annotations = await (await pdf.document.getPage(page)).getAnnotations()

    // biome-ignore lint/suspicious/noExplicitAny: pdfjs gives more than what we declare of it.
    for (const annotation of annotations as readonly any[]) {
      if (annotation.subtype !== 'Highlight') continue

      seen.push({
        page,
        subtype: annotation.subtype,
        author: annotation.titleObj.str,
        text: annotation.contentsObj.str,
        created: annotation.creationDate,
        colour: [...annotation.color],
        rect: annotation.rect as readonly number[],
        quads: [...annotation.quadPoints]
      })
    }
  }

  await pdf.close()

  return seen
}

/** Save a highlight of another author on the second page. */
async function addComment(bytes: Uint8Array, user: string): Promise<Uint8Array> {
  const {document, pdfjs, close} = expectDone(await openPdf(bytes, assets))

  document.annotationStorage.setValue('pdfjs_internal_editor_0', {
    annotationType: pdfjs.AnnotationEditorType.HIGHLIGHT,
    pageIndex: 1,
    rect: [60, 777, 80, 790],
    quadPoints: [60, 790, 80, 790, 60, 777, 80, 777],
    outlines: [[60, 790, 80, 790, 80, 777, 60, 777]],
    color: [0, 255, 0],
    opacity: 1,
    rotation: 0,
    structTreeParentId: null,
    user,
    date: settings.date,
    popup: {contents: 'Seen', rect: [90, 700, 190, 790]}
  })

  const saved = await document.saveDocument()

  await close()

  return saved
}

/** Page that is turned when it is shown; its words stand upright before that. */
function turned(rotate: number): Uint8Array {
  return craftPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>`,
    craftStream(drawLines(['The pump takes 5 Kw.']))
  ])
}

/** File with the dictionary of a signature; what it would hold is no matter to us. */
function signed(reference: string): Uint8Array {
  return craftPdf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [6 0 R] >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R /Annots [6 0 R] >>',
    craftStream(drawLines(['The pump takes 5 Kw.'])),
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /Rect [0 0 0 0] /P 4 0 R /V 7 0 R >>',
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${reference} /ByteRange [0 840 960 240] /Contents <${'00'.repeat(60)}> >>`
  ])
}

function docMdp(level: number): string {
  return `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'fixtures', `${name}.pdf`)))
}
