import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {openEngine} from '../fixtures/engine.ts'
import {createHost} from '../fixtures/host.ts'
import {runCommand} from './run-command.ts'

const documents = {'a.md': 'Kw', 'b/c.md': 'kW Kw', 'b/d.doc': '', 'b/locked.md': '', 'e.md': 'kW', 'f.md': 'Kw Kw Kw'}

test('should make of the parts what one run gives, in any order', async () => {
  const cwd = createFolder(documents)
  const whole = await run(['.', '--format', 'json'], cwd)
  const codes = [await shard('1/3', cwd), await shard('2/3', cwd), await shard('3/3', cwd)]
  const merged = await run(['merge', '3.json', '1.json', '2.json', '--format', 'json'], cwd)

  expect([codes, merged]).toEqual([[0, 3, 0], whole])
})

test('should heed the baseline for all parts together', async () => {
  const cwd = createFolder(documents)

  await run(['baseline', 'create', '.'], cwd)
  writeFileSync(join(cwd, 'e.md'), 'Kw')

  const whole = await run(['.', '--format', 'json'], cwd)

  await shard('1/2', cwd)
  await shard('2/2', cwd)

  expect([
    await run(['merge', '1.json', '2.json', '--format', 'json'], cwd),
    JSON.parse(whole.stdout).summary.known
  ]).toEqual([whole, 5])
})

test('should merge reports on different documents', async () => {
  const cwd = createFolder({'a.md': 'Kw', 'b.md': 'kW'})

  await run(['a.md', '--format', 'json', '--out', 'a.json'], cwd)
  await run(['b.md', '--format', 'json', '--out', 'b.json'], cwd)

  expect(await run(['merge', 'a.json', 'b.json', '--quiet'], cwd)).toEqual(await run(['a.md', 'b.md', '--quiet'], cwd))
})

test('should say why reports do not go together', async () => {
  const cwd = createFolder({...documents, 'notes.json': '{}'})

  for (const part of ['1/2', '2/2', '2/3']) await shard(part, cwd, `${part.replace('/', '-')}.json`)

  await run(['a.md', '--format', 'json', '--out', 'a.json'], cwd)
  await run(['a.md', '--format', 'json', '--out', 'again.json'], cwd)
  await run(['e.md', '--format', 'json', '--as-of', '2024-05-01', '--out', 'old.json'], cwd)

  const problems: string[] = []

  for (const paths of [
    ['missing.json'],
    ['notes.json'],
    ['a.md'],
    ['1-2.json'],
    ['1-2.json', '1-2.json'],
    ['1-2.json', '2-3.json'],
    ['1-2.json', 'a.json'],
    ['a.json', 'again.json'],
    ['a.json', 'old.json']
  ]) {
    const {code, stderr} = await run(['merge', ...paths], cwd)

    expect(code).toBe(2)
    problems.push(stderr)
  }

  expect(problems).toEqual([
    'tenderlint: `missing.json`: no such file, or none that you may read\n',
    'tenderlint: `notes.json` is not a report of `--format json`, version 1: unexpected `version`\n',
    'tenderlint: `a.md` is not JSON\n',
    'tenderlint: part 2/2 of the run is missing\n',
    'tenderlint: `1-2.json` and `1-2.json` are both part 1/2 of the run\n',
    'tenderlint: `2-3.json` is not one of 2 parts of a run, as the others are\n',
    'tenderlint: `a.json` is not one of 2 parts of a run, as the others are\n',
    'tenderlint: `a.json` and `again.json` both report on `a.md`\n',
    'tenderlint: `a.json` is of tenderlint 0.1.0 as of 2026-11-22, data of 2026-11-20, but `old.json` is of tenderlint 0.1.0 as of 2024-05-01, data of 2026-11-20: run all parts with one version and one `--as-of`\n'
  ])
})

async function shard(part: string, cwd: string, out = `${part[0]}.json`): Promise<number> {
  return (await run(['.', '--shard', part, '--format', 'json', '--out', out], cwd)).code
}

async function run(args: readonly string[], cwd: string) {
  const {host, printed} = createHost(cwd)

  return {code: await runCommand(args, host, openEngine), ...printed}
}
