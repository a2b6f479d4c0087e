import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Editor, missing, startEditor} from './code-server.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-vscode-'))
const workspace = join(folder, 'bid')
const pictures = join(root, 'out/vscode')
const isReady = missing.length === 0
let editor: Editor

for (const reason of missing) console.warn(`SKIPPED: ${reason}`)

beforeAll(async () => {
  if (!isReady) return

  mkdirSync(workspace)
  mkdirSync(pictures, {recursive: true})
  cpSync(join(root, 'fixtures/samples/offer.docx'), join(workspace, 'Offer.docx'))
  writeFileSync(join(workspace, 'notes.md'), '# Notes\n\nThe motor takes 75 Kw from the mains.\n')
  writeFileSync(join(workspace, 'later.md'), '# Later\n\nThe motor takes 80 Kw.\n')
  editor = await startEditor(workspace, folder)
}, 180_000)

afterAll(async () => {
  await editor?.close()
  rmSync(folder, {recursive: true, force: true})
}, 60_000)

test.skipIf(!isReady)('should show findings in Markdown, explain them, and mend them', async () => {
  const {page} = editor

  await open('notes.md')
  await page.locator('.squiggly-error').first().waitFor({timeout: 60_000})
  await picture('squiggle')
  await page
    .locator('.view-line span', {hasText: 'Kw'})
    .last()
    .hover({position: {x: 165, y: 8}})
  await page.locator('.monaco-hover', {hasText: '75 kW'}).first().waitFor()
  await picture('hover')
  await page.keyboard.press('Escape')
  await problems()

  expect(await problem('Kw').textContent()).toMatch(/Unexpected `Kw`, expected `kW`tenderlintunits\/wrong-symbol/u)
  await picture('problems')

  await page
    .locator('.view-line span', {hasText: 'Kw'})
    .last()
    .click({position: {x: 165, y: 8}})
  await page.keyboard.press('Control+Period')
  await page.getByText('Replace with `kW`').first().waitFor()
  await picture('quick-fix')
  await page.keyboard.press('Enter')
  await page.locator('.squiggly-error').first().waitFor({state: 'detached'})
  await page.keyboard.press('Control+S')
  await expect.poll(() => readFileSync(join(workspace, 'notes.md'), 'utf8')).toContain('75 kW from')
})

test.skipIf(!isReady)('should check a Word document from the explorer, and lead to the words', async () => {
  const {page} = editor

  await openMenu('Offer.docx')
  await picture('menu')
  await choose('Check This Document')
  await page.getByText('tenderlint: errors 5, warnings 1, notes 0 (documents: 1)').first().waitFor({timeout: 60_000})
  await problems()

  expect(await problem('distance diagnosis').textContent()).toContain('1 What we do ¶1')
  await picture('word-problems')

  await problem('distance diagnosis').locator('a.monaco-link').click()

  const report = page.frameLocator('iframe.webview').frameLocator('iframe')

  await report.locator('mark a', {hasText: 'distance diagnosis'}).waitFor({timeout: 60_000})
  await expect.poll(() => report.locator('a:focus').textContent()).toBe('distance diagnosis')
  await picture('report')
})

test.skipIf(!isReady)('should count the findings of the document in the status bar', async () => {
  const {page} = editor
  const item = page.locator('.statusbar-item', {hasText: 'tenderlint'}).first()

  await expect.poll(() => item.textContent()).toMatch(/\D5\s*1\s*0/u)
  await item.hover()
  await page.locator('.monaco-hover', {hasText: 'Standards as of'}).first().waitFor()
  await picture('status')
})

test.skipIf(!isReady)('should write a copy with comments', async () => {
  const {page} = editor

  await openMenu('Offer.docx')
  await choose('Write a Copy with Comments')
  await page.getByText('Offer.tenderlint.docx: comments 6, tracked changes 3').first().waitFor({timeout: 60_000})
  await picture('annotated')
})

test.skipIf(!isReady)('should heed the settings of the editor, and tell what is wrong with them', async () => {
  const {page} = editor

  await open('later.md')
  await page.locator('.squiggly-error').first().waitFor()
  configure({'tenderlint.rules': {'units/wrong-symbol': 'info'}})
  await page.locator('.squiggly-info').first().waitFor()
  configure({'tenderlint.rules': {'units/wrong-symbols': 'off'}})
  await page.getByText('did you mean `units/wrong-symbol`').first().waitFor()
  await picture('settings-mistake')
  configure({})
  await page.locator('.squiggly-error').first().waitFor()
  await page.keyboard.press('Control+Comma')
  await page.locator('.settings-editor .search-container').click()
  await page.keyboard.type('tenderlint.rules')
  await page.locator('.settings-editor .setting-item-contents', {hasText: 'Severity of rules by id'}).first().waitFor()
  await picture('settings')
})

test.skipIf(!isReady)('should ask no other machine for anything of its own', () => {
  // The editor itself looks for its gallery of extensions.
  expect([...editor.hosts].filter((d) => !/open-vsx|vscode/u.test(d))).toEqual([])
})

/** Write settings of the workspace, which the editor heeds at once. */
function configure(settings: object): void {
  mkdirSync(join(workspace, '.vscode'), {recursive: true})
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings))
}

/** Open the menu of a file in the explorer. */
async function openMenu(file: string): Promise<void> {
  await editor.page.locator('.explorer-folders-view .monaco-list-row', {hasText: file}).click({button: 'right'})
}

/** Choose a command of the menu that is open; the editor passes over a click right after it has opened. */
async function choose(command: string): Promise<void> {
  const item = editor.page.getByRole('menuitem', {name: command})

  await item.waitFor()
  await expect
    .poll(async () => {
      if (await item.isVisible()) await item.click()

      return item.isVisible()
    })
    .toBe(false)
}

async function open(name: string): Promise<void> {
  const row = editor.page.locator('.explorer-folders-view .monaco-list-row', {hasText: name})
  const tab = editor.page.locator('.tab.active', {hasText: name})

  // The list may move under the pointer when a file was written.
  await expect.poll(async () => (await tab.isVisible()) || row.dblclick(), {timeout: 20_000, interval: 1000}).toBe(true)
  await editor.page.locator('.monaco-editor .view-line').first().waitFor()
}

async function problems(): Promise<void> {
  const panel = editor.page.locator('.markers-panel-container')

  if (!(await panel.isVisible())) await editor.page.keyboard.press('Control+Shift+M')

  await panel.waitFor()
}

function problem(words: string) {
  return editor.page.locator('.markers-panel-container .monaco-list-row', {hasText: `Unexpected \`${words}\``}).first()
}

async function picture(name: string): Promise<void> {
  await editor.page.screenshot({path: join(pictures, `${name}.png`)})
}
