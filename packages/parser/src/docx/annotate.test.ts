import {type Document, defaultReadLimits} from '@tenderlint/core'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readZip, type Zip} from '../zip/read-zip.ts'
import {writeZip} from '../zip/write-zip.ts'
import {type AnnotatedDocx, annotateDocx, type DocxAnnotation} from './annotate.ts'
import {createDocx, type DocxContent} from './create-docx.ts'
import {readDocx} from './read.ts'
import {scanXml} from './scan-xml.ts'
import {stripDocx} from './strip.ts'

const options = {author: 'tenderlint', initials: 'tl', date: '2026-11-23T00:00:00Z', limits: defaultReadLimits}
const r = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const p = (content: string) => `<w:p>${content}</w:p>`
const by = 'w:author="tenderlint" w:date="2026-11-23T00:00:00Z"'
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

test('should anchor a comment at exact words', async () => {
  const {main, comments} = await annotate({body: p(r('The gear box runs.', '<w:rPr><w:b/></w:rPr>'))}, [['gear box']])

  expect(main).toEqual(
    p(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The </w:t></w:r><w:commentRangeStart w:id="1"/>' +
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">gear box</w:t></w:r>' +
        `${end(1)}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> runs.</w:t></w:r>`
    )
  )
  expect(comments).toEqual(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:comment w:id="1" ${by} w:initials="tl"><w:p><w:r><w:t xml:space="preserve">about gear box</w:t></w:r></w:p></w:comment></w:comments>`
  )
})

test('should cut nothing where words are whole runs', async () => {
  const {main} = await annotate({body: p(`${r('a ')}${r('gear')}${r('box')}${r(' b')}`)}, [['gearbox']])

  expect(main).toEqual(p(`${r('a ')}<w:commentRangeStart w:id="1"/>${r('gear')}${r('box')}${end(1)}${r(' b')}`))
})

test('should track a change over runs', async () => {
  const {main} = await annotate({body: p(`${r('a gear')}<w:proofErr/>${r(' box &amp; b')}`)}, [['gear box', 'gearbox']])

  expect(main).toEqual(
    p(
      '<w:r><w:t xml:space="preserve">a </w:t></w:r><w:commentRangeStart w:id="1"/>' +
        `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">gear</w:delText></w:r><w:proofErr/>` +
        `<w:r><w:delText xml:space="preserve"> box</w:delText></w:r></w:del>` +
        `<w:ins w:id="3" ${by}><w:r><w:t xml:space="preserve">gearbox</w:t></w:r></w:ins>${end(1)}` +
        '<w:r><w:t xml:space="preserve"> &amp; b</w:t></w:r>'
    )
  )
})

test('should track an insertion without striking out the words that stay', async () => {
  const {main} = await annotate({body: p(r('at 38°C &amp; 4Kw'))}, [
    ['8', '8\u00a0'],
    ['& 4', '0 & 4']
  ])

  expect(main).toEqual(
    p(
      '<w:r><w:t xml:space="preserve">at 3</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">8</w:t></w:r>' +
        `<w:ins w:id="3" ${by}><w:r><w:t xml:space="preserve">\u00a0</w:t></w:r></w:ins>${end(1)}` +
        '<w:r><w:t xml:space="preserve">°C </w:t></w:r><w:commentRangeStart w:id="2"/>' +
        `<w:ins w:id="4" ${by}><w:r><w:t xml:space="preserve">0 </w:t></w:r></w:ins>` +
        `<w:r><w:t xml:space="preserve">&amp; 4</w:t></w:r>${end(2)}<w:r><w:t xml:space="preserve">Kw</w:t></w:r>`
    )
  )
})

test.each([
  [
    'a field',
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>${r('gear box')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    ),
    'field'
  ],
  ['a simple field', p(`<w:fldSimple w:instr="REF x">${r('gear box')}</w:fldSimple>`), 'field'],
  ['an author’s own change', p(`<w:ins w:id="4">${r('gear box')}</w:ins>`), 'revision'],
  ['a part of a hyperlink', p(`${r('gear')}<w:hyperlink>${r(' box')}</w:hyperlink>`), 'structure'],
  ['a line break', p('<w:r><w:t>gear</w:t><w:br/><w:t>box</w:t></w:r>'), 'not-text'],
  [
    'a control that a program fills',
    p(`<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${r('gear box')}</w:sdtContent></w:sdt>`),
    'control'
  ],
  ['a text box', p(`<w:r><w:pict><w:txbxContent>${p(r('gear box'))}</w:txbxContent></w:pict></w:r>`), 'structure']
])('should comment on %s, and not change it', async (_, body, reason) => {
  const {main, result} = await annotate({body}, [[/gear\s?box/u, 'gearbox']])

  expect(result.refused.map((d) => d.reason)).toEqual([reason])
  expect([main.includes('<w:commentReference w:id="'), main.includes('tenderlint')]).toEqual([true, false])
})

