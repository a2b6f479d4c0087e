// `pnpm corpus FOLDER`: reads every document of a folder as a run would, and prints one line a file: what was mapped,
// checked, left out and not readable. Ends with 1 when a file's coverage does not add up or a paragraph has no place.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {extname, join, relative} from 'node:path'
import {defaultReadLimits} from '../packages/core/dist/index.js'
import {emptyConfig} from '../packages/linter/dist/index.js'
import {readDocx} from '../packages/parser/dist/index.js'
import {createRuntime} from '../packages/runtime/dist/index.js'

const [folder] = process.argv.slice(2)

if (!folder) {
  console.error('Which folder? pnpm corpus FOLDER')
  process.exit(2)
}

const columns = [
  ['file', 48],
  ['paragraphs', 11],
  ['mapped', 8],
  ['checked', 9],
  ['skipped', 9],
  ['unchecked', 10],
  ['unreadable', 11],
  ['findings', 9],
  ['ms', 7]
]
// One file at a time, so that its milliseconds are its own.
const runtime = createRuntime({config: emptyConfig, asOf: new Date().toISOString().slice(0, 10), jobs: 1})
let faults = 0

console.log(columns.map(([name, width], i) => (i === 0 ? name.padEnd(width) : name.padStart(width))).join(''))

for (const path of documentsIn(folder)) {
  const start = performance.now()
  const [report] = await runtime.lintFiles([{path}])
  const milliseconds = Math.round(performance.now() - start)
  const name = shorten(relative(folder, path))

  if ('failure' in report) {
    console.log(
      `${name}${' '.repeat(2)}cannot be read: ${report.failure.cause}. ${report.failure.remedy} (${milliseconds} ms)`
    )
    continue
  }

  const {checked, excluded, unchecked, unreadable, total} = report.coverage
  const {paragraphs, mapped} = await countParagraphs(path, report)

  if (checked + excluded + unchecked + unreadable !== total || paragraphs !== mapped) faults++

  const cells = [paragraphs, mapped, checked, excluded, unchecked, unreadable, report.findings.length, milliseconds]

  console.log(name + cells.map((d, i) => String(d).padStart(columns[i + 1][1])).join(''))
}

await runtime.close()
console.log(faults === 0 ? 'All paragraphs are mapped and every coverage adds up.' : `${faults} files with a fault.`)
process.exit(faults === 0 ? 0 : 1)

/** Paragraphs of the source and those with a place; blocks of text in formats whose reader is the source. */
async function countParagraphs(path, report) {
  if (report.format !== 'docx') return {paragraphs: report.segments, mapped: report.segments}

  const {statistics} = await readDocx(readFileSync(path), {path, limits: defaultReadLimits})

  return statistics
}

function documentsIn(path) {
  if (statSync(path).isFile()) return [path]

  return readdirSync(path)
    .sort()
    .flatMap((name) => documentsIn(join(path, name)))
    .filter((d) => ['.docx', '.md', '.pdf'].includes(extname(d).toLowerCase()))
}

/** Cut a name to its column; a Chinese character takes two. */
function shorten(name) {
  let width = 0
  let text = ''

  for (const character of name) {
    width += character.codePointAt(0) >= 0x1100 ? 2 : 1
    if (width > columns[0][1] - 2) break
    text += character
  }

  const used = [...text].reduce((sum, d) => sum + (d.codePointAt(0) >= 0x1100 ? 2 : 1), 0)

  return text + ' '.repeat(Math.max(columns[0][1] - used, 0))
}
