// What the GitHub action runs: checks documents, annotates them, and writes a summary and a SARIF file. The job fails in a later
// step of the action, so this ends with 0 whatever is found.
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const {env} = process
const temporary = env.RUNNER_TEMP ?? '.'
const files = {sarif: join(temporary, 'tenderlint.sarif'), summary: join(temporary, 'tenderlint.txt')}

const since = sinceOf()
const status = check([
  ...linesOf(env.TENDERLINT_ARGUMENTS),
  ...(env.TENDERLINT_FAIL_ON ? ['--fail-on', env.TENDERLINT_FAIL_ON] : []),
  ...(since === undefined ? [] : ['--since', since]),
  '--format',
  'github',
  '--format',
  'sarif',
  '--out',
  files.sarif,
  '--format',
  'text',
  '--out',
  files.summary,
  '--',
  ...linesOf(env.TENDERLINT_PATHS)
])

// Nothing was linted where the command or the configuration is wrong; what is wrong stands in the log.
if (existsSync(files.summary)) {
  const summary = readFileSync(files.summary, 'utf8')

  console.log(summary)
  append(env.GITHUB_STEP_SUMMARY, `### tenderlint\n\n${fenced(summary)}\n`)
}

append(env.GITHUB_OUTPUT, `exit-code=${status}\n${existsSync(files.sarif) ? `sarif=${files.sarif}\n` : ''}`)

/** Revision to compare with; the base of a pull request is fetched where the clone is shallow. */
function sinceOf() {
  const wanted = env.TENDERLINT_SINCE || env.TENDERLINT_PR_BASE

  if (!wanted || wanted === 'none') return undefined

  const isThere = () => spawnSync('git', ['cat-file', '-e', `${wanted}^{commit}`]).status === 0

  if (!isThere()) spawnSync('git', ['fetch', '--quiet', '--depth=1', 'origin', wanted], {stdio: ['ignore', 2, 2]})

  return wanted
}

function check(args) {
  const {error, status} = env.TENDERLINT_PACKAGE ? checkWithPackage(env.TENDERLINT_PACKAGE, args) : checkWithBuild(args)

  if (error) console.error(`tenderlint cannot be started: ${error.message}`)

  return status ?? 2
}

function checkWithPackage(name, args) {
  const spec = name.endsWith('.tgz') ? resolve(name) : name

  return spawnSync('npx', ['--yes', `--package=${spec}`, 'tenderlint', 'check', ...args], {stdio: 'inherit'})
}

/** Build the repository this action is part of, and run what would be packed. */
function checkWithBuild(args) {
  const root = join(fileURLToPath(import.meta.url), '../../..')
  const build = spawnSync(process.execPath, [join(root, 'scripts/dev.mjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2]
  })

  if (build.status !== 0) return build

  return spawnSync(process.execPath, [join(root, 'packages/cli/bin/tenderlint.js'), 'check', ...args], {
    stdio: 'inherit'
  })
}

/** A fence that no line of the text can end. */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([d]) => d.length))
  const fence = '`'.repeat(longest + 1)

  return `${fence}text\n${text}${fence}`
}

function linesOf(text = '') {
  return text.split(/\r?\n/u).flatMap((line) => line.trim() || [])
}

function append(file, text) {
  if (file) appendFileSync(file, text)
}
