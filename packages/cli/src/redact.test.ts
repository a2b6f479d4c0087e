import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {reportFormats, reportSheets} from '@tenderlint/reporters'
import {readReport} from '@tenderlint/reporters/read-report'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {createDocx} from '../../parser/src/docx/create-docx.ts'
import {faultsOf} from '../../reporters/test/faults-of.ts'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

// Words that stand in documents only: each line brings one to a place where a report may repeat it.
const markdown = `---
title: Canaryfront
---

# Canaryhead heat recovery

The Canaryterm pump of Canarybefore 75 Kw Canaryafter is rated at a Canaryname pressure of 500 kW.

The Canaryfirst Quick Relay (CQR) and the Canarysecond Quiet Regulator (CQR) answer.

<!-- tenderlint-allow units/wrong-symbol: canaryreason @canaryowner until 2027-03-31 -->
It takes 30 Kw.

<!-- tenderlint-allow canaryrule: because -->
It takes 3 Kw per year.

| Canarycolumn in kW |
|---|
| 12 Mpa |

Tests follow Canarystandard ISO 9001:2008 and ISO 9001:2015.
`
const glossary = `- id: pump
  domain: tests
  en:
    - {term: feed pump, status: preferred}
    - {term: Canaryterm pump, status: deprecated}
`
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const document = createDocx({
  body:
    paragraph('The Canarybody motor takes 75 Kw in winter.') +
    '<w:p><w:r><w:object><o:OLEObject ProgID="Package" r:id="rId77"/></w:object></w:r></w:p>' +
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  parts: {'word/header1.xml': paragraph('Canaryheader 75 Kw'), 'word/embeddings/Canarypart.bin': 'x'},
  relationships: {rId77: ['oleObject', 'embeddings/Canarypart.bin']}
})
const textFormats = reportFormats.filter((d) => d !== 'xlsx')
const cwd = mkdtempSync(join(tmpdir(), 'tenderlint-redact-'))

beforeAll(async () => {
  for (const [name, content] of Object.entries({
    'offer.md': markdown,
    'offer.docx': document,
    'damaged.docx': createDocx({body: '<w:p>Canarydamage'}),
    'tenderlint.yaml': 'glossary: [terms.yaml]\n',
    'terms.yaml': glossary
  })) {
    writeFileSync(join(cwd, name), content)
  }

  vi.stubEnv('XDG_CACHE_HOME', join(cwd, 'cache'))
  await run('check', '.', '--redact', '--notes', ...outputs('redacted'))
}, 60_000)

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(cwd, {recursive: true})
})

test('should keep words of documents out of the cache', () => {
  expect(readdirSync(join(cwd, 'cache/tenderlint'))).toEqual(['vocabularies'])
})

test('should keep words of documents out of what is written in each format', async () => {
  await run('check', cwd, '--notes', ...outputs('open'))

  const written = (name: string) =>
    textFormats.map((d) => [d, canariesIn(readFileSync(join(cwd, `${name}.${d}`), 'utf8'))])

  // What is written without the option shows that there was something to take out.
  expect(written('open').filter(([, canaries]) => canaries!.length < 4)).toEqual([])
  expect(written('redacted')).toEqual(textFormats.map((d) => [d, []]))
})

test('should keep to the schemas of formats without words', async () => {
  const formats = ['checkstyle', 'gitlab', 'junit', 'sarif'] as const
  const faults = formats.map((d) => faultsOf(d, readFileSync(join(cwd, `redacted.${d}`), 'utf8')))

  expect(await Promise.all(faults)).toEqual(formats.map(() => []))
})

test('should keep them out of what is merged and laid out as a workbook', async () => {
  const merged = await run('merge', join(cwd, 'open.json'), '--format', 'json', '--redact', '--quiet')
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../reporters/schema/report.schema.json'), 'utf8')
  )
  const report = readReport(merged, schema)

  if ('problem' in report) throw new Error(report.problem)

  expect([report.isRedacted, canariesIn(merged), canariesIn(JSON.stringify(reportSheets(report, {})))]).toEqual([
    true,
    [],
    []
  ])
})

test('should keep them out in Chinese', async () => {
  const told = await run('check', cwd, '--notes', '--redact', '--messages', 'zh')

  expect([canariesIn(told), told.includes('不应为 `███`，应为 `███`')]).toEqual([[], true])
})

test('should say where something is wrong, and keep of a message what is the same for all documents', async () => {
  expect(await run('check', join(cwd, 'offer.md'), join(cwd, 'damaged.docx'), '--redact')).toMatchInlineSnapshot(`
    "/offer.md
    7:5-7:20    warning Unexpected \`███\`, expected \`███\`                         deprecated-term          terminology
    7:40-7:42   error   Unexpected \`███\`, expected \`███\`                         wrong-symbol             units
    9:43-9:71   warning Unexpected second meaning \`███\` of \`███\`, expected \`███\` conflicting-abbreviation terminology
    15:1-15:24  warning Unexpected waiver: ███                                   faulty-waiver            document
    15:12-15:23 error   Unexpected unit \`███\`, expected ███                      dimension-mismatch       units
    15:12-15:14 error   Unexpected \`███\`, expected \`███\`                         wrong-symbol             units
    19:6-19:9   error   Unexpected \`███\`, expected \`███\`                         wrong-symbol             units
    21:29-21:42 error   Unexpected superseded edition \`███\`, expected \`███\`      superseded-edition       references

    /damaged.docx: cannot be read: the part \`███\` is not well-formed XML at character 706. Open it in Word, and save it again.

    5 errors, 3 warnings, 1 note (notes: --notes; 4 fixable: --fix; 1 waived)
    offer.md: Markdown, 8 paragraphs, en
    checked 100 % of the text; not checked: damaged.docx · standards as of 2026-11-22, data of 2026-11-29 · words of documents are taken out · exit 3
    "
  `)
})

test('should keep words of documents out of a baseline', async () => {
  await run('baseline', 'create', cwd, '--redact')

  expect(canariesIn(readFileSync(join(cwd, 'tenderlint-baseline.txt'), 'utf8'))).toEqual([])
})

test('should refuse to show a diff without words', async () => {
  expect(await run('check', cwd, '--fix-dry-run', '--redact')).toEqual(
    'tenderlint: `--fix-dry-run` shows words of documents, which `--redact` keeps out of what is written\n`tenderlint --help` shows what can be asked.\n'
  )
})

/** Options that write each format of text to a file of its own. */
function outputs(name: string): readonly string[] {
  return textFormats.flatMap((d) => ['--format', d, '--out', join(cwd, `${name}.${d}`)])
}

/** Everything that is printed, with the folder of the test taken out. */
async function run(...args: readonly string[]): Promise<string> {
  const {host, printed} = createHost(cwd)

  await runCommand(args, host, openEngine)

  return (printed.stdout + printed.stderr).replaceAll(cwd, '')
}

function canariesIn(text: string): readonly string[] {
  return [...new Set(text.match(/canary\w*/giu))]
}
