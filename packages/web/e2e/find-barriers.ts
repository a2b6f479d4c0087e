import axe from 'axe-core'
import type {Page} from 'playwright-core'
import {barriers} from './in-page.mjs'

/** Find what keeps people from using a page, by the rules of axe (WCAG 2.2 AA and its own good practice): rule and elements. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({content: axe.source})

  return page.evaluate(barriers)
}
