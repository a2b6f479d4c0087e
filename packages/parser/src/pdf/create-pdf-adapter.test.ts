import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {coversText, type Document, defaultReadLimits, type Finding, type ReadDocument} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {craftPages, craftPdf, craftStream, drawLines, noisePdf, pageTreeLoopPdf} from '../../test/craft-pdf.ts'
import {createPdfAdapter} from './create-pdf-adapter.ts'

const data = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const assets = {
  cMaps: join(data, 'cmaps/'),
  standardFonts: join(data, 'standard_fonts/'),
  wasm: join(data, 'wasm/')
}
const adapter = createPdfAdapter({assets})

describe('fixtures', () => {
  test.each(['libreoffice-tagged', 'libreoffice'])('should read what `%s` holds', async (name) => {
    const {document, dispose} = await readFixture(name)

    expect(outline(document)).toEqual(
      [
        'heading Pump skid offer',
        'heading Scope',
        'paragraph The skid delivers 12 kW/m2 of exchange surface and CO2-free heat.\uFFFC Its control cabinet is well-known to the operators of the works, who have run three cabinets of the same make since they were built, and it is delivered with drawings.',
        'item Pump of 5 kW',
        'item Valve DN50',
        // Without tags a short line in another font is taken for a title.
        name === 'libreoffice' ? 'heading Motors' : 'caption Motors',
        'cell Motor',
        'cell Power (kW)',
        'cell M1',
        'cell 11',
        'cell M2',
        'cell 5.5',
        'heading Service',
        'paragraph Remote diagnostics is offered for three years.',
        'note Measured on site in 2025.'
      ].filter((d) => d !== '')
    )
    expect(document.segments[2]!.marks.map(({kind, start}) => [kind, start])).toEqual([
      ['superscript', 25],
      ['subscript', 53]
    ])
    expect(document.segments[9]).toMatchObject({columnHead: 'Power (kW)', rowHead: 'M1', language: 'en'})
    await dispose!()
  })

  test('should fold the radicals that Chromium writes for ideographs', async () => {
    const {document, dispose} = await readFixture('chromium-zh')

    expect(outline(document).slice(0, 2)).toEqual([
      'heading 供货范围',
      'paragraph 水泵的额定功率为 5 kW，长期在高温环境中运行，见人民手册。'
    ])
    expect(document.properties).toEqual({title: '供货范围', language: 'zh'})
    await dispose!()
  })

  test.each(['libreoffice-tagged', 'libreoffice', 'chromium-zh', 'owner-password'])(
    'should lead from each character of `%s` to its place',
    async (name) => {
      const {document, dispose} = await readFixture(name)
      const pieces = [...document.sourceMap.pieces]

      visit(document.tree, (node) => {
        if (node.type === 'text') expect(coversText(node)).toBe(true)
      })
      // Each piece but those of gaps between lines has a source, and no two have the same.
      const sources = pieces.filter((d) => d.sourceLength > 0).map((d) => `${d.part} ${d.source}`)

      expect(new Set(sources).size).toBe(sources.length)
      expect(document.coverage.total).toBe(
        document.coverage.checked + document.coverage.excluded + document.coverage.unreadable
      )
      await dispose!()
    }
  )

  test.each([
    ['libreoffice-tagged', 382],
    ['libreoffice', 382],
    ['chromium-zh', 45]
  ])('should account for every character that `%s` draws', async (name, total) => {
    const {document, dispose} = await readFixture(name)

    expect(document.coverage.total).toBe(total)
    expect(document.coverage.unchecked).toBe(0)
    await dispose!()
  })
})

describe('boxes', () => {
  test('should give the box of words on the page', async () => {
    const read = await readFixture('libreoffice')
    const finding = findingOf(read.document, 'three cabinets')
    const [finished] = await read.finish!([finding])

    const [first, ...rest] = (finished!.location as {boxes: readonly {page: number; box: readonly number[]}[]}).boxes

    expect(rest).toEqual([])
    expect(first!.page).toBe(1)
    // `pdftotext -bbox` (poppler 22.12) has the two words from 72.1 to 159.5.
    expect(first!.box.map((d) => Math.round(d))).toEqual([72, 581, 160, 595])
    expect(first!.box[0]).toBeCloseTo(72.1, 0)
    expect(first!.box[2]).toBeCloseTo(159.5, 0)
    await read.dispose!()
  })

  test('should give a box for each line', async () => {
    const read = await readFixture('libreoffice')
    const finding = findingOf(read.document, 'known to the operators of the works, who have run three cabinets of the')
    const [finished] = await read.finish!([finding])

    expect((finished!.location as {boxes: readonly unknown[]}).boxes.length).toBe(2)
    await read.dispose!()
  })

  test('should leave findings about the document as they are', async () => {
    const read = await readFixture('owner-password')
    const {location, range, ...about} = findingOf(read.document, 'Remote')

    expect(await read.finish!([about as Finding])).toEqual([about])
    await read.dispose!()
  })
})

