import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const documents = ['proposal', 'sow', 'delivery-report']
/** Times that the documents are offered: together some fifty pages. */
const lots = 3

/**
 * Make one long PDF of the English fixtures in a folder, by pandoc and LibreOffice; `undefined` where one of them is missing.
 *
 * A tenth of its pages has a finding or so: standards that only one of the joined documents lists.
 */
export function createLongPdf(folder: string, {isTagged}: {readonly isTagged: boolean}): string | undefined {
  if (!['pandoc', 'soffice'].every(isInstalled)) return undefined

  const out = join(folder, isTagged ? 'tagged' : 'untagged')
  const markdown = join(out, 'long.md')
  const docx = join(out, 'long.docx')

  mkdirSync(out, {recursive: true})
  writeFileSync(markdown, longMarkdown())
  run('pandoc', [
    '--from=gfm+footnotes',
    `--reference-doc=${join(fixtures, 'proposal/clean.docx')}`,
    `--lua-filter=${join(fixtures, 'build/word.lua')}`,
    `--output=${docx}`,
    markdown
  ])
  run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${isTagged}"}}`,
    '--outdir',
    out,
    docx
  ])

  return join(out, `${basename(docx, '.docx')}.pdf`)
}

function longMarkdown(): string {
  return Array.from({length: lots}, (_, lot) => documents.map((name) => partOf(name, lot)).join('\n\n')).join('\n\n')
}

/** One document without its frontmatter and figures; each lot has footnotes of its own. */
function partOf(name: string, lot: number): string {
  return (
    readFileSync(join(fixtures, name, 'clean.md'), 'utf8')
      .replace(/^---\n.*?\n---\n/su, '')
      .replace(/^!\[.*?\]\(.*?\)$/gmsu, '')
      // Without tags the words of others cannot be told, and their errors would be ours.
      .replace(/^> .*$/gmu, '')
      .replace(/\[\^(\w+)\]/gu, `[^${name}-${lot}-$1]`)
  )
}

function isInstalled(program: string): boolean {
  try {
    run(program, ['--version'])

    return true
  } catch {
    return false
  }
}

function run(program: string, parameters: readonly string[]): void {
  execFileSync(program, parameters, {stdio: 'ignore'})
}
