import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'
import {barriers} from './in-page.mjs'

const script = createRequire(import.meta.url).resolve('axe-core')

/** Find what keeps people from using a page, by the rules of axe (WCAG 2.2 AA and its own good practice): rule and elements. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({path: script})

  return page.evaluate(barriers)
}