test('should refuse a change that overlaps another, and keep marks out of deleted text', async () => {
  const {main, result} = await annotate({body: p(r('one two three'))}, [
    ['one two', '1 2'],
    ['two three', '2 3']
  ])

  expect(result.refused.map((d) => d.reason)).toEqual(['overlap'])
  expect(main).toEqual(
    p(
      `<w:commentRangeStart w:id="2"/><w:commentRangeStart w:id="1"/><w:del w:id="3" ${by}><w:r><w:delText xml:space="preserve">one two</w:delText></w:r></w:del>` +
        `<w:ins w:id="4" ${by}><w:r><w:t xml:space="preserve">1 2</w:t></w:r></w:ins>${end(1)}` +
        `<w:r><w:t xml:space="preserve"> three</w:t></w:r>${end(2)}`
    )
  )
})

test('should add to the comments that are there, under an id of their own', async () => {
  const there = `<w:comment w:id="7">${p(r('mine'))}</w:comment>`
  const {comments} = await annotate(
    {body: p(`${r('word')}<w:r><w:commentReference w:id="7"/></w:r>`), parts: {'word/comments.xml': there}},
    [['word']]
  )

  expect(comments.slice(comments.indexOf('<w:comment '))).toEqual(
    `${there}<w:comment w:id="8" ${by} w:initials="tl"><w:p><w:r><w:t xml:space="preserve">about word</w:t></w:r></w:p></w:comment></w:comments>`
  )
})

test('should collect what stands in headers in one comment at the first paragraph, and change it there', async () => {
  const body = `${p(r('first'))}<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`
  const {comments, main, result} = await annotate({body, parts: {'word/header1.xml': p(r('10 Kw at 3 Mpa'))}}, [
    ['Kw', 'kW'],
    ['Mpa']
  ])

  expect(main.startsWith(`<w:p><w:commentRangeStart w:id="1"/>${end(1)}${r('first')}</w:p>`)).toEqual(true)
  expect(linesOf(comments)).toEqual([['page header', 'about Kw', '', 'page header', 'about Mpa']])
  expect([result.refused, result.comments]).toEqual([[], 1])
  expect(bodyOf(partOf(result.bytes, 'word/header1.xml'), 'w:hdr')).toEqual(
    p(
      `<w:r><w:t xml:space="preserve">10 </w:t></w:r><w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">Kw</w:delText></w:r></w:del>` +
        `<w:ins w:id="3" ${by}><w:r><w:t xml:space="preserve">kW</w:t></w:r></w:ins>` +
        '<w:r><w:t xml:space="preserve"> at 3 Mpa</w:t></w:r>'
    )
  )
})

test('should comment on a note at its reference, and change it there', async () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const note = `<w:footnote w:id="2">${p(r('10 Kw'))}</w:footnote>`
  const {comments, main, result} = await annotate(
    {body: p(`${r('text')}${reference}`), parts: {'word/footnotes.xml': note}},
    [['Kw', 'kW']]
  )

  expect(main).toEqual(p(`${r('text')}<w:commentRangeStart w:id="3"/>${reference}${end(3)}`))
  expect(linesOf(comments)).toEqual([['page note', 'about Kw']])
  expect(visible(partOf(result.bytes, 'word/footnotes.xml'))).toEqual('10 kW')
})

test('should make a change that two annotations share once', async () => {
  const {main, result} = await annotate({body: p(r('a gear box'))}, [
    ['gear box', 'gearbox'],
    ['gear box', 'gearbox']
  ])

  expect([result.refused, main.match(/<w:del /gu)?.length, visible(main)]).toEqual([[], 1, 'a gearbox'])
})

test('should comment on an empty paragraph more than once', async () => {
  const bytes = createDocx({body: '<w:p/>'})
  const at = {part: 'word/document.xml', start: 0, end: 0, lines: ['a'], place: 'page header', changes: []}
  const result = annotateDocx(bytes, [at, {...at, part: 'word/none.xml'}], options)

  expect('code' in result ? result : bodyOf(partOf(result.bytes, 'word/document.xml'), 'w:body')).toEqual(
    `<w:p><w:commentRangeStart w:id="1"/>${end(1)}</w:p>`
  )
})

