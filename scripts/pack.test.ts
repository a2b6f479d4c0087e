import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-pack-'))
const command = join(folder, 'node_modules/.bin/tenderlint')

// What is published must run where nothing but Node is, so it is packed, installed in an empty folder, and used there.
beforeAll(() => {
  const {packageManager} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  execute('npx', ['--yes', packageManager, 'pack', '--pack-destination', folder], join(root, 'packages/cli'))

  const archive = readdirSync(folder).find((d) => d.endsWith('.tgz'))

  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  execute('npm', ['install', '--no-audit', '--no-fund', '--offline', `./${archive}`], folder)
}, 120_000)

afterAll(() => rmSync(folder, {recursive: true}))

test('should tell its version', () => {
  const {version} = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))

  expect(execute(command, ['--version'], folder)).toEqual({status: 0, stdout: `${version}\n`})
})

test('should install nothing beside itself', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((d) => !d.startsWith('.'))).toEqual(['tenderlint'])
})

for (const extension of ['md', 'docx', 'pdf']) {
  test(`should find in a .${extension} file what the workspace finds`, () => {
    const sample = `offer.${extension}`

    cpSync(join(root, 'fixtures/samples', sample), join(folder, sample))

    const expected = execute(
      process.execPath,
      [join(root, 'packages/cli/bin/tenderlint.js'), '--format', 'json', sample],
      folder
    )

    expect(expected.status).toBe(1)
    expect(execute(command, ['--format', 'json', sample], folder)).toEqual(expected)
  })
}

test('should keep the patterns that are not of ASCII', () => {
  writeFileSync(
    join(folder, 'zh.md'),
    '<!-- tenderlint-allow units/wrong-symbol：业主用语 -->\n白名单认证企业，75 Kw。\n'
  )

  const {stdout} = execute(command, ['--format', 'json', '--notes', 'zh.md'], folder)
  const findings: readonly {ruleId: string; suppression?: object}[] = JSON.parse(stdout).documents[0].findings

  expect(findings.map((d) => [d.ruleId, d.suppression !== undefined])).toEqual([
    ['claims/white-list-claim', false],
    ['units/wrong-symbol', true]
  ])
})

test('should serve the page it carries', async () => {
  const server = spawn(process.execPath, [join(folder, 'node_modules/tenderlint/bin/tenderlint.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore']
  })

  onTestFinished(() => void server.kill())

  const [address] = await once(createInterface(server.stdout), 'line')
  const answers = await Promise.all(
    ['', 'page.js', 'worker.js', 'data/vocabulary.json', 'data/pdfjs/pdf.min.js'].map((d) => fetch(address + d))
  )

  expect(answers.map((d) => d.status)).toEqual(answers.map(() => 200))
})

test('should explain a rule from the pages it carries', () => {
  expect(execute(command, ['explain', 'units/wrong-symbol'], folder).status).toBe(0)
})

function execute(file: string, args: readonly string[], cwd: string): {status: number | null; stdout: string} {
  const {status, stdout, error} = spawnSync(file, args, {cwd, encoding: 'utf8', shell: process.platform === 'win32'})

  if (error) throw error

  return {status, stdout}
}
