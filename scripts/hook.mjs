#!/usr/bin/env node
// Entry for the pre-commit framework, which clones this repository and runs this file in the one that commits. The first run
// builds the clone; needs only Node, npm and git.
import {spawnSync} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bundle = join(root, 'packages/cli/dist/bundle')
/** Written last, so that a build that was broken off is done again; gone whenever the bundle is made anew. */
const stamp = join(bundle, '.built-for-hook')

if (!existsSync(stamp)) build()

const require = createRequire(import.meta.url)
const {start} = require(join(bundle, 'start.cjs'))

process.exitCode = await start(
  ['hook', ...process.argv.slice(2)],
  new URL('../packages/cli/', import.meta.url),
  require
)

function build() {
  console.error('tenderlint: first run, building; this takes some seconds, and needs the package registry')

  // Git tells hooks where the repository is that commits; the build is about another.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const {status} = spawnSync(process.execPath, [join(root, 'scripts/dev.mjs'), 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2]
  })

  if (status !== 0) {
    console.error(`tenderlint: the build in ${root} failed, so nothing was checked; the reason stands above`)
    process.exit(2)
  }

  writeFileSync(stamp, '')
}