test('should tell what a document is protected from', async () => {
  const settings = '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
  const {result} = await annotate({body: p(r('word')), parts: {'word/settings.xml': settings}}, [['word']])

  expect(result.protection).toEqual('forms')
})

test('should refuse a document that is signed', () => {
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin'
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${type}" Target="_xmlsignatures/origin.sigs"/></Relationships>`
  const bytes = createDocx({body: p(r('word')), parts: {'_rels/.rels': relationships}})

  expect(annotateDocx(bytes, [], options)).toEqual({
    code: 'unsupported',
    cause: 'it is digitally signed, and any change would void the signature',
    remedy: 'Save a copy without the signature (in Word: File, Info, View Signatures), and annotate that.'
  })
})

test('should give the original back byte for byte', async () => {
  const {before, result} = await annotate({body: p(r('a gear box'))}, [['gear box', 'gearbox']])

  expect(stripDocx(result.bytes, options)).toEqual({bytes: before, outcome: 'restored'})
  expect(stripDocx(before, options)).toEqual({bytes: before, outcome: 'nothing'})
})

test('should take what is ours out of a copy that was edited since, and nothing else', async () => {
  const {result} = await annotate(
    {
      body: p(`${r('a gear box')}<w:commentRangeStart w:id="7"/>${r(' runs')}${end(7)}`),
      parts: {'word/comments.xml': `<w:comment w:id="7" w:author="me">${p(r('mine'))}</w:comment>`}
    },
    [['gear box', 'gearbox']]
  )
  const edited = edit(result.bytes, 'word/document.xml', (xml) => xml.replace('runs', 'stops'))
  const stripped = stripDocx(edited, options)

  if ('code' in stripped) throw new Error(stripped.cause)

  expect(stripped.outcome).toEqual('removed')
  expect(bodyOf(partOf(stripped.bytes, 'word/document.xml'), 'w:body')).toEqual(
    p(
      '<w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:t xml:space="preserve">gear box</w:t></w:r>' +
        `<w:commentRangeStart w:id="7"/>${r(' stops')}${end(7)}`
    )
  )
  expect(linesOf(partOf(stripped.bytes, 'word/comments.xml'))).toEqual([['mine']])
  expect(Object.keys(unzipSync(stripped.bytes))).toEqual(Object.keys(unzipSync(result.bytes)).slice(0, -1))
})

test('should keep the answers to comments that it takes out', async () => {
  const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
  const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
  const comment = (id: number, author: string, paragraph: string) =>
    `<w:comment ${w14} w:id="${id}" w:author="${author}"><w:p w14:paraId="${paragraph}"/></w:comment>`
  const threads = `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="1A"/><w15:commentEx w15:paraId="2B" w15:paraIdParent="1A" w15:done="0"/></w15:commentsEx>`
  const bytes = createDocx({
    body: p(r('word')),
    parts: {
      'word/comments.xml': comment(1, 'tenderlint', '1A') + comment(2, 'me', '2B'),
      'word/commentsExtended.xml': threads
    },
    relationships: {threads: ['commentsExtended', 'commentsExtended.xml']}
  })
  const stripped = stripDocx(bytes, options)

  if ('code' in stripped) throw new Error(stripped.cause)

  expect([
    bodyOf(partOf(stripped.bytes, 'word/comments.xml'), 'w:comments'),
    partOf(stripped.bytes, 'word/commentsExtended.xml')
  ]).toEqual([
    comment(2, 'me', '2B'),
    `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="2B" w15:done="0"/></w15:commentsEx>`
  ])
})

test('should keep the compressed bytes of all that it does not change', async () => {
  const {before, result} = await annotate({body: p(r('word')), parts: {'word/styles.xml': '<w:style/>'}}, [['word']])
  const [from, to] = [before, result.bytes].map((d) => readZip(d, defaultReadLimits) as Zip)

  expect(to!.entries.get('word/styles.xml')!.packed).toEqual(from!.entries.get('word/styles.xml')!.packed)
})

