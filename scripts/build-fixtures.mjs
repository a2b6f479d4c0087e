// Builds the documents of `fixtures/` from their sources: `node scripts/build-fixtures.mjs [NAME…]`.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {stringify} from 'yaml'
import {fixDocxDates, fixPdfDates} from '../fixtures/build/fix-dates.mjs'
import {readSource} from '../fixtures/build/read-source.mjs'
import {referenceDocx} from '../fixtures/build/reference-docx.mjs'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))
const documents = ['proposal', 'sow', 'delivery-report', 'sow-zh', 'samples']

/** Programs the build needs, with the package that brings each on Debian. */
const programs = {pandoc: 'pandoc', soffice: 'libreoffice-writer', chromium: 'chromium', qpdf: 'qpdf'}

main(process.argv.slice(2))

/** @param {string[]} names */
function main(names) {
  const unknown = names.filter((d) => !documents.includes(d) && d !== 'figures')

  if (unknown.length > 0) stop(`Unknown fixture ${unknown.join(', ')}; there are figures, ${documents.join(', ')}`)

  const missing = Object.keys(programs).filter((d) => !has(d))

  if (missing.length > 0) {
    stop(
      `Missing ${missing.join(', ')}: the Word and PDF fixtures cannot be built. ` +
        `On Debian: apt-get install ${missing.map((d) => programs[d]).join(' ')} fonts-liberation fonts-noto-cjk`
    )
  }

  const work = mkdtempSync(join(tmpdir(), 'fixtures-'))

  try {
    for (const name of names.length > 0 ? names : ['figures', ...documents]) {
      if (name === 'figures') drawFigures(work)
      else buildDocument(name, work)
    }
  } finally {
    rmSync(work, {recursive: true})
  }
}

/** @param {string} name @param {string} work */
function buildDocument(name, work) {
  const folder = join(root, name)
  const {clean, seeded, findings} = readSource(readFileSync(join(root, `sources/${name}.md`), 'utf8'))
  const variants = name === 'samples' ? {offer: seeded} : {clean, seeded}

  for (const [stem, variant] of Object.entries(variants)) {
    const markdown = join(folder, `${stem}.md`)
    const docx = join(folder, `${stem}.docx`)

    writeFileSync(markdown, variant.markdown)
    writeDocx({markdown, docx, variant, work, folder})
    if (name === 'delivery-report') saveByLibreOffice(docx, work)
    writeFileSync(docx, fixDocxDates(readFileSync(docx)))
    writePdf(docx, folder, work)
    console.log(`${name}/${stem}: .md .docx .pdf`)
  }

  if (name === 'proposal') writeOtherPdfs(folder, work)

  if (name === 'samples') writeFileSync(join(folder, 'expected.json'), expectedSamples(findings.body))
  else writeFileSync(join(folder, 'seeded.findings.yaml'), findingsFile(findings, name))
}

/** @param {{markdown: string, docx: string, variant: import('../fixtures/build/read-source.mjs').Variant, work: string, folder: string}} input */
function writeDocx({markdown, docx, variant, work, folder}) {
  const reference = join(work, 'reference.docx')

  writeFileSync(
    reference,
    referenceDocx(execFileSync('pandoc', ['--print-default-data-file', 'reference.docx'], {maxBuffer: 1e8}), variant)
  )
  execFileSync(
    'pandoc',
    [
      '--from=gfm+footnotes',
      `--reference-doc=${reference}`,
      `--lua-filter=${join(root, 'build/word.lua')}`,
      `--resource-path=${folder}`,
      '--dpi=144',
      `--metadata=lang:${variant.language === 'zh' ? 'zh-CN' : 'en-GB'}`,
      `--metadata=quotation-style:${variant.quotationStyle}`,
      '--output',
      docx,
      markdown
    ],
    {stdio: ['ignore', 'inherit', 'inherit']}
  )
}

/**
 * Let LibreOffice open a Word file and save it again, so that one fixture has the markup of another program.
 *
 * @param {string} docx
 * @param {string} work
 */
