// Entry of the README's commands. Needs only Node, npm and git: it fetches the pinned pnpm, installs once per lockfile,
// builds what is out of date, and runs.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [mode = 'start', ...rest] = process.argv.slice(2)
const cli = join(root, 'packages/cli/bin/tenderlint.js')
const environment = cleanEnvironment()
// Paths are those of the caller, who may stand in any folder.
const caller = process.env.INIT_CWD ?? process.cwd()

const modes = {
  quality: () => runScript('../packages/bench/dist/quality.js'),
  bench: () => runScript('../packages/bench/dist/main.js'),
  build: () => build(),
  check: () => check(),
  corpus: () => runScript('corpus.mjs'),
  e2e: () => testPrograms(),
  'measure:annotate': () => runScript('measure-annotate.mjs'),
  start: () => start(),
  test: () => test(),
  vsix: () => runScript('vsix.mjs')
}

if (!modes[mode]) fail(`Unknown command \`${mode}\`, expected one of: ${Object.keys(modes).join(', ')}`)

requireNode()
install()
modes[mode]()

function start() {
  build({quiet: true})

  if (rest.length > 0) {
    process.exit(run(process.execPath, [cli, ...rest], {cwd: caller}))
  }

  process.exit(run(process.execPath, [join(root, 'scripts/lint-samples.mjs')]))
}

/** Run a script of ours on what was built. */
function runScript(name) {
  build({quiet: true})

  process.exit(
    run(process.execPath, [
      join(root, 'scripts', name),
      ...rest.map((d) => (d.startsWith('--') ? d : resolve(caller, d)))
    ])
  )
}

function test() {
  check()
  mkdirSync(join(root, 'out'), {recursive: true})
  must('vitest', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=out/test-results.json', ...rest])
}

/** Test with programs that are not ours, such as editors. */
function testPrograms() {
  build()
  must('vitest', ['run', '--config', 'vitest.e2e.config.ts', ...rest])
}

/** Types, lint, format, unused code. */
function check() {
  build()
  must('tsc', ['-b', 'tsconfig.tests.json'])
  must('biome', ['check', '--error-on-warnings', '.'])
  must('knip', [])
}

function build({quiet = false} = {}) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit'

  must('tsc', ['-b'], {stdio})
  must(process.execPath, ['scripts/compile-vocabulary.mjs'], {stdio})
  must(process.execPath, ['scripts/bundle.mjs'], {stdio})
}

function install() {
  const stamp = join(root, 'node_modules/.dev-stamp')
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'))
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.version}${process.platform}${process.arch}`)
    .digest('hex')

  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  const {packageManager} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  must('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {stdio: ['ignore', 2, 2]})
  writeFileSync(stamp, wanted)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)

  if (major > 20 || (major === 20 && minor >= 19)) return

  fail(`Node ${process.versions.node} is too old: tenderlint needs 20.19 or later.`)
}

function must(command, args, options) {
  const status = run(command, args, options)

  if (status !== 0) process.exit(status)
}

function run(command, args, options = {}) {
  const {status, error} = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // On Windows the commands of packages are `.cmd` files, which only a shell can start.
    shell: process.platform === 'win32' && command !== process.execPath,
    env: environment,
    ...options
  })

  if (error) fail(`\`${command}\` cannot be started: ${error.message}`)

  return status ?? 1
}

/** npm puts its own settings in the environment, and pnpm would take some of them for its own. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:config|package|lifecycle|command|execpath|node_execpath)/i.test(name)
  )

  return {...Object.fromEntries(entries), PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH}
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