test('should keep the text when changes are rejected, and have the new one when they are accepted', async () => {
  const run = fc
    .tuple(fc.stringMatching(/^[a-z][a-z ]{0,7}$/u), fc.constantFrom('', '<w:rPr><w:b/></w:rPr>'))
    .map(([text, properties]) => r(text, properties))
  const paragraph = fc.array(run, {minLength: 1, maxLength: 4}).map((d) => p(d.join('')))
  const place = fc.tuple(
    fc.nat(60),
    fc.integer({min: 1, max: 12}),
    fc.option(fc.stringMatching(/^[A-Z<& ]{0,6}$/u)),
    fc.constantFrom('after', 'before', undefined)
  )

  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, {minLength: 1, maxLength: 3}),
      fc.array(place, {maxLength: 6}),
      async (parts, places) => {
        const before = createDocx({body: parts.join('')})
        const document = await read(before)
        const wanted = places.flatMap(([offset, length, replacement, kept]) => {
          const segment = document.segments.find((d) => d.start <= offset && offset < d.start + d.text.length)

          if (!segment) return []

          const range = {start: offset, end: Math.min(offset + length, segment.start + segment.text.length)}

          const words = document.text.slice(range.start, range.end)
          const added = replacement ?? undefined
          const text = kept === undefined ? added : kept === 'after' ? words + (added ?? '') : (added ?? '') + words

          return [{range, annotation: annotationAt(document, range, text)}]
        })
        const result = annotateDocx(
          before,
          wanted.map((d) => d.annotation),
          options
        ) as AnnotatedDocx
        const main = partOf(result.bytes, 'word/document.xml')
        const root = scanXml(main, defaultReadLimits)
        const ids = [...main.matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/gu)].map((d) => d[1])
        const refused = new Set(result.refused.map((d) => d.annotation))
        const done = new Set<number>()
        let accepted = document.text

        for (const {annotation, range} of wanted.toSorted((a, b) => b.range.start - a.range.start)) {
          const [change] = annotation.changes

          if (!change || refused.has(annotation)) continue
          // What two annotations share is changed once.
          if (!done.has(range.start))
            accepted = accepted.slice(0, range.start) + change.text + accepted.slice(range.end)

          done.add(range.start)
        }

        expect('fault' in root).toEqual(false)
        expect(new Set(ids).size).toEqual(ids.length)
        expect(stripDocx(result.bytes, options)).toEqual({bytes: before, outcome: 'restored'})
        expect(visible(main)).toEqual(accepted.split('\n').join(''))
        expect(visible(reject(main))).toEqual(document.text.split('\n').join(''))
        expect(main.match(/<w:commentReference /gu)?.length ?? 0).toEqual(wanted.length)
      }
    ),
    {numRuns: 200}
  )
})

/** Text of all runs that are not deleted. */
function visible(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map((d) => d[1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join('')
}

function reject(xml: string): string {
  return xml.replace(/<w:ins .*?<\/w:ins>/gu, '').replaceAll('w:delText', 'w:t')
}

async function annotate(
  content: DocxContent,
  places: readonly (readonly [words: RegExp | string, replacement?: string])[]
): Promise<{before: Uint8Array; main: string; comments: string; result: AnnotatedDocx}> {
  const before = createDocx(content)
  const document = await read(before)
  const annotations = places.map(([words, replacement]) => {
    const match =
      typeof words === 'string' ? {0: words, index: document.text.indexOf(words)} : words.exec(document.text)!
    const range = {start: match.index, end: match.index + match[0].length}

    return annotationAt(document, range, replacement)
  })
  const result = annotateDocx(before, annotations, options)

  if ('code' in result) throw new Error(result.cause)

  const main = partOf(result.bytes, 'word/document.xml')

  return {
    before,
    main: bodyOf(main, 'w:body'),
    comments: partOf(result.bytes, 'word/comments.xml'),
    result
  }
}

function annotationAt(
  document: Document,
  range: {readonly start: number; readonly end: number},
  replacement: string | undefined
): DocxAnnotation {
  const {location} = document.locate(range)

  if (location.format !== 'docx') throw new Error(location.format)

  const {end: last, part, start} = location
  const quote = document.text.slice(range.start, range.end)

  return {
    part,
    start,
    end: last,
    lines: [`about ${quote}`],
    place: `page ${location.place.kind}`,
    changes: replacement === undefined ? [] : [{part, start, end: last, text: replacement}]
  }
}

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readDocx(bytes, {path: 'test.docx', limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result.document
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!)
}

/** Content of the root or body of a part. */
function bodyOf(xml: string, name: string): string {
  return xml.slice(xml.indexOf('>', xml.indexOf(`<${name}`)) + 1, xml.lastIndexOf(`</${name}>`))
}

/** Paragraphs of each comment. */
function linesOf(comments: string): readonly (readonly string[])[] {
  return comments
    .split('</w:comment>')
    .slice(0, -1)
    .map((d) => [...d.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]!))
}

function edit(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return writeZip({
    from: readZip(bytes, defaultReadLimits) as Zip,
    changes: new Map([[name, strToU8(change(partOf(bytes, name)))]]),
    compress: true
  })
}
