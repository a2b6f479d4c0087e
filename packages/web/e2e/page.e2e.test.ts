import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'
import {choose, hasBrowser, openPage, runCommandLine, shareSession} from './browser.ts'
import {findBarriers} from './find-barriers.ts'
import {dropFile, focused, tooFaint} from './in-page.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'packages/cli/dist/bundle/page')
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml'
}
const sample = (ending: string) => join(root, 'fixtures/samples', `offer.${ending}`)
const session = shareSession()
const {work} = session

test.skipIf(!hasBrowser)('should check a file that is dropped anywhere', async () => {
  const page = await open()

  await page.evaluate(dropFile, {name: 'offer.md', text: readFileSync(sample('md'), 'utf8')})
  await expectText(page, 'h2', 'offer.md')
  await expectText(page, '.counts', '5 errors, 1 warning')
})

test.skipIf(!hasBrowser)('should tell why a file is not read in the words of the command line', async () => {
  const files = [
    write('empty.docx', ''),
    write('protected.docx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex')),
    write('old.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex')),
    write('slides.pptx', 'x'),
    write('named.md', '%PDF-1.7'),
    write('broken.pdf', '%PDF-1.7 nothing')
  ]
  const page = await open()

  await choose(page, files)

  const {documents} = JSON.parse(runCommandLine(['--format', 'json', '--no-cache', ...files], work))

  for (const [i, file] of files.entries()) {
    const name = file.slice(work.length + 1)
    const {cause, remedy} = documents.find((d: {path: string}) => d.path === file).failure

    await page.getByRole('navigation').getByRole('button').nth(i).click()
    await expectText(page, 'h2', name)
    await expectText(page, '.failed', `Cannot be read: ${cause}. ${remedy}`.replaceAll('`', ''))
  }
})

test.skipIf(!hasBrowser)('should end a file that takes too long, and check the next one', async () => {
  const long = write(
    'long.md',
    '| a | b |\n|---|---|\n'.concat('| 30 Kw of *this* and [that](x) | ISO 9001:2008 |\n'.repeat(60_000))
  )
  const page = await open()

  await choose(page, [write('tenderlint.yaml', 'limits: {seconds: 0.5}\n')])
  await choose(page, [long])
  await expectText(page, '.failed', /^Cannot be read: reading did not end within 0\.5 s\. Raise limits\.seconds/u)
  await choose(page, [sample('md')])
  await expectText(page, '.counts', '5 errors, 1 warning')
})

test.skipIf(!hasBrowser)('should stop when it is told to', async () => {
  const long = write(
    'endless.md',
    '| a | b |\n|---|---|\n'.concat('| 30 Kw of *this* and [that](x) | ISO 9001:2008 |\n'.repeat(60_000))
  )
  const page = await open()

  await page.setInputFiles('input[type=file]', long)
  await page.getByRole('button', {name: 'Stop'}).click()
  await expectText(page, '[role=status]', 'Stopped.')
  await choose(page, [sample('md')])
  await expectText(page, '.counts', '5 errors, 1 warning')
})

test.skipIf(!hasBrowser)(
  'should take settings and a glossary, and keep the former when others are faulty',
  async () => {
    const page = await open()
    const terms = write(
      'terms.yaml',
      '- id: house-word\n  domain: house\n  source: own\n  as-of: 2026-11-01\n  en:\n    - {term: motor unit, status: preferred}\n    - {term: motor, status: deprecated}\n'
    )
    const settings = write('tenderlint.yaml', 'glossary: [terms.yaml]\nrules:\n  units/wrong-symbol: off\n')

    await choose(page, [sample('md'), settings, terms])

    const expected = runCommandLine(['--format', 'json', '--no-cache', '-c', settings, sample('md')], work)
    const {summary} = JSON.parse(expected)

    await expectText(page, '.counts', countsOf(summary))

    await choose(page, [write('tenderlint.yaml', 'rulez: {}\n')])
    await expectText(page, '[role=alert] pre', /^tenderlint\.yaml:1:1: unknown setting `rulez`/u)
    await expectText(page, '.counts', countsOf(summary))

    await page.getByRole('button', {name: 'Take tenderlint.yaml out'}).click()
    await page.getByRole('button', {name: 'Take terms.yaml out'}).click()
    await expectText(page, '.counts', '5 errors, 1 warning')
  }
)

test.skipIf(!hasBrowser)('should be used by keyboard', async () => {
  const page = await open()
  const steps: unknown[] = []
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    steps.push(await page.evaluate(focused))
  }

  await choose(page, [sample('docx')])
  await press()
  await page.locator('.findings a').first().focus()
  await press('j')
  await press('ArrowDown')
  await press('k')
  await press('End')
  await press('Home')
  await press('j', 'Enter')
  await press('j')
  await press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  steps.push(await page.evaluate(focused))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({state: 'detached'})
  await press()

  expect(steps).toEqual([
    'offer.docx',
    'd1f2',
    'd1f3',
    'd1f2',
    'd1f6',
    'd1f1',
    await wordsOf(page, 'd1f2'),
    await wordsOf(page, 'd1f3'),
    'd1f3',
    'Close',
    'd1f3'
  ])
})

