import {coversText, type Document, defaultReadLimits, pieceStride} from '@tenderlint/core'
import fc from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import type {Nodes, Text} from 'mdast'
import {expect, test} from 'vitest'
import {createDocx} from './create-docx.ts'
import {readDocx} from './read.ts'
import {decodeReferences} from './xml-text.ts'

/** Source of a piece of a document, and the characters of text that it holds. */
type Source = readonly [xml: string, characters: number]

const words = fc
  .array(fc.constantFrom('gear', 'box', ' ', '泵', '&amp;', '&#x3A9;', '😀', '\n', 'kW'), {minLength: 1, maxLength: 5})
  .map((d) => d.join(''))
const counted = (xml: string, text: string): Source => [xml, decodeReferences(text).length]
const run = fc
  .tuple(words, fc.constantFrom('', '<w:vanish/>', '<w:strike/>', '<w:vertAlign w:val="superscript"/>', '<w:b/>'))
  .map(([text, properties]) => counted(`<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`, text))
const inline: fc.Arbitrary<Source> = fc.oneof(
  {weight: 6, arbitrary: run},
  fc.constantFrom<Source>(['<w:r><w:tab/></w:r>', 1], ['<w:r><w:br/></w:r>', 1], ['<w:r><w:noBreakHyphen/></w:r>', 1]),
  words.map((d) => counted(`<w:del><w:r><w:delText>${d}</w:delText></w:r></w:del>`, d)),
  words.map((d) => counted(`<m:oMath><m:r><m:t>${d}</m:t></m:r></m:oMath>`, d)),
  run.map(([xml, characters]): Source => [`<w:ins>${xml}</w:ins>`, characters]),
  run.map(([xml, characters]): Source => [`<w:fldSimple w:instr="REF a">${xml}</w:fldSimple>`, characters]),
  run.map(
    ([xml, characters]): Source => [
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
      characters
    ]
  ),
  run.map(
    ([xml, characters]): Source => [
      `<w:r><mc:AlternateContent><mc:Choice><w:pict><w:txbxContent><w:p>${xml}</w:p></w:txbxContent></w:pict></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${xml}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      2 * characters
    ]
  )
)
const paragraph = fc
  .tuple(fc.array(inline, {maxLength: 5}), fc.constantFrom('', '<w:outlineLvl w:val="1"/>', '<w:rPr><w:del/></w:rPr>'))
  .map(([parts, properties]) => wrap(parts, (content) => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`))
const table = fc
  .array(
    fc.array(
      fc.tuple(fc.array(paragraph, {maxLength: 2}), fc.constantFrom('', '<w:vMerge/>', '<w:gridSpan w:val="2"/>')),
      {
        minLength: 1,
        maxLength: 3
      }
    ),
    {minLength: 1, maxLength: 3}
  )
  .map((rows) =>
    wrap(
      rows.map((row) =>
        wrap(
          row.map(([parts, properties]) =>
            wrap(parts, (content) => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`)
          ),
          (content) => `<w:tr>${content}</w:tr>`
        )
      ),
      (content) => `<w:tbl>${content}</w:tbl>`
    )
  )
const body = fc
  .array(fc.oneof({weight: 4, arbitrary: paragraph}, table), {maxLength: 6})
  .map((parts) => wrap(parts, (content) => content))

test('should count every character once', async () => {
  await check(async ({coverage}, _, characters) => {
    expect(coverage.total).toEqual(characters)
    expect(coverage.unchecked + coverage.unreadable).toEqual(0)
    expect(coverage.checked + coverage.excluded).toEqual(coverage.total)
  })
})

test('should cover each text with pieces that say what stands in the source', async () => {
  await check(async ({tree}, xml) => {
    for (const text of textsOf(tree)) {
      expect(coversText(text)).toEqual(true)

      const pieces = text.data!.pieces!

      for (let i = 0; i < pieces.length; i += pieceStride) {
        const [start, source, length, sourceLength, kind] = pieces.slice(i, i + pieceStride) as [
          number,
          number,
          number,
          number,
          number
        ]
        const raw = xml.slice(source, source + sourceLength)
        const value = text.value.slice(start, start + length)

        expect(raw.startsWith('<w:') ? elements[raw] : kind === 0 ? raw : decodeReferences(raw)).toEqual(value)
      }
    }
  })
})

test('should give places in the order of the text', async () => {
  await check(async (document) => {
    for (const {start, text} of document.segments) {
      let last = 0

      for (let offset = start; offset < start + text.length; offset++) {
        const {location} = document.locate({start: offset, end: offset + 1})

        expect(location.format === 'docx' && location.start >= last && location.end >= location.start).toEqual(true)
        if (location.format === 'docx') last = location.start
      }
    }
  })
})

const elements: Readonly<Record<string, string>> = {'<w:tab/>': '\t', '<w:noBreakHyphen/>': '\u2011'}

async function check(property: (document: Document, xml: string, characters: number) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(body, async ([xml, characters]) => {
      const bytes = createDocx({body: xml})
      const result = await readDocx(bytes, {path: 'test.docx', limits: defaultReadLimits})

      if ('failure' in result) throw new Error(result.failure.cause)

      expect(result.statistics.mapped).toEqual(result.statistics.paragraphs)
      await property(result.document, strFromU8(unzipSync(bytes)['word/document.xml']!), characters)
    }),
    {numRuns: 100}
  )
}

function wrap(parts: readonly Source[], write: (content: string) => string): Source {
  return [write(parts.map(([xml]) => xml).join('')), parts.reduce((sum, [, characters]) => sum + characters, 0)]
}

function textsOf(node: Nodes): Text[] {
  if (node.type === 'text') return [node]

  return 'children' in node ? node.children.flatMap(textsOf) : []
}
