import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {inflateSync} from 'node:zlib'
import type {Download, Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {choose, hasBrowser, openPage, runCommandLine, shareSession} from './browser.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const folders = ['delivery-report', 'proposal', 'samples', 'sow', 'sow-zh']
const asOf = '2026-11-23'
const session = shareSession()
const {work} = session

for (const folder of folders) {
  const path = join(fixtures, folder)
  const names = readdirSync(path)
    .filter((d) => /\.(?:docx|md|pdf)$/u.test(d))
    .sort()

  test.skipIf(!hasBrowser)(`should find in ${folder} what the command line finds`, async () => {
    const {context, faults, page} = await openPage(session)

    await page.getByText('Settings', {exact: true}).click()
    await page.getByLabel('Standards in force on').fill(asOf)
    await choose(
      page,
      names.map((d) => join(path, d))
    )
    await page.getByText('Save the list of findings').click()

    const found = await readText(await saved(page, 'For programs (JSON)'))
    const {exitCode: _, ...expected} = JSON.parse(
      runCommandLine(['--format', 'json', '--as-of', asOf, '--no-cache', ...names], path)
    )

    expect(JSON.parse(found)).toEqual(expected)
    expect(expected.documents.map((d: {path: string}) => d.path)).toEqual(names)
    expect(faults).toEqual([])
    await context.close()
  })

  test.skipIf(!hasBrowser)(`should write the copies of ${folder} that the command line writes`, async () => {
    const {context, faults, page} = await openPage(session)

    await choose(
      page,
      names.filter((d) => !d.startsWith('clean')).map((d) => join(path, d))
    )

    for (const name of names.filter((d) => !d.startsWith('clean'))) {
      await page.getByRole('navigation').getByRole('button', {name}).click()

      const copy = await saved(page, name.endsWith('.md') ? 'Save the mended text' : /^Save a copy/u)
      const target = join(work, name)

      if (name.endsWith('.md')) {
        runCommandLine(['--fix', '--no-cache', '-q', copyInto(path, name)], work)
      } else {
        runCommandLine(['annotate', '--out', target, name], path)
      }

      expect({name, isEqual: comparable(readFileSync(await copy.path())) === comparable(readFileSync(target))}).toEqual(
        {
          name,
          isEqual: true
        }
      )
      rmSync(target)
    }

    expect(faults).toEqual([])
    await context.close()
  })
}

async function saved(page: Page, name: RegExp | string): Promise<Download> {
  const download = page.waitForEvent('download')

  await page.getByRole('button', {name}).click()

  return download
}

async function readText(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

function copyInto(folder: string, name: string): string {
  writeFileSync(join(work, name), readFileSync(join(folder, name)))

  return name
}

/**
 * A copy in which only what may differ is made the same, the end of a PDF: pdfjs makes an id from the time of writing, and has the last
 * stream, the table of objects, packed by the platform.
 */
function comparable(bytes: Buffer): string {
  const text = bytes.toString('latin1')

  if (!text.startsWith('%PDF')) return text

  const ids = [...text.matchAll(/\/ID \[(?:<[^>]*>|\((?:\\.|[^\\)])*\)|\s)*\]/gsu)].at(-1)!
  const [before, after] = [text.slice(0, ids.index), text.slice(ids.index + ids[0].length)]
  const [, dictionary, packed, rest] = /^(.*?\/Length )\d+>> stream\n(.*)\nendstream(.*)$/su.exec(after) ?? []

  return packed === undefined ? before + after : before + dictionary + inflateSync(Buffer.from(packed, 'latin1')) + rest
}
