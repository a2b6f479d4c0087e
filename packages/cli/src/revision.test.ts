import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type DocumentReport, isFailed} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {openEngine} from '../fixtures/engine.ts'
import {createHost} from '../fixtures/host.ts'
import {commit, createRepository, git} from '../fixtures/repository.ts'
import {runCommand} from './run-command.ts'

test('should count what documents did not have before', async () => {
  const cwd = createCommitted({'same.md': 'Kw', 'changed.md': 'Kw kW', 'mended.md': 'Kw', 'unread.txt': 'Kw'})

  writeFileSync(join(cwd, 'changed.md'), 'kW Kw Kw')
  writeFileSync(join(cwd, 'mended.md'), 'kW')
  writeFileSync(join(cwd, 'new.md'), 'Kw')

  expect(await newFindings(['.', '--since', 'HEAD'], cwd)).toEqual({
    'changed.md': 1,
    'mended.md': 0,
    'new.md': 1,
    'same.md': 0
  })
})

test('should know a document again that has another name', async () => {
  const cwd = createCommitted({'old name.md': 'Kw Kw', 'gone.md': 'kW', 'clean.md': 'kW'})

  mkdirSync(join(cwd, 'sent'))
  git(cwd, 'mv', 'old name.md', 'sent/new name.md')
  rmSync(join(cwd, 'gone.md'))
  writeFileSync(join(cwd, 'sent/new name.md'), 'Kw Kw Kw')

  expect(await newFindings(['sent', 'clean.md', '--since', 'HEAD'], cwd)).toEqual({
    'clean.md': 0,
    'sent/new name.md': 1
  })
})

test('should see documents from where one stands, by any name of a revision', async () => {
  const cwd = createCommitted({'bid/a.md': 'Kw', 'b.md': 'kW'})

  git(cwd, 'tag', 'v1')
  writeFileSync(join(cwd, 'bid/a.md'), 'Kw Kw')
  writeFileSync(join(cwd, 'b.md'), 'Kw')
  git(cwd, 'add', '.')
  commit(cwd)

  expect([
    await newFindings(['a.md', join(cwd, 'b.md'), '--since', 'v1'], join(cwd, 'bid')),
    await newFindings(['a.md', '--since', 'HEAD'], join(cwd, 'bid'))
  ]).toEqual([{'a.md': 1, [join(cwd, 'b.md')]: 1}, {'a.md': 0}])
})

test('should say why a finding does not count', async () => {
  const cwd = createCommitted({'offer.md': 'Kw'})

  expect((await check(['offer.md', '--since', 'HEAD'], cwd)).documents[0].findings[0].suppression).toEqual({
    by: 'baseline',
    reason: 'there in HEAD'
  })
})

test('should say what is wrong with a revision', async () => {
  const cwd = createCommitted({'offer.md': 'Kw'})

  expect([
    await problemOf(['.', '--since', 'HEAD~7'], cwd),
    await problemOf(['offer.md', '--since', 'HEAD'], createFolder({'offer.md': 'Kw'})),
    await problemOf(['.', '--since', 'HEAD', '--shard', '1/2'], cwd)
  ]).toEqual([
    'tenderlint: `--since HEAD~7`: no such revision here; where a clone is shallow, fetch more of its history\n',
    'tenderlint: `git rev-parse --show-cdup` says: fatal: not a git repository (or any of the parent directories): .git\n',
    'tenderlint: `--since` reads few documents and needs no `--shard`; they exclude each other\n`tenderlint --help` shows what can be asked.\n'
  ])
})

function createCommitted(files: Readonly<Record<string, string>>): string {
  const cwd = createRepository(createFolder(files))

  commit(cwd)

  return cwd
}

async function check(args: readonly string[], cwd: string) {
  const {host, printed} = createHost(cwd)

  await runCommand([...args, '--format', 'json'], host, openEngine)

  return JSON.parse(printed.stdout)
}

/** Number of findings that count, by document. */
async function newFindings(args: readonly string[], cwd: string): Promise<Readonly<Record<string, number>>> {
  const {documents}: {readonly documents: readonly DocumentReport[]} = await check(args, cwd)

  return Object.fromEntries(
    documents.map((d) => [d.path, isFailed(d) ? -1 : d.findings.filter(({suppression}) => !suppression).length])
  )
}

async function problemOf(args: readonly string[], cwd: string): Promise<string> {
  const {host, printed} = createHost(cwd)

  expect(await runCommand(args, host, openEngine)).toBe(2)

  return printed.stderr
}
