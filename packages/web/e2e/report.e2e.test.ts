import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {hasBrowser, runCommandLine, shareSession} from './browser.ts'
import {findBarriers} from './find-barriers.ts'
import {focused, outlineOfFocused, pageWidth} from './in-page.mjs'

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const session = shareSession()
const report = join(session.work, 'report.html')

beforeAll(() => {
  if (!hasBrowser) return

  runCommandLine(
    ['samples/offer.docx', 'proposal/seeded.pdf', '--notes', '--as-of', '2026-11-23', '--out', report],
    fixtures
  )
})

test.skipIf(!hasBrowser)('should be used by keyboard', async () => {
  const page = await open()
  const steps: unknown[] = []
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    steps.push(await page.evaluate(focused))
  }

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await press('Tab')
  await press('ArrowDown')
  await press('j')
  await press('k')
  await press('Enter')
  await press('j')
  await press('Escape')
  await press('Enter')
  await press('Enter')
  await press('End')
  // Each list is one stop of the tab key.
  await press('Tab')
  await page.keyboard.press('Shift+Tab')
  await press('Home')

  expect(steps).toEqual([
    'd1f1',
    'd1f2',
    'd1f3',
    'd1f2',
    'distance diagnosis',
    '500 kW',
    'd1f3',
    '500 kW',
    'd1f3',
    'd1f6',
    'd2f1',
    'd1f1'
  ])
})

test.skipIf(!hasBrowser)('should show where the focus is', async () => {
  const page = await open()
  const seen: unknown[] = []

  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Enter']) {
    await page.keyboard.press(key)
    seen.push(await page.evaluate(outlineOfFocused))
  }

  expect(new Set(seen)).toEqual(new Set(['solid 3px']))
})

test.skipIf(!hasBrowser)('should leave words alone whose findings are filtered out', async () => {
  const page = await open()
  const links = page.locator('mark a[href]')
  const all = await links.count()

  await page.getByLabel('Rule').selectOption('references/malformed-reference')
  expect(await page.locator('.findings li:visible').count()).toBe(await links.count())
  await page.getByLabel('Rule').selectOption('')
  expect(await links.count()).toBe(all)
})

for (const colorScheme of ['dark', 'light'] as const) {
  for (const width of [400, 1280]) {
    test.skipIf(!hasBrowser)(`should be without barriers, ${colorScheme} and ${width} pixels wide`, async () => {
      const page = await open({colorScheme, viewport: {width, height: 900}})

      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate(pageWidth)).toBe(width)
    })
  }
}

test.skipIf(!hasBrowser)('should name all that is in a list for who hears it', async () => {
  const page = await open()

  expect(await page.locator('.findings').first().ariaSnapshot()).toMatchInlineSnapshot(`
    "- 'region "Findings: samples/offer.docx"':
      - list:
        - listitem:
          - paragraph:
            - strong: Error
            - text: Unexpected
            - code: Kw
            - text: ", expected"
            - code: kW
          - paragraph:
            - link "1 What we do ¶1":
              - /url: "#d1f1-words"
          - paragraph:
            - text: Replace with
            - code: kW
          - paragraph:
            - code: units/wrong-symbol
        - listitem:
          - paragraph:
            - strong: Warning
            - text: Unexpected
            - code: distance diagnosis
            - text: ", expected"
            - code: remote diagnostics
          - paragraph:
            - link "1 What we do ¶1":
              - /url: "#d1f2-words"
          - paragraph:
            - text: Replace with
            - code: remote diagnostics
          - paragraph:
            - code: terminology/deprecated-term
        - listitem:
          - paragraph:
            - strong: Error
            - text: Unexpected power
            - code: 500 kW
            - text: for
            - code: annual saving
            - text: ", expected an energy or another amount"
          - paragraph:
            - link "2 What it brings, Table 1, row 2, column 2":
              - /url: "#d1f3-words"
          - paragraph:
            - code: units/dimension-mismatch
        - listitem:
          - paragraph:
            - strong: Error
            - text: Unexpected publisher in
            - code: ISO 61508
            - text: ", expected"
            - code: IEC 61508
          - paragraph:
            - link "3 On what you can rely ¶1":
              - /url: "#d1f4-words"
          - paragraph:
            - text: Replace with
            - code: IEC
          - paragraph:
            - code: references/wrong-publisher
        - listitem:
          - paragraph:
            - strong: Error
            - text: Unexpected superseded edition
            - code: ISO 9001:2008
            - text: "in a certificate claim, expected the edition on a valid certificate (in force:"
            - code: ISO 9001:2026
            - text: )
          - paragraph:
            - link "3 On what you can rely ¶2":
              - /url: "#d1f5-words"
          - paragraph:
            - code: references/superseded-edition
        - listitem:
          - paragraph:
            - strong: Error
            - text: Unexpected claim
            - code: white-list certified
            - text: ", expected no claim: no such list was open when the data was gathered (2026-11-22)"
          - paragraph:
            - link "3 On what you can rely ¶3":
              - /url: "#d1f6-words"
          - paragraph:
            - code: claims/white-list-claim"
  `)
})

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  // axe is a script of its own, which the policy of the page would keep out.
  const context = await session.browser.newContext({viewport: {width: 1280, height: 900}, bypassCSP: true, ...options})
  const page = await context.newPage()

  onTestFinished(() => context.close())
  await page.goto(pathToFileURL(report).href)

  return page
}
