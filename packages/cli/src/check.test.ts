import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {DocumentReport} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {checked, failed} from '../fixtures/documents.ts'
import {createEngine} from '../fixtures/engine.ts'
import type {InputFile, OpenEngine} from './engine.ts'
import type {Host} from './host.ts'
import {runCommand} from './run-command.ts'

/** Run a command in a folder; an engine finds a warning in each document but those that are named `clean` or `locked`. */
async function run(args: readonly string[], cwd: string, open: OpenEngine = openEngine) {
  const printed = {stdout: '', stderr: ''}
  const output = (name: 'stderr' | 'stdout') => ({
    write: (text: string) => {
      printed[name] += text
    },
    color: false
  })
  const host: Host = {
    cwd,
    packageFolder: pathToFileURL(join(import.meta.dirname, '../')),
    stdout: output('stdout'),
    stderr: output('stderr'),
    today: () => '2026-11-22',
    readStdin: async () => new TextEncoder().encode('30 Kw')
  }

  return {code: await runCommand(args, host, open), ...printed}
}

const openEngine: OpenEngine = async ({failOn}) =>
  createEngine({failOn, lint: async (files, onReport) => files.map((file) => reportOn(file, onReport))})

function reportOn({path}: InputFile, onReport: (report: DocumentReport) => void): DocumentReport {
  const report = path.includes('locked') ? {...failed, path} : checked(path.includes('clean') ? [] : ['warning'], path)

  onReport(report)

  return report
}

test('should print findings to standard output and nothing else', async () => {
  expect(await run(['offer.md'], createFolder({'offer.md': ''}))).toEqual({
    code: 1,
    stdout: `offer.md
1:4-1:6 warning Unexpected \`Kw\`, expected \`kW\` wrong-symbol units

1 warning
offer.md: Markdown, 3 paragraphs, en
checked 100 % of the text · standards as of 2026-11-22, data of 2026-11-20 · exit 1
`,
    stderr: ''
  })
})

test('should print findings only when it is to be quiet', async () => {
  const cwd = createFolder({'offer.md': '', 'clean.md': ''})

  expect([await run(['offer.md', '-q'], cwd), await run(['clean.md', '-q'], cwd)]).toEqual([
    {
      code: 1,
      stdout: 'offer.md\n1:4-1:6 warning Unexpected `Kw`, expected `kW` wrong-symbol units\n',
      stderr: ''
    },
    {code: 0, stdout: '', stderr: ''}
  ])
})

test('should let a document that cannot be read outweigh findings, and lint the others', async () => {
  const cwd = createFolder({'locked.docx': '', 'offer.md': ''})
  const {code, stdout} = await run(['.', '--format', 'json'], cwd)

  expect([
    code,
    JSON.parse(stdout).documents.map((d: {path: string; failure?: object}) => [d.path, 'failure' in d])
  ]).toEqual([
    3,
    [
      ['locked.docx', true],
      ['offer.md', false]
    ]
  ])
})

test('should report files that were passed over without failing', async () => {
  const cwd = createFolder({'bid/old.doc': '', 'bid/clean.md': ''})

  expect(await run(['bid', '-q'], cwd)).toEqual({
    code: 0,
    stdout: 'bid/old.doc: not checked: a Word 97–2003 document is not read. Save it as `.docx` in Word.\n',
    stderr: ''
  })
})

test('should not call a folder clean that holds nothing it reads', async () => {
  expect(await run(['bid'], createFolder({'bid/old.doc': ''}))).toEqual({
    code: 3,
    stdout: `bid/old.doc: not checked: a Word 97–2003 document is not read. Save it as \`.docx\` in Word.

nothing was checked
standards as of 2026-11-22, data of 2026-11-20 · exit 3
`,
    stderr: ''
  })
})

test('should name documents that the configuration excludes, and not miss them', async () => {
  const open: OpenEngine = async (options) => {
    const engine = await openEngine(options)

    return 'problem' in engine ? engine : {...engine, settingsOf: () => ({failOn: 'warning', isExcluded: true})}
  }

  expect(await run(['offer.md', '-q'], createFolder({'offer.md': ''}), open)).toEqual({
    code: 0,
    stdout: 'offer.md: not checked: `exclude` in tenderlint.yaml names it\n',
    stderr: ''
  })
})

test('should write each format to its file', async () => {
  const cwd = createFolder({'offer.md': ''})
  const result = await run(['offer.md', '-f', 'json', '-o', 'a.json', '-f', 'sarif', '-o', 'a.sarif'], cwd)
  const read = (name: string) => JSON.parse(readFileSync(join(cwd, name), 'utf8')).version

  expect([result, read('a.json'), read('a.sarif')]).toEqual([
    {code: 1, stdout: '', stderr: '1 warning; written to a.json, a.sarif\n'},
    1,
    '2.1.0'
  ])
})

test('should not replace a document by a report', async () => {
  const cwd = createFolder({'offer.md': 'words'})

  expect([await run(['.', '--out', './offer.md'], cwd), readFileSync(join(cwd, 'offer.md'), 'utf8')]).toEqual([
    {code: 2, stdout: '', stderr: 'tenderlint: `--out ./offer.md` would replace a document that is to be checked\n'},
    'words'
  ])
})

test('should say when a report cannot be written', async () => {
  expect(await run(['offer.md', '--out', 'reports/a.txt'], createFolder({'offer.md': ''}))).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint: `reports/a.txt` cannot be written: there is no such folder\n'
  })
})

test('should read standard input under the name it is given', async () => {
  const files: InputFile[] = []
  const open: OpenEngine = async (options) => {
    const engine = await openEngine(options)

    if ('problem' in engine) return engine

    return {
      ...engine,
      lint: async (given, onReport) => {
        files.push(...given)

        return engine.lint(given, onReport)
      }
    }
  }
  const {code} = await run(['-', '--stdin-path', 'clean.md'], createFolder({}), open)

  expect([code, files]).toEqual([0, [{path: 'clean.md', bytes: new TextEncoder().encode('30 Kw')}]])
})

test('should tell a wrong configuration and lint nothing', async () => {
  const open: OpenEngine = async () => ({problem: 'tenderlint.yaml:1:1: unknown setting `rulez`'})

  expect(await run(['offer.md'], createFolder({'offer.md': ''}), open)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint.yaml:1:1: unknown setting `rulez`\n'
  })
})

test('should give the date of the verdicts to the engine', async () => {
  const dates: string[] = []
  const open: OpenEngine = async (options) => {
    dates.push(options.asOf ?? options.today)

    return openEngine(options)
  }
  const cwd = createFolder({'clean.md': ''})

  await run(['clean.md'], cwd, open)
  await run(['clean.md', '--as-of', '2020-01-01'], cwd, open)

  expect(dates).toEqual(['2026-11-22', '2020-01-01'])
})

test('should close the engine when linting fails', async () => {
  let isClosed = false
  const open: OpenEngine = async () =>
    createEngine({
      lint: () => Promise.reject(new Error('ours')),
      close: async () => {
        isClosed = true
      }
    })

  await expect(run(['clean.md'], createFolder({'clean.md': ''}), open)).rejects.toEqual(new Error('ours'))
  expect(isClosed).toEqual(true)
})
