import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {checked, failed, findingOf} from '../fixtures/documents.ts'
import {createEngine} from '../fixtures/engine.ts'
import {createHost} from '../fixtures/host.ts'
import type {OpenEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

/** Finds in each document a warning for each of its words, known by the word. */
const openEngine: OpenEngine = async ({cwd}) =>
  createEngine({
    lint: async (files) =>
      files.map(({path}) => {
        const words = readFileSync(join(cwd, path), 'utf8').split(/\s+/u).filter(Boolean)

        return words.includes('locked')
          ? {...failed, path}
          : checked(
              words.map((d) => ({...findingOf('warning'), quote: d, fingerprint: d.padStart(16, '0')})),
              path
            )
      })
  })

async function run(cwd: string, ...args: readonly string[]) {
  const {host, printed} = createHost(cwd)

  return {code: await runCommand(args, host, openEngine), ...printed}
}

test('should make a baseline of what is found, and call that known', async () => {
  const cwd = createFolder({'bid/a.md': 'aa aa bb'})

  expect(await run(cwd, 'baseline', 'create')).toEqual({
    code: 0,
    stdout: 'tenderlint-baseline.txt: 3 findings known from now on\n',
    stderr: ''
  })
  expect(readFileSync(join(cwd, 'tenderlint-baseline.txt'), 'utf8').split('\n').slice(1)).toEqual([
    '',
    'bid/a.md',
    '  00000000000000aa 2 units/wrong-symbol aa',
    '  00000000000000bb 1 units/wrong-symbol bb',
    ''
  ])
  expect((await run(cwd, 'bid', '-q')).code).toBe(0)

  writeFileSync(join(cwd, 'bid/a.md'), 'bb aa cc aa')

  expect([(await run(join(cwd, 'bid'), '.', '-q')).code, (await run(cwd, '.', '-q', '--no-baseline')).code]).toEqual([
    1, 1
  ])
})

test('should take out what was mended, and add nothing', async () => {
  const cwd = createFolder({'a.md': 'aa bb', 'b.md': 'cc'})

  await run(cwd, 'baseline', 'create')
  writeFileSync(join(cwd, 'a.md'), 'aa dd')

  expect(await run(cwd, 'baseline', 'update')).toEqual({
    code: 0,
    stdout: 'tenderlint-baseline.txt: 2 findings known, 1 taken out\n',
    stderr: '1 finding not known and not added: `tenderlint` shows them\n'
  })
})

test('should take out documents that are gone', async () => {
  const cwd = createFolder({'a.md': 'aa', 'b.md': 'cc'})

  await run(cwd, 'baseline', 'create')
  rmSync(join(cwd, 'b.md'))

  expect((await run(cwd, 'baseline', 'prune')).stdout).toBe('tenderlint-baseline.txt: 1 finding known, 1 taken out\n')
})

test('should know a document by another name', async () => {
  const cwd = createFolder({'offer v1.md': 'aa'})

  await run(cwd, 'baseline', 'create')
  renameSync(join(cwd, 'offer v1.md'), join(cwd, 'offer v2.md'))

  expect((await run(cwd, '.', '-q')).code).toBe(0)
})

test('should name documents that it could not read', async () => {
  const cwd = createFolder({'a.md': 'locked'})

  expect([await run(cwd, 'baseline', 'create'), existsSync(join(cwd, 'tenderlint-baseline.txt'))]).toEqual([
    {
      code: 3,
      stdout: 'tenderlint-baseline.txt: 0 findings known from now on\n',
      stderr: 'a.md: cannot be read: the file is protected by a password. Save a copy without it, or give PDF.\n'
    },
    true
  ])
})

test.each([
  [
    'no action',
    {},
    ['baseline'],
    'tenderlint: `baseline` needs `create`, `update` or `prune`\n`tenderlint --help` shows what can be asked.\n'
  ],
  [
    'a baseline twice',
    {'tenderlint-baseline.txt': ''},
    ['baseline', 'create'],
    'tenderlint: `tenderlint-baseline.txt` is there already; `update` takes out what was mended\n'
  ],
  [
    'none to update',
    {},
    ['baseline', 'update'],
    'tenderlint: no `tenderlint-baseline.txt` here or above\nMake one: tenderlint baseline create\n'
  ],
  [
    'a broken one',
    {'a.md': '', 'tenderlint-baseline.txt': ' x\n'},
    ['a.md'],
    'tenderlint: tenderlint-baseline.txt:1: unexpected `x`, expected a path, or below one a fingerprint, a count and a rule\n'
  ]
])('should tell %s', async (_, files, args, stderr) => {
  expect(await run(createFolder(files), ...args)).toEqual({code: 2, stdout: '', stderr})
})
