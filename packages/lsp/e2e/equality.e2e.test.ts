import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {DocumentReport} from '@tenderlint/core'
import {isFailed} from '@tenderlint/linter'
import {afterAll, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver'
import {startClient} from '../test/client.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-equality-'))
const program = fileURLToPath(new URL('../../cli/bin/tenderlint.js', import.meta.url))
const today = '2026-11-22'

afterAll(() => rmSync(folder, {recursive: true}))

test('should show in all documents of a workspace what the command line finds in them', async () => {
  const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

  for (const name of ['delivery-report', 'proposal', 'samples', 'sow', 'sow-zh']) {
    cpSync(join(fixtures, name), join(folder, name), {recursive: true})
  }

  const {stdout} = spawnSync(
    process.execPath,
    [program, '--format', 'json', '--as-of', today, '--quiet', '--no-cache', '.'],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1e9}
  )
  const {documents} = JSON.parse(stdout) as {documents: readonly DocumentReport[]}
  // Both read all documents themselves.
  process.env.XDG_CACHE_HOME = join(folder, '.cache')

  const client = await startClient({folders: [folder], today})

  await client.run('tenderlint.lintWorkspace')

  const shown = [...client.diagnostics].map(([uri, found]) => [relative(folder, fileURLToPath(uri)), found.map(placed)])

  await client.close()
  expect(new Set(documents.map((d) => (isFailed(d) ? d.failure.code : d.format)))).toEqual(
    new Set(['docx', 'markdown', 'pdf'])
  )
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(documents.map((d) => [d.path, findingsOf(d)])))
})

function findingsOf(report: DocumentReport): readonly unknown[] {
  return isFailed(report)
    ? []
    : report.findings
        .filter((d) => !d.suppression)
        .map((d) => [d.ruleId, d.fingerprint, d.line, d.column, d.endLine, d.endColumn])
}

function placed({code, data, range: {start, end}}: Diagnostic): unknown {
  const {fingerprint} = data as {fingerprint: string}

  return [code, fingerprint, start.line + 1, start.character + 1, end.line + 1, end.character + 1]
}
