import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

const files = {
  'bid/offer.md': '# Safety\n\nMachines follow ISO 99001:2020.\n',
  'own.yaml': '- {id: ISO 99001, title: Widgets, editions: [{year: 2020, source: a body, as-of: 2026-10-01}]}\n',
  'tenderlint.yaml': 'standards: [own.yaml]\n'
}

async function run(cwd: string, ...args: readonly string[]) {
  const {host, printed} = createHost(cwd)

  return {code: await runCommand(['matrix', ...args], host, openEngine), ...printed}
}

test('should show which standards are cited where, and what is expected and is not', async () => {
  expect(await run(createFolder(files), 'bid', '--expect', 'ISO 77777')).toEqual({
    code: 0,
    stdout: `| Standard | Title | Class | Editions cited | State on 2026-11-22 | Use | bid/offer.md |
|---|---|---|---|---|---|---|
| ISO 99001 | Widgets |  | ISO 99001:2020 | current | normative | Safety |
| ISO 77777 |  |  |  | expected, cited nowhere |  | expected |
`,
    stderr: 'tenderlint: `ISO 77777` is expected, and the registry does not know it\n'
  })
})

test('should expect what the configuration says of each document', async () => {
  const cwd = createFolder({
    ...files,
    'tenderlint.yaml':
      'standards: [own.yaml]\nexpect: [ISO 99001]\ndocuments: [{files: energy/**, expect: [ISO 50001]}]\n',
    'energy/report.md': '# Review\n\nWork follows ISO 9001.\n'
  })
  const {stdout} = await run(cwd, 'bid', 'energy', '-f', 'csv')

  expect(
    stdout
      .trim()
      .split('\r\n')
      .map((d) => d.split(',').slice(-3))
  ).toEqual([
    ['Use', 'bid/offer.md', 'energy/report.md'],
    ['normative', '', 'Review'],
    ['normative', 'Safety', 'expected'],
    ['', '', 'expected']
  ])
})

test('should tell of expected standards that it does not know', async () => {
  const cwd = createFolder(files)

  expect([
    (await run(cwd, 'bid', '--expect', 'ISO 99003', '--expect', 'ISO 61508', '--expect', 'ISO 77777')).stderr,
    (await run(cwd, 'bid', '--expect', 'ISO9001:2015')).stderr.split('\n')[0]
  ]).toEqual([
    `tenderlint: \`ISO 99003\` is expected, and the registry does not know it; did you mean \`ISO 99001\`?
tenderlint: \`ISO 61508\` is expected, and the registry does not know it; did you mean \`IEC 61508\`?
tenderlint: \`ISO 77777\` is expected, and the registry does not know it
`,
    'tenderlint: unexpected `--expect ISO9001:2015`, expected `--expect "ISO 9001"`'
  ])
})

test('should take the format from the extension', async () => {
  const cwd = createFolder(files)

  expect([
    await run(cwd, 'bid', '--to', 'sections', '-o', 'matrix.csv'),
    readFileSync(join(cwd, 'matrix.csv'), 'utf8'),
    await run(cwd, 'bid', '-o', 'matrix.xlsx'),
    readFileSync(join(cwd, 'matrix.xlsx')).subarray(0, 2).toString()
  ]).toEqual([
    {code: 0, stdout: 'matrix.csv: 1 row from 1 document\n', stderr: ''},
    '\uFEFFDocument,Section,Standards,No longer in force on 2026-11-22\r\nbid/offer.md,Safety,ISO 99001:2020,\r\n',
    {code: 0, stdout: 'matrix.xlsx: 1 row from 1 document\n', stderr: ''},
    'PK'
  ])
})

test('should go on where a document cannot be read, and say so', async () => {
  const cwd = createFolder({...files, 'bid/scan.docx': 'no archive'})
  const {code, stdout} = await run(cwd, 'bid', '-f', 'csv')

  expect([code, stdout.split('\r\n').length]).toEqual([3, 3])
})

test('should name what is not there', async () => {
  expect([await run(createFolder(files), 'bids'), await run(createFolder({'a/': ''}), 'a')]).toEqual([
    {
      code: 2,
      stdout: '',
      stderr: 'tenderlint: `bids`: no such file or folder; did you mean `bid`?\n'
    },
    {code: 2, stdout: '', stderr: 'tenderlint: no Word, PDF or Markdown document in `a`\n'}
  ])
})
