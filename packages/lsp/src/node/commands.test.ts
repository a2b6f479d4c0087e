import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {emptyConfig, isFailed} from '@tenderlint/linter'
import {describeFinding} from '@tenderlint/reporters'
import {createRuntime} from '@tenderlint/runtime'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver'
import {type Client, startClient, uriOf} from '../../test/client.ts'
import type {LintResult, ReportResult, Status} from '../common/commands.ts'
import type {AnnotatedFile} from '../common/workspace.ts'

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url))
const offer = 'samples/offer'
const cacheHome = process.env.XDG_CACHE_HOME
let folder: string
let client: Client

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenderlint-lsp-'))
  process.env.XDG_CACHE_HOME = join(folder, '.cache')
  client = await startClient({folders: [folder], isRich: true})
})
afterEach(async () => {
  await client.close()
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = cacheHome
  rmSync(folder, {recursive: true})
})

test('should show in files what the command line finds in them', async () => {
  for (const ending of ['docx', 'md', 'pdf']) copy(`${offer}.${ending}`, `bid/offer.${ending}`)

  const result = await client.run<LintResult>('tenderlint.lintWorkspace')
  const shown = ['docx', 'md', 'pdf'].map((d) => client.diagnostics.get(uriOf(join(folder, `bid/offer.${d}`)))!)
  const expected = await Promise.all(['docx', 'md', 'pdf'].map((d) => linesOf(join(folder, `bid/offer.${d}`))))

  expect(shown.map((d) => d.map(lineOf))).toEqual(expected)
  expect(result).toMatchObject({documents: 3, failed: 0, isCancelled: false})
  expect(client.progress).toEqual([
    'begin',
    'report 1 of 3: offer.docx',
    'report 2 of 3: offer.md',
    'report 3 of 3: offer.pdf',
    'end'
  ])
})

test('should count paragraphs of a Word document as lines, and say the place in words', async () => {
  const path = copy(`${offer}.docx`, 'offer.docx')

  await client.run('tenderlint.lintFile', {uri: uriOf(path)})

  const kw = client.diagnostics.get(uriOf(path))!.find((d) => d.code === 'units/wrong-symbol')

  expect([kw?.range, kw?.message]).toEqual([
    {start: {line: 3, character: 82}, end: {line: 3, character: 84}},
    'Unexpected `Kw`, expected `kW` (1 What we do ¶1: … each with a motor of 75 [Kw]. An engineer carries out …)'
  ])
})

test('should tell what cannot be read, and leave out what the configuration excludes', async () => {
  const broken = join(folder, 'broken.docx')

  writeFileSync(broken, 'no package')
  writeFileSync(join(folder, 'old.doc'), '')
  copy(`${offer}.docx`, 'drafts/offer.docx')
  writeFileSync(join(folder, 'tenderlint.yaml'), 'exclude: drafts/**\n')

  const result = await client.run<LintResult>('tenderlint.lintWorkspace')

  expect([result.documents, result.failed, [...client.diagnostics.keys()].sort()]).toEqual([
    1,
    1,
    [uriOf(broken), uriOf(join(folder, 'old.doc'))]
  ])
  expect(client.diagnostics.get(uriOf(broken))!.map((d) => [d.severity, d.message])).toEqual([
    [1, expect.stringMatching(/^Cannot be read: .+\. .+\.$/u)]
  ])
})

test('should take findings away with the file, and lint what is new in a folder that was asked for', async () => {
  const path = copy(`${offer}.docx`, 'offer.docx')
  const other = join(folder, 'other.docx')

  await client.run('tenderlint.lintWorkspace')

  const [found, gone] = [client.next(other), client.next(path)]

  rmSync(path)
  copy(`${offer}.docx`, 'other.docx')
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [
      {uri: uriOf(path), type: 3},
      {uri: uriOf(other), type: 1}
    ]
  })

  expect([await gone, (await found).length > 0]).toEqual([[], true])
})

test('should lint the workspace when its configuration is saved', async () => {
  const path = copy(`${offer}.docx`, 'offer.docx')
  const found = client.next(path)

  writeFileSync(join(folder, 'tenderlint.yaml'), 'rules: {units/wrong-symbol: info}\n')
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{uri: uriOf(join(folder, 'tenderlint.yaml')), type: 1}]
  })

  expect((await found).filter((d) => d.code === 'units/wrong-symbol').map((d) => d.severity)).toEqual([3])
})

