import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deflateRawSync, deflateSync} from 'node:zlib'
import {type Config, type DocumentReport, emptyConfig, type Settings} from '@tenderlint/linter'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createRuntime, type InputFile} from './create-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-runtime-'))

// Threads run what was built, since Node 20 cannot load a source as one.
beforeAll(() => {
  const worker = join(dirname(fileURLToPath(import.meta.url)), '../dist/worker.js')

  if (!existsSync(worker)) throw new Error('Run `npm run build` first: the worker thread is not built')
})

afterAll(() => rmSync(folder, {recursive: true}))

const bad = '# Offer\n\nThe motor takes 75 Kw.\n'

test('should lint each file of a run, whatever the others are', async () => {
  const reports = await lint({inflatedBytes: 20_000_000, elements: 100_000}, [
    write('before.md', bad),
    write('noise.pdf', Buffer.from('%PDF-1.7\n'.padEnd(4000, '\u0007x'))),
    write('bomb.docx', docx(`<w:p><w:r><w:t>${' '.repeat(60_000_000)}</w:t></w:r></w:p>`)),
    write('paragraphs.docx', docx('<w:p/>'.repeat(1_000_000))),
    write('nested.docx', docx(`${'<w:smartTag>'.repeat(20_000)}${'</w:smartTag>'.repeat(20_000)}`)),
    write('empty.docx', Buffer.alloc(0)),
    write('after.md', bad)
  ])

  expect(reports.map(outcomeOf)).toEqual([
    ['Kw'],
    ['broken', undefined],
    ['limit', 'inflatedBytes'],
    ['limit', 'inflateRatio'],
    ['limit', 'depth'],
    ['empty', undefined],
    ['Kw']
  ])
}, 60_000)

// These would go on for hours. Only they are given little time: how long other files take depends on what else the machine does.
test('should stop a file that takes too much time, and lint the others', async () => {
  const reports = await lint({seconds: 0.5}, [
    write('before.md', bad),
    write('operators.pdf', pdf('q '.repeat(2_000_000))),
    write('doubling.pdf', doublingPdf(40)),
    write('after.md', bad)
  ])

  expect(reports.map((d) => (isUnchecked(d) ? 'not checked' : outcomeOf(d)))).toEqual([
    ['Kw'],
    'not checked',
    'not checked',
    ['Kw']
  ])
}, 60_000)

test('should stop a file that takes too much memory outside the heap', async () => {
  const config = configOf({limits: {memoryMegabytes: 300}})
  const runtime = createRuntime({config, asOf: '2026-11-23', jobs: 1})
  const [report] = await runtime.lintFiles([write('inflating.pdf', doubleDeflatedPdf(600_000_000))])

  await runtime.close()

  expect(report && 'failure' in report && report.failure.limit).toBe('memoryMegabytes')
}, 60_000)

test('should name a file that is not there', async () => {
  const runtime = createRuntime({config: emptyConfig, asOf: '2026-11-23'})

  expect(await runtime.lintFiles([{path: join(folder, 'missing.md')}])).toEqual([
    {
      path: join(folder, 'missing.md'),
      failure: {code: 'missing', cause: 'there is no such file', remedy: 'Check the path.'}
    }
  ])
})

test('should refuse a file larger than the limit before it reads it', async () => {
  const runtime = createRuntime({config: configOf({limits: {fileBytes: 10}}), asOf: '2026-11-23'})
  const [report] = await runtime.lintFiles([write('long.md', 'A line of more than ten bytes.\n')])

  expect(report).toEqual({
    path: join(folder, 'long.md'),
    failure: {
      code: 'limit',
      cause: 'the file has 31 bytes, more than 10',
      remedy: 'Raise `limits.fileBytes` in tenderlint.yaml, or split the document.',
      limit: 'fileBytes'
    }
  })
})

