import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createTerms} from './concepts.ts'

/** Versions that are measured. Nothing else of the project needs them, so they are installed when they are. */
const versions: Readonly<Record<string, string>> = {textlint: '15.8.0', 'textlint-rule-prh': '6.1.0'}

const folder = fileURLToPath(new URL('../../../out/textlint/', import.meta.url))

/** Install textlint and its rule for word lists; gives what is wrong where that cannot be done. */
export function installTextlint(): string | undefined {
  if (Object.entries(versions).every(([name, version]) => installed(name) === version)) return undefined

  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), JSON.stringify({private: true, dependencies: versions}))

  const {status, stderr, error} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8'
  })

  return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n')[0])
}

function installed(name: string): string | undefined {
  const path = join(folder, 'node_modules', name, 'package.json')

  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined
}

/** What is used of textlint. */
interface Textlint {
  loadTextlintrc(options: {readonly configFilePath: string; readonly node_modulesDir: string}): Promise<unknown>
  createLinter(options: {readonly descriptor: unknown}): {
    lintText(text: string, path: string): Promise<{readonly messages: readonly unknown[]}>
  }
}

/** Make textlint ready to look for so many terms, the same that `createConcepts` deprecates; it gives the count of findings. */
export async function openTextlint(count: number): Promise<(text: string) => Promise<number>> {
  const rules = join(folder, 'prh.yaml')
  const config = join(folder, 'textlintrc.json')
  const entry = createRequire(join(folder, 'package.json')).resolve('textlint')
  const {createLinter, loadTextlintrc} = (await import(pathToFileURL(entry).href)) as Textlint

  writeFileSync(rules, createRules(count))
  writeFileSync(config, JSON.stringify({rules: {prh: {rulePaths: [rules]}}}))

  const descriptor = await loadTextlintrc({
    configFilePath: config,
    node_modulesDir: join(folder, 'node_modules')
  })
  const linter = createLinter({descriptor})

  return async (text) => (await linter.lintText(text, 'bench.md')).messages.length
}

function createRules(count: number): string {
  const entries = createTerms(count).map((d) => `  - expected: ${d.preferred}\n    pattern: ${d.deprecated}\n`)

  return `version: 1\nrules:\n${entries.join('')}`
}
