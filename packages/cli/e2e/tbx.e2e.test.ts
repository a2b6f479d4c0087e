import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-tbx-'))
const program = fileURLToPath(new URL('../bin/tenderlint.js', import.meta.url))
const isInstalled = spawnSync('jing', []).error === undefined

if (!isInstalled) console.warn('SKIPPED: jing is not installed; on Debian: apt-get install jing')

/** One entry with every field, one that leads out of the file, one of names alone. */
const everyField = `- id: 2nd-stage
  domain: fluids & gases
  definition: Stage that follows the first
  source: a body
  as-of: 2026-01-31
  note: "one\\ntwo"
  related: [fan, elsewhere]
  names: [Second Stage Ltd]
  en:
    - {term: second stage, status: preferred, part-of-speech: noun, plural: none, abbreviation: false, market: EU, certainty: likely,
       source: a body, context: The second stage runs., note: said often, near: [pump, fan], mistranslates: 二级}
    - {term: stage two, status: superseded, part-of-speech: adjective, except: [stage two hundred], mixing: allowed, instead: stage}
    - {term: SS, status: admitted, abbreviation: true, case-sensitive: true, not-near: [ship]}
  zh:
    - {term: 二级, status: preferred}
- id: fan
  zh:
    - {term: 风机, status: preferred}
- id: names-of-client
  names: [Fan Street]
`

afterAll(() => rmSync(folder, {recursive: true}))

test.skipIf(!isInstalled).each([
  ['dca', 'the shipped glossary'],
  ['dca', 'every field'],
  ['dct', 'the shipped glossary'],
  ['dct', 'every field']
])('should write TBX-Basic that its grammar accepts, style %s, of %s', (style, what) => {
  writeFileSync(join(folder, 'terms.yaml'), everyField)

  const paths = what === 'every field' ? ['terms.yaml'] : []
  const {status, stderr} = run(
    process.execPath,
    program,
    'glossary',
    'export',
    ...paths,
    '--to',
    't.tbx',
    '--style',
    style
  )

  expect({status, stderr}).toEqual({status: 0, stderr: ''})

  const grammar = fileURLToPath(new URL(`tbx-basic-${style}.rnc`, import.meta.url))
  const {stdout, ...checked} = run('jing', '-c', grammar, 't.tbx')

  expect({status: checked.status, stdout}).toEqual({status: 0, stdout: ''})
})

function run(command: string, ...args: readonly string[]) {
  return spawnSync(command, args, {cwd: folder, encoding: 'utf8'})
}
