/**
 * Measure how well PDF is read, and write the figures to `packages/parser/README.md`.
 *
 * The documents of `fixtures/` (or a folder of Markdown files that is named) are converted by LibreOffice, with tags and
 * without, and by Chromium; what the reader finds is compared with what pandoc says was written. Needs `soffice`, `chromium`
 * and `pandoc`.
 *
 *     node scripts/measure-pdf.mjs [FOLDER]
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {score} from './measure-pdf/score.mjs'
import {readTruth} from './measure-pdf/truth.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const parser = join(root, 'packages/parser')
const readme = join(parser, 'README.md')
const variants = ['LibreOffice, tagged', 'LibreOffice, untagged', 'Chromium']
const required = {recall: 0.99, boundary: 0.97, headingRecall: 0.95, headingPrecision: 0.95}

requireTools()

const work = mkdtempSync(join(tmpdir(), 'measure-pdf-'))

try {
  await main(process.argv[2])
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function main(folder) {
  const adapter = await loadAdapter()
  const results = []

  for (const source of findSources(folder)) {
    for (const [index, file] of convert(source).entries()) {
      const result = {document: source.name, variant: variants[index], ...(await measure(adapter, file, source))}

      results.push(result)
      console.log(rowOf(result))
    }
  }

  if (!folder) writeTable(results)

  const missed = results.filter(
    (d) => d.strangers > 0 || Object.entries(required).some(([key, least]) => d[key] < least)
  )

  for (const {document, variant} of missed) console.error(`Below what is required: ${document}, ${variant}`)

  process.exitCode = missed.length > 0 ? 1 : 0
}

function requireTools() {
  const missing = ['pandoc', 'soffice', 'chromium'].filter((name) => !isInstalled(name))

  if (missing.length === 0) return

  console.error(`measure-pdf: missing ${missing.join(', ')}: nothing was measured. Install them and run it again.`)
  process.exit(2)
}

function isInstalled(name) {
  try {
    execFileSync(name, ['--version'], {stdio: 'ignore'})

    return true
  } catch {
    return false
  }
}

/** Load the reader from its sources. */
async function loadAdapter() {
  const outfile = join(parser, 'node_modules/.measure-pdf.mjs')

  await build({
    entryPoints: [join(parser, 'src/pdf/create-pdf-adapter.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['tenderlint:source'],
    external: ['pdfjs-dist'],
    logLevel: 'warning'
  })

  const {createPdfAdapter} = await import(pathToFileURL(outfile).href)
  const assets = dirname(createRequire(join(parser, 'package.json')).resolve('pdfjs-dist/package.json'))

  rmSync(outfile)

  return createPdfAdapter({
    assets: {
      cMaps: join(assets, 'cmaps/'),
      standardFonts: join(assets, 'standard_fonts/'),
      wasm: join(assets, 'wasm/')
    }
  })
}

/** Clean fixtures with the Word files made of them, or the Markdown files of a folder. */
function findSources(folder) {
  if (folder) {
    return readdirSync(folder)
      .filter((d) => d.endsWith('.md'))
      .map((d) => ({name: basename(d, '.md'), markdown: join(folder, d)}))
  }

  const fixtures = join(root, 'fixtures')

  return readdirSync(fixtures)
    .map((name) => ({name, markdown: join(fixtures, name, 'clean.md'), docx: join(fixtures, name, 'clean.docx')}))
    .filter((d) => existsSync(d.markdown) && existsSync(d.docx))
}

/** Convert a document; gives a PDF for each variant. */
function convert({name, markdown, docx}) {
  const word = docx ?? join(work, `${name}.docx`)

  if (!docx) run('pandoc', [markdown, '-o', word])

  return [print(word, name, true), print(word, name, false), printWeb(markdown, name)]
}

function print(word, name, isTagged) {
  const folder = join(work, isTagged ? 'tagged' : 'untagged')
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${isTagged}"}}`

  mkdirSync(join(folder, name), {recursive: true})
  run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(folder, name),
    word
  ])

  return join(folder, name, `${basename(word, '.docx')}.pdf`)
}

/** Print as a browser does, with its own header and footer. */
function printWeb(markdown, name) {
  const page = join(work, `${name}.html`)
  const file = join(work, `${name}.pdf`)
  const body = run('pandoc', [markdown, '-f', 'markdown-implicit_figures', '-t', 'html'])
  // A picture that is not found is printed as words.
  const base = `<base href="${pathToFileURL(markdown).href}">`
  const style = 'body{font:11pt/1.4 sans-serif} table{border-collapse:collapse} td,th{border:1px solid;padding:2pt 6pt}'

  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>${name}</title>${base}<style>${style}</style>${body}`
  )
  run('chromium', ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${file}`, page])

  return file
}

async function measure(adapter, file, {markdown}) {
  const truth = readTruth(JSON.parse(run('pandoc', [markdown, '-t', 'json'])))
  const read = await adapter.read(readFileSync(file), {path: file, limits: {fileBytes: 2e8, pages: 5000}})

  if ('failure' in read) throw new Error(`${file}: ${read.failure.cause}`)

  const {segments} = read.document
  const isNote = ({kind}) => kind === 'note'
  const prose = segments.filter(({kind}) => kind !== 'header' && kind !== 'footer' && kind !== 'alt')

  await read.dispose()

  return score(truth, [...prose.filter((d) => !isNote(d)), ...prose.filter(isNote)].map(blockOf))
}

function blockOf({kind, node}) {
  return {kind: kind === 'heading' ? 'heading' : 'text', text: wordsOf(node)}
}

/** Words of a node as they are printed, code included. */
function wordsOf(node) {
  if (node.type === 'footnoteReference') return ''
  if ('value' in node) return node.value

  return (node.children ?? []).map(wordsOf).join('')
}

function rowOf(result) {
  const figures = Object.keys(required).map((key) => result[key].toFixed(3))

  return `| ${[result.document, result.variant, result.words, ...figures, result.strangers].join(' | ')} |`
}

function writeTable(results) {
  const head = [
    '| document | program | words | word recall in order | boundary F1 | heading recall | heading precision | blocks that are not of the text (headers, footers) |',
    '|---|---|--:|--:|--:|--:|--:|--:|'
  ]
  const table = [...head, ...results.map(rowOf)].join('\n')
  const text = readFileSync(readme, 'utf8')
  const marked = /(<!-- measure-pdf -->\n).*?(\n<!-- \/measure-pdf -->)/su

  if (!marked.test(text)) throw new Error(`${readme} has no place for the table`)

  writeFileSync(
    readme,
    text.replace(marked, (_, before, after) => `${before}${table}${after}`)
  )
}

function run(command, parameters) {
  return execFileSync(command, parameters, {encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore']})
}
