import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, expect, onTestFinished, test} from 'vitest'

const program = join(import.meta.dirname, '../bin/tenderlint.js')
const samples = join(import.meta.dirname, '../../../fixtures/samples')

let cache: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'tenderlint-code-'))
  onTestFinished(() => rmSync(cache, {recursive: true, force: true}))
})

test('should give with kept code what it gives without', () => {
  const expected = lint('--no-cache')

  expect([expected.status, kept()]).toEqual([1, []])
  expect([lint(), kept().length, lint()]).toEqual([expected, 1, expected])
})

test('should say what to do in a checkout that is not built', () => {
  mkdirSync(join(cache, 'bin'))
  copyFileSync(program, join(cache, 'bin/tenderlint.cjs'))

  const {status, stderr} = spawnSync(process.execPath, [join(cache, 'bin/tenderlint.cjs'), '--help'], {
    encoding: 'utf8'
  })

  expect([status, stderr]).toEqual([
    2,
    'tenderlint: this checkout is not built yet; run `npm start` in its folder once.\n'
  ])
})

test('should set nothing in V8 that this Node does not know', () => {
  const {status, stderr} = spawnSync(process.execPath, [program, '--version'], {encoding: 'utf8'})

  // V8 writes an error about a setting it does not know, and goes on.
  expect([status, stderr]).toEqual([0, ''])
})

test('should know Chinese words', () => {
  const input = '实验室通过ISO/IEC 17025认证。\n'
  const {stdout} = spawnSync(
    process.execPath,
    [program, '-', '--stdin-path', 'a.md', '--format', 'json', '--no-cache'],
    {
      input,
      encoding: 'utf8'
    }
  )

  expect(JSON.parse(stdout).documents[0].findings.map((d: {quote: string}) => d.quote)).toEqual(['ISO/IEC 17025认证'])
})

test('should load readers from kept code', () => {
  lint()

  expect([run('offer.docx'), kept().length]).toEqual([run('--no-cache', 'offer.docx'), 1])
})

test('should keep code of a run that checks Markdown only', () => {
  run('--version')

  expect(kept()).toEqual([])
})

test('should make spoilt code anew', () => {
  const expected = lint()
  const [entry] = kept()
  const code = readFileSync(entry!)

  for (const spoilt of [flip(code, 24), code.subarray(0, 99), new Uint8Array()]) {
    writeFileSync(entry!, spoilt)

    expect(lint()).toEqual(expected)
    expect(readFileSync(entry!).length).toBeGreaterThan(99)
  }
})

test('should do without a folder that cannot be written', () => {
  const expected = lint('--no-cache')

  rmSync(cache, {recursive: true})
  writeFileSync(cache, 'a file where the folder should be')

  expect(lint()).toEqual(expected)
})

function lint(...options: readonly string[]) {
  return run(...options, 'offer.md')
}

function run(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: samples,
    encoding: 'utf8',
    env: {...process.env, XDG_CACHE_HOME: cache}
  })

  return {status, stdout, stderr}
}

function kept(): readonly string[] {
  const folder = join(cache, 'tenderlint/code')

  return readdirSync(cache).length === 0 ? [] : readdirSync(folder).map((d) => join(folder, d))
}

function flip(code: Buffer, offset: number): Buffer {
  const flipped = Buffer.from(code)

  flipped[offset]! ^= 0x41

  return flipped
}
