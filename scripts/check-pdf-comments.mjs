/**
 * Check how PDFs are annotated, by other programs than the one that writes.
 *
 * Each PDF under a folder (`fixtures/` when none is named) gets comments on up to 60 places of generated findings: spans of
 * three words, every 40th word, and one on the document. The original has to be a prefix of the copy and to come back when
 * the comments are taken out; mutool has to find every comment, poppler to draw each page that has one, and qpdf to find no
 * more to warn of than before. For `fixtures/` the figures go to `packages/parser/README.md`. Needs `mutool`, `pdftoppm` and
 * `qpdf`.
 *
 *     node scripts/check-pdf-comments.mjs [FOLDER]
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const parser = join(root, 'packages/parser')
const readme = join(parser, 'README.md')
const limits = {fileBytes: 2e8, pages: 5000}
const places = 60

const missing = ['mutool', 'pdftoppm', 'qpdf'].filter((name) => spawnSync(name, ['-v']).error)

if (missing.length > 0) {
  console.error(
    `check-pdf-comments: missing ${missing.join(', ')}: nothing was checked. Install them and run it again.`
  )
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'check-pdf-comments-'))

try {
  await main(process.argv[2])
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function main(folder) {
  const pdf = await loadPdf()
  const from = folder ? resolve(folder) : join(root, 'fixtures')
  const results = []

  for (const path of readdirSync(from, {recursive: true}).toSorted()) {
    if (!path.endsWith('.pdf')) continue

    const result = {path, ...(await check(join(from, path), pdf))}

    results.push(result)
    console.log(rowOf(result))
  }

  if (!folder) writeTable(results)

  const faulty = results.filter((d) => d.faults?.length > 0)

  for (const {path, faults} of faulty) console.error(`${path}: ${faults.join(', ')}`)

  process.exitCode = faulty.length > 0 ? 1 : 0
}

/** Load reader and annotator from their sources. */
async function loadPdf() {
  const outfile = join(parser, 'node_modules/.check-pdf-comments.mjs')

  await build({
    stdin: {
      contents: "export * from './create-pdf-adapter.ts'; export * from './create-pdf-annotator.ts'",
      resolveDir: join(parser, 'src/pdf')
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['tenderlint:source'],
    external: ['pdfjs-dist'],
    logLevel: 'warning'
  })

  const {createPdfAdapter, createPdfAnnotator} = await import(pathToFileURL(outfile).href)
  const folder = dirname(createRequire(join(parser, 'package.json')).resolve('pdfjs-dist/package.json'))
  const assets = {
    cMaps: join(folder, 'cmaps/'),
    standardFonts: join(folder, 'standard_fonts/'),
    wasm: join(folder, 'wasm/')
  }

  rmSync(outfile)

  return {adapter: createPdfAdapter({assets}), annotator: createPdfAnnotator({assets})}
}

async function check(file, {adapter, annotator}) {
  const bytes = new Uint8Array(readFileSync(file))
  const read = await adapter.read(bytes, {path: file, limits})

  if ('failure' in read) return {told: read.failure.cause}

  const annotations = await generate(read)

  await read.dispose()

  const copy = await annotator.annotate(bytes, annotations, {limits, date: '2026-01-01T00:00:00Z'})

  if ('code' in copy) return {told: copy.cause}

  const stripped = await annotator.strip(copy.bytes, limits)
  const target = join(work, 'copy.pdf')
  const pages = new Set(annotations.flatMap((d) => d.location?.boxes.map(({page}) => page) ?? []))
  const highlights = countHighlights(annotations)

  writeFileSync(target, copy.bytes)

  const checks = {
    'the original is no prefix': Buffer.compare(copy.bytes.subarray(0, bytes.length), bytes) === 0,
    'the original does not come back': Buffer.compare(stripped.bytes, bytes) === 0,
    'mutool misses comments': countWithMutool(target) === highlights,
    'poppler does not draw it': [...pages].every((page) => isDrawn(target, page)),
    'qpdf warns of more': warningsOf(target) <= warningsOf(file)
  }

  return {
    comments: copy.comments,
    highlights,
    added: copy.bytes.length - bytes.length,
    faults: Object.keys(checks).filter((d) => !checks[d])
  }
}

/** Make findings of words, and one of the document. */
async function generate({document, finish}) {
  const words = [...document.text.matchAll(/\S+\s+\S+\s+\S+/gu)].filter((_, i) => i % 13 === 0).slice(0, places)
  const findings = words.map((match) => {
    const range = {start: match.index, end: match.index + match[0].length}

    return {range, quote: match[0], ...document.locate(range)}
  })
  const severities = ['error', 'info', 'warning']

  return [
    {severity: 'info', lines: ['document/generated'], place: 'The document:', changes: []},
    ...(await finish(findings)).map(({location, quote}, i) => ({
      location,
      severity: severities[i % severities.length],
      lines: ['words/generated', `Unexpected \`${quote}\`, expected 其他 m²`],
      place: 'Text',
      changes: []
    }))
  ]
}

/** A finding is one highlight on each of its pages; those that have no words on theirs (the text of a figure) share one. */
function countHighlights(annotations) {
  const placed = annotations.flatMap(({location}) => [...new Set(location?.boxes.map((d) => d.page))])
  const others = annotations.filter(({location}) => !location || location.boxes.length === 0)

  return placed.length + new Set(others.map(({location}) => location?.page ?? 1)).size
}

function countWithMutool(file) {
  const {stdout} = spawnSync('mutool', ['show', file, 'grep'], {encoding: 'latin1', maxBuffer: 2 ** 30})

  return stdout.split('\n').filter((d) => d.includes('/Subtype/Highlight') && d.includes('/T(tenderlint)')).length
}

function isDrawn(file, page) {
  const range = ['-f', String(page), '-l', String(page)]

  return spawnSync('pdftoppm', ['-r', '20', ...range, file, join(work, 'page')]).status === 0
}

function warningsOf(file) {
  const {stderr} = spawnSync('qpdf', ['--check', file], {encoding: 'utf8'})

  return stderr.match(/^(?:WARNING|ERROR)/gmu)?.length ?? 0
}

function rowOf({path, told, comments, highlights, added, faults}) {
  if (told) return `| ${path} | – | – | – | ${told} |`

  return `| ${path} | ${comments} | ${highlights} | ${Math.round(added / 1000)} | ${faults.length > 0 ? faults.join(', ') : 'none'} |`
}

function writeTable(results) {
  const begin = '<!-- check-pdf-comments -->\n'
  const end = '<!-- /check-pdf-comments -->'
  const text = readFileSync(readme, 'utf8')
  const start = text.indexOf(begin) + begin.length
  const rows = ['| file | comments | highlights | kB added | faults |', '|---|--:|--:|--:|---|', ...results.map(rowOf)]

  writeFileSync(readme, `${text.slice(0, start)}${rows.join('\n')}\n${text.slice(text.indexOf(end))}`)
  console.log(`Wrote the table of ${relative(root, readme)}`)
}