test('should give the verdicts of the day that the configuration names for a document', async () => {
  const text = '# Scope of works\n\nTests follow ISO 9001:2015.\n'
  const fragments = [{source: 'tenderlint.yaml', files: ['old/*.md'], settings: {asOf: '2020-01-01'}}]
  const runtime = createRuntime({config: {path: 'tenderlint.yaml', fragments}, asOf: '2026-11-23'})
  const bytes = Buffer.from(text)
  const reports = await runtime.lintFiles([
    {path: 'old/sow.md', bytes},
    {path: 'new/sow.md', bytes}
  ])

  expect(reports.map((d) => 'findings' in d && d.findings.map((f) => f.ruleId))).toEqual([
    [],
    ['references/superseded-edition']
  ])
})

async function lint(limits: Settings['limits'], files: readonly InputFile[]): Promise<readonly DocumentReport[]> {
  const runtime = createRuntime({config: configOf({limits}), asOf: '2026-11-23', jobs: 1})
  const reports = await runtime.lintFiles(files)

  await runtime.close()

  return reports
}

/** What was found in a file, or why it was not: the code of the failure, and the limit that was reached. */
function outcomeOf(report: DocumentReport) {
  return 'failure' in report ? [report.failure.code, report.failure.limit] : report.findings.map((d) => d.quote)
}

/** Whether time ended the reading, in the middle of a page or between two. */
function isUnchecked(report: DocumentReport): boolean {
  return 'failure' in report
    ? report.failure.limit === 'seconds'
    : report.coverage.notes.some((d) => d.state === 'unchecked' && d.reason === 'stopped')
}

function configOf(settings: Settings): Config {
  return {path: '', fragments: [{source: 'tenderlint.yaml', settings}]}
}

function write(name: string, content: string | Uint8Array): InputFile {
  const path = join(folder, name)

  writeFileSync(path, content)

  return {path}
}

/** A PDF of one page with the given content and further objects, numbered from 5. */
function pdf(content: Buffer | string, {filter = '', objects = [] as readonly string[], resources = ''} = {}): Buffer {
  const stream = Buffer.from(content)
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const add = (body: Buffer | string) => {
    offsets.push(chunks.reduce((sum, d) => sum + d.length, 0))
    chunks.push(Buffer.from(`${offsets.length} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'))
  }

  add('<</Type/Catalog/Pages 2 0 R>>')
  add('<</Type/Pages/Kids[3 0 R]/Count 1>>')
  add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`)
  add(
    Buffer.concat([Buffer.from(`<</Length ${stream.length}${filter}>>\nstream\n`), stream, Buffer.from('\nendstream')])
  )
  for (const object of objects) add(object)

  const start = chunks.reduce((sum, d) => sum + d.length, 0)
  const table = offsets.map((d) => `${String(d).padStart(10, '0')} 00000 n \n`).join('')

  chunks.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
    )
  )

  return Buffer.concat(chunks)
}

/** Forms that each draw the next one twice: 2 to the power of `depth` drawings from a few kilobytes. */
function doublingPdf(depth: number): Buffer {
  const objects = Array.from({length: depth}, (_, i) => {
    const body = i === depth - 1 ? 'BT ET' : '/X Do /X Do'
    const next = i === depth - 1 ? '' : `/XObject<</X ${i + 6} 0 R>>`

    return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${next}>>/Length ${body.length}>>\nstream\n${body}\nendstream`
  })

  return pdf('/X Do', {objects, resources: '/XObject<</X 5 0 R>>'})
}

/** A content stream deflated twice, so that the size of what it becomes is nowhere in the file. */
function doubleDeflatedPdf(bytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(bytes, ' '))

  return pdf(deflateSync(once), {filter: '/Filter[/FlateDecode/FlateDecode]'})
}

/** A DOCX with the given body. */
function docx(body: string): Buffer {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
  })
}

function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0

  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)

    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)

    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)

    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, Buffer.from(name)])
    )
    locals.push(local)
    offset += local.length
  }

  const size = directory.reduce((sum, d) => sum + d.length, 0)
  const end = Buffer.alloc(18)

  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)

  return Buffer.concat([...locals, ...directory, Buffer.from('PK\u0005\u0006'), end])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff

  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }

  return (crc ^ 0xffffffff) >>> 0
}
