import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-hook-'))
const hooks = join(folder, 'hooks')
const bid = join(folder, 'bid')
const isInstalled = spawnSync('pre-commit', ['--version']).status === 0
const bad = '# Offer\n\nThe motor has 75 Kw.\n'
const clean = '# Offer\n\nThe motor has 75 kW.\n'

if (!isInstalled) console.warn('SKIPPED: pre-commit is not installed; on Debian: apt-get install pre-commit')

/** One repository has the hook, as the sources are now, and another commits with it: its first commit builds the hook. */
beforeAll(() => {
  if (!isInstalled) return

  const {stdout} = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')

  for (const path of stdout.split('\0').filter((d) => d !== '' && existsSync(join(root, d))))
    cpSync(join(root, path), join(hooks, path))

  createRepository(hooks)
  git(hooks, 'add', '.')
  git(hooks, 'commit', '-q', '-m', 'Sources')
  createRepository(bid)

  const revision = git(hooks, 'rev-parse', 'HEAD').stdout.trim()

  write(
    '.pre-commit-config.yaml',
    `repos: [{repo: ${JSON.stringify(hooks)}, rev: ${revision}, hooks: [{id: tenderlint, args: [--as-of, '2026-11-23']}]}]\n`
  )
  run('pre-commit', ['install'], bid)
  write('clean.md', clean)
  expect(commit()).toEqual({isBlocked: false, lines: []})
}, 300_000)

afterAll(() => rmSync(folder, {recursive: true}), 60_000)

test.skipIf(!isInstalled)('should block a bad Markdown file, and say why', () => {
  write('notes.MD', bad)

  expect(commit()).toEqual({
    isBlocked: true,
    lines: [
      'tenderlint: 1 new finding blocks this commit',
      '3:18-3:20 error Unexpected `Kw`, expected `kW` wrong-symbol units',
      'allow:  <!-- tenderlint-allow units/wrong-symbol: REASON --> before the paragraph'
    ]
  })
  discard()
})

test.skipIf(!isInstalled).each([
  ['offer.DOCX', 'offer.docx'],
  ['offer.Pdf', 'offer.pdf']
])('should block a bad %s', (name, sample) => {
  cpSync(join(root, 'fixtures/samples', sample), join(bid, name))

  const {isBlocked, lines} = commit()

  expect([isBlocked, lines[0]]).toEqual([true, 'tenderlint: 6 new findings block this commit'])
  discard()
})

test.skipIf(!isInstalled)('should judge what is staged, whatever the work tree says', () => {
  write('mended-later.md', bad)
  git(bid, 'add', '.')
  write('mended-later.md', clean)

  expect(commit({stages: false}).isBlocked).toBe(true)

  discard()
  write('spoilt-later.md', clean)
  git(bid, 'add', '.')
  write('spoilt-later.md', bad)

  expect(commit({stages: false}).isBlocked).toBe(false)
  discard()
})

test.skipIf(!isInstalled)('should let pass what is known or allowed', () => {
  cpSync(join(root, 'fixtures/samples/offer.docx'), join(bid, 'offer.docx'))
  write('allowed.md', `<!-- tenderlint-allow units/wrong-symbol: the client's own form -->\n\n${bad.split('\n\n')[1]}`)
  run(process.execPath, [join(root, 'packages/cli/bin/tenderlint.js'), 'baseline', 'create', 'offer.docx'], bid)

  expect(commit().isBlocked).toBe(false)
})

/** Commit all there is, or what is staged; gives the lines of the summary that do not depend on where tenderlint lies. */
function commit({stages = true} = {}): {readonly isBlocked: boolean; readonly lines: readonly string[]} {
  if (stages) git(bid, 'add', '.')

  const {status, stderr} = run('git', ['commit', '-q', '-m', 'Change'], bid)
  const lines = stderr.split('\n').filter((d) => /^(?:tenderlint: \d|\d+:\d|allow:)/u.test(d))

  return {isBlocked: status !== 0, lines}
}

/** Forget what was not committed. */
function discard(): void {
  git(bid, 'reset', '-q', '--hard')
}

function createRepository(path: string): void {
  mkdirSync(path, {recursive: true})
  git(path, 'init', '-q')
  git(path, 'config', 'user.name', 'Li')
  git(path, 'config', 'user.email', 'li@example.com')
}

function write(name: string, content: string): void {
  writeFileSync(join(bid, name), content)
}

function git(cwd: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  const result = run('git', args, cwd)

  expect([result.status, result.status === 0 ? '' : result.stderr]).toEqual([0, ''])

  return result
}

function run(command: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

  return spawnSync(command, args, {cwd, encoding: 'utf8', env: {...env, PRE_COMMIT_HOME: join(folder, 'cache')}})
}
