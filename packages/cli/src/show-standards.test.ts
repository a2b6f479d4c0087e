import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

const catalogue = [
  'id,reference,title.en,publicationDate,currentStage,replacedBy',
  '1,ISO 99001:2010,Widgets,2010-05-01,9599,[2]',
  '2,ISO 99001:2020,Widgets,2020-05-01,6060,',
  '3,ISO/R 5:1954,Old,1954-01-01,9599,',
  ''
].join('\n')
const registry = `- id: "ISO 99001"
  title: "Widgets"
  editions:
    - {year: 2010, published: 2010-05-01, replaced-by: "ISO 99001:2020", source: "iso.csv", as-of: 2026-10-01}
    - {year: 2020, published: 2020-05-01, source: "iso.csv", as-of: 2026-10-01}
`

async function run(cwd: string, args: readonly string[], stdin = '') {
  const {host, printed} = createHost(cwd)
  const readStdin = async () => new TextEncoder().encode(stdin)

  return {code: await runCommand(['standards', ...args], {...host, readStdin}, openEngine), ...printed}
}

test('should import a catalogue into a file that the configuration can name', async () => {
  const cwd = createFolder({'iso.csv': catalogue, 'tenderlint.yaml': 'standards: [own.yaml]\n'})
  const imported = await run(cwd, ['import', 'iso.csv', '--to', 'own.yaml', '--as-of', '2026-10-01'])

  expect([imported, readFileSync(join(cwd, 'own.yaml'), 'utf8')]).toEqual([
    {
      code: 0,
      stdout: 'own.yaml: 2 editions of 1 standard\n',
      stderr: `left out: 1 record of no known form: ISO/R 5:1954
To use it, name it in tenderlint.yaml:
standards:
  - own.yaml
`
    },
    registry
  ])
  expect(await run(cwd, ['show', 'ISO', '99001:2010', '--as-of', '2026-11-01'])).toEqual({
    code: 0,
    stdout: `ISO 99001  Widgets

> ISO 99001:2010  superseded on 2026-11-01
    published  2010-05-01
    replaced by  ISO 99001:2020
    in force instead  ISO 99001:2020
    source  iso.csv (read, as of 2026-10-01)

  ISO 99001:2020  current on 2026-11-01
    published  2020-05-01
    source  iso.csv (read, as of 2026-10-01)

`,
    stderr: ''
  })
})

test('should say what is no catalogue, and write nothing', async () => {
  const cwd = createFolder({'notes.md': '# Notes\n', 'iso/cut.csv': 'reference,currentStage\n"ISO 9001:2015'})

  expect([
    await run(cwd, ['import', 'notes.md', '--to', 'own.yaml']),
    await run(cwd, ['import', 'gone.csv', '--to', 'own.yaml']),
    await run(cwd, ['import', 'iso', '--to', 'own.yaml']),
    await run(cwd, ['import', 'iso/cut.csv', '--to', 'own.yaml'])
  ]).toEqual([
    {
      code: 2,
      stdout: '',
      stderr: `tenderlint: no edition in \`notes.md\`; \`own.yaml\` is not written
Expected the deliverables metadata of ISO Open Data (CSV or JSON lines), or records of Relaton (YAML).
`
    },
    {code: 2, stdout: '', stderr: 'tenderlint: `gone.csv`: no such file, or none that you may read\n'},
    {code: 2, stdout: '', stderr: 'tenderlint: `iso` is a folder, expected a file: name the files in it\n'},
    {
      code: 2,
      stdout: '',
      stderr: `tenderlint: \`iso/cut.csv\`, line 2: a quote is never closed, as in a file that was cut short
\`own.yaml\` is not written. Download the file again.
`
    }
  ])
})

test('should write a line of JSON for each designation, of a file or of standard input', async () => {
  const stdout = [
    '{"input":"ISO 9001-2015","recognised":true,"parts":{"publisher":"ISO","number":"9001","year":2015},',
    '"normal":"ISO 9001:2015","problems":[{"kind":"year-separator","actual":"-","expected":":"}]}\n',
    '{"input":"quality","recognised":false,"problems":[]}\n'
  ].join('')
  const lines = 'ISO 9001-2015\nquality\n'

  expect([
    await run(createFolder({'lines.txt': lines}), ['parse', 'lines.txt']),
    await run(createFolder({}), ['parse'], lines)
  ]).toEqual([
    {code: 0, stdout, stderr: ''},
    {code: 0, stdout, stderr: ''}
  ])
})

test('should tell what it does not know from what is no designation', async () => {
  const cwd = createFolder({})

  expect([await run(cwd, ['show', 'ISO 99123']), await run(cwd, ['show', 'quality'])]).toEqual([
    {code: 0, stdout: 'ISO 99123: not in the registry, so nothing is known of it\n', stderr: ''},
    {
      code: 2,
      stdout: '',
      stderr: 'tenderlint: `quality` is no designation, expected one such as `ISO 9001:2015`\n'
    }
  ])
})

test('should list what is older than any data that is shipped', async () => {
  const own = registry.replaceAll('2026-10-01', '2001-01-01')
  const cwd = createFolder({'own.yaml': own, 'tenderlint.yaml': 'standards: [own.yaml]\n'})

  expect(await run(cwd, ['stale', '--months', '12', '--as-of', '2002-06-01'])).toEqual({
    code: 0,
    stdout: `2001-01-01  ISO 99001:2020  iso.csv

1 edition in force read more than 12 months before 2002-06-01
`,
    stderr: ''
  })
})