function saveByLibreOffice(docx, work) {
  convert('docx:MS Word 2007 XML', docx, work, work)
  writeFileSync(docx, readFileSync(join(work, docx.split('/').at(-1))))
}

/** @param {string} docx @param {string} folder @param {string} work */
function writePdf(docx, folder, work) {
  const pdf = docx.replace(/docx$/u, 'pdf')

  convert(pdfFilter({tagged: true}), docx, folder, work)
  writeFileSync(pdf, fixPdfDates(readFileSync(pdf)))

  // Chinese fonts make a large file; object streams, which most programs write, make it a third smaller.
  if (pdf.includes('-zh'))
    execFileSync('qpdf', ['--object-streams=generate', '--deterministic-id', '--replace-input', pdf])
}

/**
 * Write the clean proposal as PDF in two other ways: without tags, and printed by a browser.
 *
 * @param {string} folder
 * @param {string} work
 */
function writeOtherPdfs(folder, work) {
  const untagged = join(folder, 'clean-untagged.pdf')
  const chromium = join(folder, 'clean-chromium.pdf')
  const html = join(work, 'clean.html')

  convert(pdfFilter({tagged: false}), join(folder, 'clean.docx'), work, work)
  writeFileSync(untagged, fixPdfDates(readFileSync(join(work, 'clean.pdf'))))

  execFileSync('pandoc', [
    '--from=gfm+footnotes',
    '--standalone',
    '--self-contained',
    '--metadata=lang:en-GB',
    `--resource-path=${folder}`,
    `--template=${join(root, 'build/print.html')}`,
    `--output=${html}`,
    join(folder, 'clean.md')
  ])
  execFileSync(
    'chromium',
    [...chromiumFlags(work), '--no-pdf-header-footer', `--print-to-pdf=${chromium}`, `file://${html}`],
    {stdio: 'ignore'}
  )
  writeFileSync(chromium, fixPdfDates(readFileSync(chromium)))
  console.log('proposal: clean-untagged.pdf clean-chromium.pdf')
}

/** @param {string} work */
function chromiumFlags(work) {
  return ['--headless', '--no-sandbox', '--hide-scrollbars', `--user-data-dir=${join(work, 'chromium')}`]
}

/** @param {{tagged: boolean}} options */
function pdfFilter({tagged}) {
  return `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`
}

/** @param {string} filter @param {string} file @param {string} folder @param {string} work */
function convert(filter, file, folder, work) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(work, 'profile')}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      file
    ],
    {stdio: ['ignore', 'ignore', 'inherit']}
  )
}

/** @param {string} work */
function drawFigures(work) {
  for (const [name, width, height] of [
    ['station', 640, 300],
    ['load-profile', 640, 260],
    ['heat-loop', 640, 260],
    ['sat-pressure', 640, 240]
  ]) {
    execFileSync(
      'chromium',
      [
        ...chromiumFlags(work),
        '--force-device-scale-factor=1.5',
        `--window-size=${width},${height}`,
        `--screenshot=${join(root, `figures/${name}.png`)}`,
        `file://${join(root, `figures/${name}.svg`)}`
      ],
      {stdio: 'ignore'}
    )
    console.log(`figures/${name}.png`)
  }
}

/** @param {ReturnType<typeof readSource>['findings']} findings @param {string} name */
function findingsFile({body, regions}, name) {
  return (
    `# Made from ../sources/${name}.md. \`body\` holds in every format, in text order; \`regions\` are headers and footers,\n` +
    `# which Markdown does not have.\n${stringify({body, regions}, {lineWidth: 0})}`
  )
}

/**
 * What `npm start` compares with: the same findings in each format, files in the order of their paths.
 *
 * @param {import('../fixtures/build/read-source.mjs').Expected[]} findings
 */
function expectedSamples(findings) {
  const documents = ['offer.docx', 'offer.md', 'offer.pdf'].map((path) => ({path, findings}))

  return `${JSON.stringify(documents, undefined, 2)}\n`
}

/** @param {string} program */
function has(program) {
  try {
    execFileSync('which', [program], {stdio: 'ignore'})

    return true
  } catch {
    return false
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(`build-fixtures: ${message}`)
  process.exit(2)
}
