// Compiles the shipped glossary to glossary/dist/vocabulary.json, and puts its sources beside it in sources.json, for who has
// data of her own to lay over it. Mistakes in the data are told and stop the build.
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {escapeToAscii} from './escape-to-ascii.mjs'
import {readSources} from './read-sources.mjs'

const glossary = join(dirname(fileURLToPath(import.meta.url)), '../glossary')
const output = join(glossary, 'dist/vocabulary.json')
const {files, ...sources} = readSources(glossary)

if (!isFresh()) {
  const {compileVocabulary, formatDataProblem} = await import('../glossary/dist/index.js')
  const {value, problems} = compileVocabulary(sources)

  for (const problem of problems) console.error(formatDataProblem(problem))
  if (problems.length > 0) process.exit(2)

  mkdirSync(dirname(output), {recursive: true})
  writeFileSync(join(glossary, 'dist/sources.json'), JSON.stringify(sources))
  // Read with every start, and Node reads such bytes several times as fast.
  writeFileSync(output, escapeToAscii(JSON.stringify(value)))
}

/** Whether the output is newer than the data and the compiler. */
function isFresh() {
  if (!existsSync(output) || !existsSync(join(glossary, 'dist/sources.json'))) return false

  const inputs = [
    ...files,
    join(glossary, 'dist/.tsbuildinfo'),
    join(glossary, '../packages/matchers/dist/.tsbuildinfo')
  ]
  const {mtimeMs} = statSync(output)

  return readFileSync(output, 'utf8') !== '' && inputs.every((d) => statSync(d).mtimeMs <= mtimeMs)
}
