import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {parse, parseAllDocuments} from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const action = join(root, 'packages/action')
const packed = mkdtempSync(join(tmpdir(), 'tenderlint-action-'))

let cwd = ''

// Both templates run what is published, so it is packed, and they are run in a repository with a commit.
beforeAll(() => {
  const {packageManager} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  execute('npx', ['--yes', packageManager, 'pack', '--pack-destination', packed], {cwd: join(root, 'packages/cli')})
}, 120_000)

afterAll(() => rmSync(packed, {recursive: true}))

beforeEach(() => {
  cwd = mkdtempSync(join(packed, 'repository-'))
  writeFileSync(join(cwd, 'old.md'), 'The motor has 75 Kw.\n')
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('-c', 'user.name=Li', '-c', 'user.email=li@example.com', 'commit', '-q', '-m', 'Offer')
  writeFileSync(join(cwd, 'new offer.md'), 'The pump has 30 Kw.\n')
})

test('should be an action of steps that GitHub can run', () => {
  const {outputs, runs} = parse(readFileSync(join(action, 'action.yml'), 'utf8'))
  const steps: readonly Readonly<Record<string, unknown>>[] = runs.steps
  const ids = new Set(steps.map((d) => d.id))
  const used = JSON.stringify({outputs, steps}).matchAll(/steps\.([\w-]+)\./gu)

  // In an action, unlike in a workflow, a step that runs something has to name its shell.
  expect([
    runs.using,
    steps.filter((d) => 'run' in d === 'uses' in d || ('run' in d && d.shell !== 'bash')),
    [...used].filter(([, id]) => !ids.has(id))
  ]).toEqual(['composite', [], []])
})

test('should hand each input of the action to what it runs', () => {
  const {inputs, runs} = parse(readFileSync(join(action, 'action.yml'), 'utf8'))
  const used = JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/gu)

  expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(Object.keys(inputs).sort())
})

test('should annotate what is new in a pull request, and keep summary, SARIF and exit code', () => {
  const {status, stdout} = checkAction({TENDERLINT_PR_BASE: git('rev-parse', 'HEAD').trim(), TENDERLINT_PATHS: '.\n'})
  const [annotation] = stdout.split('\n')

  expect([status, annotation, readOutput(), resultsOf('out/tenderlint.sarif')]).toEqual([
    0,
    '::error file=new offer.md,line=1,col=17,endColumn=19,title=units/wrong-symbol::Unexpected `Kw`, expected `kW`',
    {'exit-code': '1', sarif: join(cwd, 'out/tenderlint.sarif')},
    2
  ])
  expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).toMatch(
    /^### tenderlint\n\n```text\nnew offer\.md\n1:17-1:19 error .*\n```\n$/su
  )
})

test('should count all findings where none are to be compared with', () => {
  checkAction({
    TENDERLINT_PR_BASE: 'HEAD',
    TENDERLINT_SINCE: 'none',
    TENDERLINT_PATHS: 'old.md',
    TENDERLINT_FAIL_ON: 'never'
  })

  expect(readOutput()['exit-code']).toBe('0')
})

test('should say what is wrong with the arguments', () => {
  const {stderr} = checkAction({TENDERLINT_PATHS: 'old.md', TENDERLINT_ARGUMENTS: '--as-of\ntoday'})

  expect([stderr.split('\n')[0], readOutput()]).toEqual([
    'tenderlint: unexpected `--as-of today`, expected a date such as 2026-11-22',
    {'exit-code': '2'}
  ])
})

test('should do what the template for GitLab says', () => {
  const [spec, jobs] = parseAllDocuments(readFileSync(join(action, 'gitlab.yml'), 'utf8')).map((d) => d.toJS())
  const values = {...defaultsOf(spec.spec.inputs), package: archive(), paths: 'old.md "new offer.md"'}
  const {artifacts, script, variables} = jobs.tenderlint
  const {status, stdout} = execute('bash', ['-ec', fill(script.join('\n'), values)], {
    cwd,
    env: {TENDERLINT_PACKAGE: fill(variables.TENDERLINT_PACKAGE, values), CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD'}
  })
  const report = JSON.parse(readFileSync(join(cwd, artifacts.reports.codequality), 'utf8'))

  expect([status, stdout.split('\n')[0], report.map((d: {check_name: string}) => d.check_name)]).toEqual([
    1,
    'new offer.md',
    ['units/wrong-symbol']
  ])
})

function defaultsOf(inputs: Readonly<Record<string, {readonly default: string}>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))
}

/** Fill inputs in as GitLab does. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$\[\[ inputs\.([\w-]+) \]\]/gu, (_, name) => values[name]!)
}

function checkAction(env: Readonly<Record<string, string>>) {
  execute('mkdir', ['-p', 'out'], {cwd})

  return execute(process.execPath, [join(action, 'check.mjs')], {
    cwd,
    env: {
      TENDERLINT_PACKAGE: archive(),
      RUNNER_TEMP: join(cwd, 'out'),
      GITHUB_OUTPUT: join(cwd, 'out/output'),
      GITHUB_STEP_SUMMARY: join(cwd, 'out/summary.md'),
      ...env
    }
  })
}

function readOutput(): Readonly<Record<string, string>> {
  const lines = readFileSync(join(cwd, 'out/output'), 'utf8').trimEnd().split('\n')

  return Object.fromEntries(lines.map((d) => d.split('=')))
}

/** Number of results in a SARIF file, suppressed ones as well. */
function resultsOf(path: string): number {
  return JSON.parse(readFileSync(join(cwd, path), 'utf8')).runs[0].results.length
}

function archive(): string {
  return join(packed, readdirSync(packed).find((d) => d.endsWith('.tgz'))!)
}

function git(...args: readonly string[]): string {
  return execute('git', args, {cwd}).stdout
}

function execute(
  file: string,
  args: readonly string[],
  {cwd, env}: {cwd: string; env?: Readonly<Record<string, string>>}
) {
  const {status, stdout, stderr, error} = spawnSync(file, args, {cwd, encoding: 'utf8', env: {...process.env, ...env}})

  if (error) throw error

  return {status, stdout, stderr}
}