describe('pages', () => {
  test('should join a paragraph that goes on on the next page', async () => {
    const words = 'The supplier keeps all drawings of the compressor station up to date and'
    const read = await readBytes(
      craftPages([drawLines([words, words, words]), drawLines(['delivers them with each change of the machine.'])])
    )
    const {document} = read

    expect(document.segments.map((d) => d.text)).toEqual([
      `${words} ${words} ${words} delivers them with each change of the machine.`
    ])

    const end = document.text.length

    expect(document.locate({start: end - 8, end}).location).toMatchObject({page: 2})
    await read.dispose!()
  })

  test('should set headers and footers apart, and count them once', async () => {
    const page = (number: number) =>
      [
        drawLines([`Offer 4711, page ${number}`], 815),
        drawLines([`Section ${'abc'[number - 1]} of the offer describes the machines of the station.`], 600),
        drawLines(['Qinglan Energy'], 30)
      ].join('\n')
    const read = await readBytes(craftPages([page(1), page(2), page(3)]))

    expect(outline(read.document)).toEqual([
      'paragraph Section a of the offer describes the machines of the station.',
      'paragraph Section b of the offer describes the machines of the station.',
      'paragraph Section c of the offer describes the machines of the station.',
      'header Offer 4711, page 1',
      'footer Qinglan Energy'
    ])
    expect(read.document.coverage.notes).toEqual([{state: 'excluded', reason: 'duplicate', characters: 64}])
    await read.dispose!()
  })

  test('should tell pages that show a picture only from pages left blank', async () => {
    const picture = craftStream('q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q')
    const read = await readBytes(craftPages([drawLines(['Remote diagnostics.']), picture, '']))
    const {coverage, notices} = read.document

    expect(notices).toEqual([{id: 'document/no-text-layer', data: {pages: 'page 2'}, page: 2}])
    expect(coverage.notes).toEqual([{state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: [2]}])
    await read.dispose!()
  })

  test('should stop at the limit of pages and say so', async () => {
    const bytes = craftPages(['One page.', 'Two pages.', 'Three pages.'].map((d) => drawLines([d])))
    const read = await readBytes(bytes, {limits: {...defaultReadLimits, pages: 2}})

    expect(read.document.pages).toBe(3)
    expect(read.document.coverage.notes).toEqual([{state: 'unchecked', reason: 'limit', characters: 0, pages: [3]}])
    await read.dispose!()
  })

  test('should keep what was read when it is told to stop', async () => {
    const seen: number[] = []
    const signal = {
      get aborted() {
        return seen.length >= 2
      }
    }
    const read = (await createPdfAdapter({assets, onProgress: (d) => void seen.push(d)}).read(
      craftPages(['One page.', 'Two pages.', 'Three pages.'].map((d) => drawLines([d]))),
      {path: 'a.pdf', limits: defaultReadLimits, signal}
    )) as ReadDocument

    expect(read.document.segments.map((d) => d.text)).toEqual(['One page.', 'Two pages.'])
    expect(read.document.coverage.notes).toEqual([{state: 'unchecked', reason: 'stopped', characters: 0, pages: [3]}])
    expect(seen).toEqual([1, 2])
    await read.dispose!()
  })

  test('should tell that a document is encrypted though anybody may read it', async () => {
    const {document, dispose} = await readFixture('owner-password')

    expect(document.segments.map((d) => d.text)).toEqual(['Remote diagnostics of the drives.'])
    expect(document.notices).toEqual([{id: 'document/encrypted', data: {format: 'PDF'}}])
    await dispose!()
  })
})

describe('files that cannot be read', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a web page', bytesOf('<!DOCTYPE html><html></html>'), 'wrong-format'],
    ['a text', bytesOf('Pump skid offer'), 'wrong-format'],
    ['noise', noisePdf(5000), 'broken'],
    ['a page tree that holds itself', pageTreeLoopPdf(), 'broken'],
    ['a file without a catalogue', craftPdf(['<< /Type /Nothing >>']), 'broken'],
    ['a file that was cut short', fixture('libreoffice').subarray(0, 9000), 'broken'],
    ['a file with a password', fixture('user-password'), 'encrypted']
  ])('should refuse %s', async (_, bytes, code) => {
    const result = await adapter.read(bytes, {path: 'a.pdf', limits: defaultReadLimits})

    expect(result).toMatchObject({failure: {code}})
  })

  test('should refuse a file that is larger than the limit', async () => {
    const limits = {...defaultReadLimits, fileBytes: 10}

    expect(await adapter.read(fixture('libreoffice'), {path: 'a.pdf', limits})).toMatchObject({
      failure: {code: 'limit', limit: 'fileBytes'}
    })
  })
})

function readFixture(name: string): Promise<ReadDocument> {
  return readBytes(fixture(name))
}

async function readBytes(bytes: Uint8Array, options = {}): Promise<ReadDocument> {
  const result = await adapter.read(bytes, {path: 'a.pdf', limits: defaultReadLimits, ...options})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result
}

function fixture(name: string): Uint8Array {
  return readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'fixtures', `${name}.pdf`))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function outline(document: Document): readonly string[] {
  return document.segments.map((d) => `${d.kind} ${d.text}`)
}

function visit(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) visit(child, visitor)
}

function findingOf(document: Document, quote: string): Finding {
  const start = document.text.indexOf(quote)
  const range = {start, end: start + quote.length}

  return {
    ruleId: 'terminology/deprecated-term',
    messageId: 'deprecated',
    severity: 'warning',
    data: {},
    message: '',
    range,
    quote,
    context: {before: '', after: ''},
    ...document.locate(range),
    fingerprint: '',
    fixes: [],
    related: [],
    url: ''
  }
}