test.skipIf(!hasBrowser)('should name all that is on it for who hears it', async () => {
  const page = await open()

  await page.getByText('Settings', {exact: true}).click()
  await page.getByLabel('Standards in force on').fill('2026-11-23')
  await choose(page, [write('one.md', '# Loads\n\nEach motor has 30 Kw.\n')])

  const tree = await page.locator('body').ariaSnapshot()

  // The data has a newer day with each fact.
  expect(tree.replace(/data of [\d-]+/u, 'data of DAY')).toMatchInlineSnapshot(`
    "- banner:
      - heading "tenderlint" [level=1]
      - paragraph: Finds wrong terms, units and references to standards. Your files stay on this computer.
      - text: Language
      - combobox "Language":
        - option "English" [selected]
        - option "中文"
    - main:
      - paragraph: Drop other files anywhere on this page
      - button "Choose files…"
      - group:
        - text: Settings
        - paragraph:
          - text: Kind of document
          - combobox "Kind of document":
            - option "as the document says" [selected]
            - option "delivery report"
            - option "proposal"
            - option "statement of work"
        - paragraph:
          - text: Standards in force on
          - textbox "Standards in force on": 2026-11-23
        - paragraph: Today, if you leave it empty. For a contract, give its date.
        - heading "Your own settings and glossaries" [level=2]
        - paragraph: Drop tenderlint.yaml, or a glossary (Excel, CSV, TBX, YAML), like a document. They hold until you close the page.
        - list
      - alert
      - status: "one.md: 1 error."
      - region "one.md":
        - heading "one.md" [level=2]
        - paragraph: 1 error
        - paragraph: "one.md: Markdown, 2 paragraphs, en"
        - paragraph: checked 100 % of the text · standards as of 2026-11-23, data of DAY
        - button "Save the mended text"
        - group: Save the list of findings
        - form "Filter findings":
          - text: Severity
          - combobox "Severity":
            - option "errors and warnings" [selected]
            - option "Error"
            - option "all"
          - text: Rule
          - combobox "Rule":
            - option "all" [selected]
            - option "units/wrong-symbol"
          - text: Section
          - combobox "Section":
            - option "all" [selected]
            - option "Loads"
          - status: 1 of 1 findings
        - region "Findings":
          - list:
            - listitem:
              - paragraph:
                - strong: Error
                - text: Unexpected
                - code: Kw
                - text: ", expected"
                - code: kW
              - paragraph:
                - link "line 3, column 19":
                  - /url: "#d1f1-words"
              - paragraph:
                - text: Replace with
                - code: kW
              - paragraph:
                - button "Why? units/wrong-symbol": Why?
                - code: units/wrong-symbol
        - region "The document as it was read":
          - article:
            - heading "Loads" [level=3]
            - paragraph:
              - text: Each motor has 30
              - mark:
                - link "Kw":
                  - /url: "#d1f1"
              - text: ."
  `)
})

for (const colorScheme of ['dark', 'light'] as const) {
  test.skipIf(!hasBrowser)(`should be readable in ${colorScheme} colours`, async () => {
    const page = await open({colorScheme})

    await choose(page, [join(root, 'fixtures/proposal/seeded.docx')])
    await page.getByText('Settings', {exact: true}).click()
    await page.getByLabel('Severity').selectOption('')
    expect(await page.evaluate(tooFaint)).toEqual([])
    await page.locator('.findings button').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate(tooFaint)).toEqual([])
  })
}

test.skipIf(!hasBrowser)('should be without barriers', async () => {
  // axe is a script of its own, which the policy of the page would keep out.
  const page = await open({bypassCSP: true})

  expect(await findBarriers(page)).toEqual([])
  await choose(page, [join(root, 'fixtures/proposal/seeded.docx')])
  await page.getByText('Settings', {exact: true}).click()
  expect(await findBarriers(page)).toEqual([])
  await page.locator('.findings button').first().click()
  await page.getByRole('dialog').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test.skipIf(!hasBrowser)('should speak Chinese', async () => {
  const page = await open({locale: 'zh-CN'})

  await choose(page, [sample('pdf')])
  await expectText(page, '.counts', '5 个错误，1 个警告')
  await page.getByLabel('语言').selectOption('en')
  await expectText(page, '.counts', '5 errors, 1 warning')
})

test.skipIf(!hasBrowser)('should run from a server of anybody, with the policy that it carries', async () => {
  const server = createServer(({url = '/'}, response) => {
    const path = join(folder, url === '/' ? 'index.html' : url)

    response.writeHead(200, {'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream'})
    response.end(readFileSync(path))
  })

  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')

  const {port} = server.address() as AddressInfo
  const page = await open({}, `http://127.0.0.1:${port}/`)

  await choose(page, [sample('pdf')])
  await expectText(page, '.counts', '5 errors, 1 warning')
})

test.skipIf(!hasBrowser)('should say that it needs a server when it is opened as a file', async () => {
  const context = await session.browser.newContext()
  const page = await context.newPage()

  onTestFinished(() => context.close())
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await page.getByText('Browsers start this page only from a server').waitFor()
})

async function open(options: BrowserContextOptions = {}, address = session.address): Promise<Page> {
  const {context, faults, page} = await openPage({browser: session.browser, address}, options)

  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })

  return page
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(work, name)

  writeFileSync(path, content)

  return path
}

async function expectText(page: Page, selector: string, expected: RegExp | string): Promise<void> {
  const found = page.locator(selector).filter({hasText: expected}).first()

  await found.waitFor({timeout: 30_000}).catch(async () => {
    expect(await page.locator(selector).allTextContents()).toEqual([expected])
  })
}

function countsOf({errors, warnings, notes}: Readonly<Record<string, number>>): string {
  const count = (number: number | undefined, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]

  return [...count(errors, 'error'), ...count(warnings, 'warning'), ...count(notes, 'note')].join(', ')
}

async function wordsOf(page: Page, id: string): Promise<string | null> {
  return page.locator(`mark[data-findings~="${id}"]`).first().textContent()
}
