import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-accept-'))
const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const program = fileURLToPath(new URL('../bin/tenderlint.js', import.meta.url))
const isInstalled = spawnSync('soffice', ['--version']).status === 0

if (!isInstalled) console.warn('SKIPPED: LibreOffice is not installed; on Debian: apt-get install libreoffice-writer')

beforeAll(() => {
  if (!isInstalled) return

  // LibreOffice makes the folder of its macros when it starts for the first time, and would replace ours.
  office('--terminate_after_init')

  const library = join(folder, 'profile/user/basic/Standard')
  const list = readFileSync(join(library, 'script.xlb'), 'utf8')

  copyFileSync(fileURLToPath(new URL('accept-all.xba', import.meta.url)), join(library, 'AcceptAll.xba'))
  writeFileSync(
    join(library, 'script.xlb'),
    list.replace('</library:library>', '<library:element library:name="AcceptAll"/></library:library>')
  )
}, 60_000)

afterAll(() => rmSync(folder, {recursive: true}))

test.skipIf(!isInstalled).each(['delivery-report', 'proposal', 'sow', 'sow-zh'])(
  'should leave nothing to fix in %s when LibreOffice accepts all changes',
  (name) => {
    const before = join(fixtures, name, 'seeded.docx')
    const annotated = join(folder, `${name}.tenderlint.docx`)
    const accepted = join(folder, `${name}.docx`)
    const places = [annotated, accepted].map((d) => `"${pathToFileURL(d)}"`)

    tenderlint('annotate', before, '--notes', '--out', annotated, '--as-of', '2026-11-23')
    office(`macro:///Standard.AcceptAll.Accept(${places.join(',')})`)

    const [first, last] = [countFindings(before), countFindings(accepted)]

    expect(first.fixable).toBeGreaterThan(0)
    expect([last.fixable, last.all]).toEqual([0, first.all - first.fixable])
  }
)

function countFindings(path: string): {readonly all: number; readonly fixable: number} {
  const report = JSON.parse(tenderlint(path, '--notes', '--format', 'json', '--as-of', '2026-11-23'))
  const findings: readonly {fixes: readonly {safety: string}[]}[] = report.documents[0].findings

  return {all: findings.length, fixable: findings.filter((d) => d.fixes.some(({safety}) => safety === 'safe')).length}
}

function tenderlint(...args: readonly string[]): string {
  return spawnSync(process.execPath, [program, ...args], {cwd: folder, encoding: 'utf8'}).stdout
}

function office(argument: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`

  spawnSync('soffice', [profile, '--headless', '--norestore', argument], {timeout: 60_000})
}
