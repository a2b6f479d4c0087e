import {createRequire} from 'node:module'
import type axe from 'axe-core'
import type {Page} from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const script = createRequire(import.meta.url).resolve('axe-core')

/** Find what keeps people from using a page, by the rules of axe (WCAG 2.2 AA and its own good practice): rule and elements. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({path: script})

  const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ['violations']}))

  return violations.flatMap((d) => d.nodes.map(({html}) => `${d.id}: ${html}`))
}
