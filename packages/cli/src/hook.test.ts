import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {openEngine, textOf} from '../fixtures/engine.ts'
import {createHost} from '../fixtures/host.ts'
import {commit, createRepository, git} from '../fixtures/repository.ts'
import type {InputFile, OpenEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

test('should say what blocks the commit, and what to do', async () => {
  const cwd = createRepository(createFolder({'my offer.md': 'Kw'}))

  expect(await run(['hook'], cwd)).toEqual({
    code: 1,
    stdout: `tenderlint: 1 new finding blocks this commit

my offer.md
1:4-1:6 warning Unexpected \`Kw\`, expected \`kW\` wrong-symbol units

why:    PROGRAM explain units/wrong-symbol
fix:    PROGRAM --fix "my offer.md"
allow:  <!-- tenderlint-allow units/wrong-symbol: REASON --> before the paragraph
Then \`git add\` what you changed, and commit again.
`,
    stderr: ''
  })
})

test('should lint what is staged and not what is on disk', async () => {
  const cwd = createRepository(
    createFolder({'mended-later.md': 'Kw', 'spoilt-later.md': 'kW', 'deleted-later.md': 'Kw'})
  )

  writeFileSync(join(cwd, 'mended-later.md'), 'kW')
  writeFileSync(join(cwd, 'spoilt-later.md'), 'Kw')
  rmSync(join(cwd, 'deleted-later.md'))

  expect(await lintedBy(['hook'], cwd)).toEqual({
    'deleted-later.md': 'Kw',
    'mended-later.md': 'Kw',
    'spoilt-later.md': 'kW'
  })
})

test('should take what the commit adds or changes, and documents only', async () => {
  const cwd = createRepository(createFolder({'old.md': 'kW', 'changed.MD': 'kW', 'deleted.md': 'kW', 'moved.md': 'kW'}))

  commit(cwd)
  writeFileSync(join(cwd, 'changed.MD'), 'Kw')
  writeFileSync(join(cwd, 'new.DocX'), 'Kw')

  for (const name of ['a.Pdf', 'b.markdown', 'code.ts', '~$new.docx', 'a.tenderlint.pdf', 'ünïcode "name"\n.md'])
    writeFileSync(join(cwd, name), '')

  git(cwd, 'add', '.')
  git(cwd, 'rm', '-q', 'deleted.md')
  git(cwd, 'mv', 'moved.md', 'elsewhere.md')

  expect(Object.keys(await lintedBy(['hook'], cwd))).toEqual([
    'a.Pdf',
    'b.markdown',
    'changed.MD',
    'elsewhere.md',
    'new.DocX',
    'ünïcode "name"\n.md'
  ])
})

test('should take the documents that are named, changed or not, from where one stands', async () => {
  const cwd = createRepository(createFolder({'bid/[1].md': 'Kw', 'bid/1.md': 'kW', 'notes.md': 'Kw', 'code.ts': ''}))

  commit(cwd)

  expect([
    await lintedBy(['hook', '[1].md', '../code.ts', join(cwd, 'notes.md')], join(cwd, 'bid')),
    await lintedBy(['hook', 'code.ts'], cwd),
    await lintedBy(['hook'], cwd)
  ]).toEqual([{'[1].md': 'Kw', '../notes.md': 'Kw'}, {}, {}])
})

test('should read a file as a checkout would write it', async () => {
  const cwd = createRepository(createFolder({'.gitattributes': '*.md filter=upper'}))

  git(cwd, 'config', 'filter.upper.smudge', 'tr a-z A-Z')
  writeFileSync(join(cwd, 'offer.md'), 'kilowatt')
  git(cwd, 'add', '.')

  expect(await lintedBy(['hook'], cwd)).toEqual({'offer.md': 'KILOWATT'})
})

test('should pass over links', async () => {
  const cwd = createRepository(createFolder({'offer.md': 'kW'}))

  spawnSync('ln', ['-s', 'offer.md', 'link.md'], {cwd})
  git(cwd, 'add', '.')

  expect(await lintedBy(['hook'], cwd)).toEqual({'offer.md': 'kW'})
})

test('should leave the index as it is, byte for byte', async () => {
  const cwd = createRepository(createFolder({'offer.md': 'Kw'}))
  const before = readFileSync(join(cwd, '.git/index'))

  writeFileSync(join(cwd, 'offer.md'), 'Kw')
  await run(['hook'], cwd)
  await run(['hook', 'offer.md'], cwd)

  expect(readFileSync(join(cwd, '.git/index')).equals(before)).toBe(true)
})

test('should let pass what the baseline knows, and count it beside what is new', async () => {
  const cwd = createRepository(createFolder({'offer.md': 'Kw'}))

  writeFileSync(join(cwd, 'offer.md'), 'Kw')
  await run(['baseline', 'create'], cwd)

  const known = await run(['hook'], cwd)

  writeFileSync(join(cwd, 'other.md'), 'Kw Kw')
  git(cwd, 'add', '.')

  const {code, stdout} = await run(['hook'], cwd)

  expect([known, code, stdout.split('\n')[0]]).toEqual([
    {code: 0, stdout: '', stderr: ''},
    1,
    'tenderlint: 2 new findings block this commit (1 known)'
  ])
})

test('should name a document that cannot be read', async () => {
  expect(await run(['hook'], createRepository(createFolder({'locked.docx': ''})))).toEqual({
    code: 3,
    stdout: `tenderlint: a document that was not checked in full blocks this commit

locked.docx: cannot be read: the file is protected by a password. Save a copy without it, or give PDF.

nothing was checked
not checked: locked.docx · standards as of 2026-11-22, data of 2026-11-20 · exit 3

Then \`git add\` what you changed, and commit again.
`,
    stderr: ''
  })
})

test('should heed what blocks a commit', async () => {
  const cwd = createRepository(createFolder({'offer.md': 'Kw'}))

  expect([
    (await run(['hook', '--fail-on', 'error'], cwd)).code,
    (await run(['hook', '--fail-on', 'info'], cwd)).code
  ]).toEqual([0, 1])
})

test('should speak the language of the configuration', async () => {
  const {host, printed} = createHost(createRepository(createFolder({'offer.md': 'Kw'})))
  const messages = {unexpected: '不应为 `Kw`，应为 `kW`'}
  const rules = {'units/wrong-symbol': {title: '单位符号错误', description: '单位应使用其规定的符号', messages}}
  const folder = createFolder({
    'package.json': '{"version": "1.0.0"}',
    'dist/bundle/page/data/messages.zh.json': JSON.stringify({
      rules,
      phrases: {},
      labels: {blockedByOne: '1 个新问题阻止了本次提交'}
    })
  })

  await runCommand(['hook'], {...host, packageFolder: pathToFileURL(`${folder}/`)}, async (options) => ({
    ...(await openEngine(options)),
    settingsOf: () => ({failOn: 'warning', isExcluded: false, messages: 'zh'})
  }))

  expect(printed.stdout.split('\n').slice(0, 4)).toEqual([
    'tenderlint: 1 个新问题阻止了本次提交',
    '',
    'offer.md',
    '1:4-1:6 warning 不应为 `Kw`，应为 `kW` wrong-symbol units'
  ])
})

test('should refuse a file that is not staged', async () => {
  const cwd = createRepository(createFolder({}))

  writeFileSync(join(cwd, 'draft.md'), 'Kw')

  expect(await run(['hook', 'draft.md'], cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint: `draft.md` is not staged: `git add` it, or check the file with `tenderlint check`\n'
  })
})

test('should say that it needs a repository', async () => {
  expect(await run(['hook'], createFolder({}))).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'tenderlint: `git rev-parse --show-cdup` says: fatal: not a git repository (or any of the parent directories): .git\n'
  })
})

async function run(args: readonly string[], cwd: string, open: OpenEngine = openEngine) {
  const {host, printed} = createHost(cwd)
  const code = await runCommand(args, host, open)
  const stdout = printed.stdout.replaceAll(`node ${join(import.meta.dirname, '../bin/tenderlint.js')}`, 'PROGRAM')

  return {code, ...printed, stdout}
}

/** What the engine is given to lint: text by path. */
async function lintedBy(args: readonly string[], cwd: string): Promise<Readonly<Record<string, string>>> {
  const linted: Record<string, string> = {}

  await run(args, cwd, async (options) => ({
    ...(await openEngine(options)),
    lint: async (files: readonly InputFile[]) => {
      for (const {path, bytes} of files) linted[path] = textOf(bytes)

      return []
    }
  }))

  return linted
}