test('should leave an open document to its writer, and return to the file when it is closed', async () => {
  const path = join(folder, 'offer.md')

  writeFileSync(path, 'A power of 5 Kw.\n')
  await client.open(path, 'A power of 5 Kw and 6 Kw.\n')
  await client.run('tenderlint.lintWorkspace')
  expect(client.diagnostics.get(uriOf(path))?.length).toBe(2)

  const cleared = client.next(path)

  await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri: uriOf(path)}})
  expect(await cleared).toEqual([])
  expect((await client.next(path)).length).toBe(1)
})

test('should stop when it is told to', async () => {
  copy('sow/seeded.pdf', 'a.pdf')
  copy('sow/seeded.pdf', 'b.pdf')

  const begun = new Promise<{token: string}>((resolve) => client.connection.onNotification('$/progress', resolve))
  const running = client.run<LintResult>('tenderlint.lintWorkspace')

  await client.connection.sendNotification('window/workDoneProgress/cancel', {token: (await begun).token})

  expect(await running).toMatchObject({documents: 0, isCancelled: true})
  expect([...client.diagnostics.keys()]).toEqual([])
})

test('should write a page in which each finding has its place', async () => {
  const path = copy(`${offer}.docx`, 'offer.docx')
  const to = uriOf(join(folder, 'offer.html'))

  await client.run('tenderlint.lintFile', {uri: uriOf(path)})

  const found = client.diagnostics.get(uriOf(path))!
  const {uri} = await client.run<ReportResult>('tenderlint.writeReport', {uri: uriOf(path), to})
  const page = readFileSync(fileURLToPath(uri), 'utf8')

  expect([uri, found.filter((d) => page.includes(`id="${(d.data as {anchor: string}).anchor}"`)).length]).toEqual([
    to,
    found.length
  ])
})

test('should write an annotated copy, but never over a document', async () => {
  const path = copy(`${offer}.docx`, 'offer.docx')
  const other = copy(`${offer}.docx`, 'other.docx')
  const {comments, uri} = await client.run<AnnotatedFile>('tenderlint.annotate', {uri: uriOf(path)})

  expect([uri, comments > 0, existsSync(fileURLToPath(uri!))]).toEqual([
    uriOf(join(folder, 'offer.tenderlint.docx')),
    true,
    true
  ])
  await expect(client.run('tenderlint.annotate', {uri: uriOf(path), to: uriOf(other)})).rejects.toThrow(
    /other\.docx` cannot be written: it is a document of its own/u
  )
})

test('should tell the status of a document with each version, and on request', async () => {
  const path = join(folder, 'offer.md')
  const told = new Promise((resolve) => client.connection.onNotification('tenderlint/status', resolve))

  writeFileSync(join(folder, 'tenderlint.yaml'), 'extends: proposal\n')
  await client.open(path, 'A power of 5 Kw.\n')

  const status = await client.run<Status>('tenderlint.status', {uri: uriOf(path)})

  expect(await told).toEqual(status)
  expect(status).toMatchObject({
    uri: uriOf(path),
    isLinted: true,
    isExcluded: false,
    config: uriOf(join(folder, 'tenderlint.yaml')),
    profiles: ['proposal'],
    language: 'en',
    asOf: '2026-11-22',
    errors: 1
  })
  expect(await client.run('tenderlint.status')).toMatchObject({documents: 1, errors: 1})
})

test('should speak Chinese where the configuration wants it', async () => {
  const path = join(folder, 'offer.md')

  writeFileSync(join(folder, 'tenderlint.yaml'), 'messages: zh\n')
  expect((await client.open(path, 'A power of 5 Kw.\n')).map((d) => d.message)).toEqual(['不应为 `Kw`，应为 `kW`'])
})

test('should say what is wrong with an argument', async () => {
  await expect(client.run('tenderlint.lintFile')).rejects.toThrow('expects an argument such as {"uri"')
})

function copy(fixture: string, name: string): string {
  const path = join(folder, name)

  mkdirSync(join(path, '..'), {recursive: true})
  copyFileSync(join(fixtures, fixture), path)

  return path
}

async function linesOf(path: string): Promise<readonly unknown[]> {
  const runtime = createRuntime({config: emptyConfig, asOf: '2026-11-22'})
  const [report] = await runtime.lintFiles([{path}])

  await runtime.close()

  if (isFailed(report!)) throw new Error(report.failure.cause)

  return report!.findings
    .filter((d) => !d.suppression)
    .map((d) => [d.ruleId, d.fingerprint, describeFinding(d), d.line, d.column, d.endLine, d.endColumn])
}

function lineOf({code, data, message, range: {start, end}}: Diagnostic): unknown {
  const {fingerprint} = data as {fingerprint: string}

  return [code, fingerprint, message, start.line + 1, start.character + 1, end.line + 1, end.character + 1]
}
