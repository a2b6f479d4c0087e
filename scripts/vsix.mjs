// Packs the extension for VS Code with the command line it starts: one file, which installs offline.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'packages/cli')
const extension = join(root, 'packages/vscode')
/** What is packed, and nothing else. */
const folder = join(extension, 'dist/vsix')
const target = join(root, 'out/tenderlint.vsix')

rmSync(folder, {recursive: true, force: true})

await build({
  entryPoints: {extension: join(extension, 'src/extension.ts')},
  outdir: join(folder, 'dist'),
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  conditions: ['tenderlint:source'],
  minify: true,
  legalComments: 'external',
  logLevel: 'warning'
})

for (const name of ['README.md', 'l10n', 'package.json', 'package.nls.json', 'package.nls.zh-cn.json'])
  cpSync(join(extension, name), join(folder, name), {recursive: true})

const {files} = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'))

for (const name of ['package.json', ...files.filter((d) => d !== 'LICENSE')])
  cpSync(join(cli, name), join(folder, 'dist/cli', name), {recursive: true})

cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
mkdirSync(dirname(target), {recursive: true})

// Fetched when it is asked for: it is larger than all else that is installed to build and test.
const {error, status} = spawnSync(
  'npx',
  ['--yes', '@vscode/vsce@3.9.2', 'package', '--no-dependencies', '--allow-missing-repository', '--out', target],
  {cwd: folder, stdio: 'inherit', shell: process.platform === 'win32'}
)

if (error) throw error

process.exitCode = status ?? 1
