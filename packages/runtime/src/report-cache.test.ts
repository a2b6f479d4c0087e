import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {emptyConfig, type Settings} from '@tenderlint/linter'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import {createRuntime} from './create-runtime.ts'

let cacheFolder: string

// Longer than what the calling thread lints itself, by words that no rule looks at.
const text = `# Offer\n\nThe motor takes 75 Kw.\n\n\`\`\`\n${'code '.repeat(9000)}\n\`\`\`\n`

beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'tenderlint-reports-'))
  onTestFinished(() => rmSync(cacheFolder, {recursive: true, force: true}))
})

test('should give the report of another run again, with its findings', async () => {
  const first = await lint()
  const again = await lint()
  const [entry] = entries()

  expect([quotes(first), again, entries().length]).toEqual([['Kw'], first, 1])

  // What is read is what was kept.
  writeFileSync(entry!, readFileSync(entry!, 'utf8').replace('"quote":"Kw"', '"quote":"kept"'))

  expect(quotes(await lint())).toEqual(['kept'])
}, 60_000)

test('should lint anew what changed: text, path, configuration or day', async () => {
  await lint()
  await lint({content: text.replace('75', '76')})
  await lint({path: 'b.md'})
  await lint({settings: {type: 'sow'}})
  await lint({asOf: '2026-11-24'})

  expect(entries().length).toBe(5)
}, 60_000)

test('should make a spoilt entry anew', async () => {
  const first = await lint()
  const [entry] = entries()
  const kept = readFileSync(entry!, 'utf8')

  for (const spoilt of ['', '{}', 'null', kept.slice(0, 99)]) {
    writeFileSync(entry!, spoilt)
    expect([await lint(), readFileSync(entry!, 'utf8')]).toEqual([first, kept])
  }
}, 60_000)

test('should take out old entries when it keeps a new one', async () => {
  await lint()

  const weekAgo = new Date(Date.now() - 8 * 86_400_000)

  utimesSync(entries()[0]!, weekAgo, weekAgo)
  await lint({path: 'b.md'})

  expect(entries().length).toBe(1)
}, 60_000)

test('should do without a folder that cannot be written', async () => {
  rmSync(cacheFolder, {recursive: true})
  writeFileSync(cacheFolder, 'a file where the folder should be')

  expect(quotes(await lint())).toEqual(['Kw'])
}, 60_000)

interface Variation {
  readonly content?: string
  readonly path?: string
  readonly settings?: Settings
  readonly asOf?: string
}

async function lint({content = text, path = 'a.md', settings, asOf = '2026-11-23'}: Variation = {}) {
  const config = settings ? {path: '', fragments: [{source: 'tenderlint.yaml', settings}]} : emptyConfig
  const runtime = createRuntime({config, asOf, cacheFolder, jobs: 1})

  try {
    const [report] = await runtime.lintFiles([{path, bytes: Buffer.from(content)}])

    return report
  } finally {
    await runtime.close()
  }
}

function entries(): readonly string[] {
  return readdirSync(cacheFolder).map((d) => join(cacheFolder, d))
}

function quotes(report: Awaited<ReturnType<typeof lint>>): readonly string[] | undefined {
  return report && 'findings' in report ? report.findings.map((d) => d.quote) : undefined
}
