import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'

const program = fileURLToPath(new URL('../../cli/bin/tenderlint.js', import.meta.url))
const browserPath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((d) => existsSync(d))

/** Whether there is a browser to test with; says so where there is none. */
export const hasBrowser = browserPath !== undefined

if (!hasBrowser) console.warn('SKIPPED: Chromium is not installed; on Debian: apt-get install chromium')

/** Start a browser that asks nobody for anything. */
function startBrowser() {
  return chromium.launch({
    executablePath: browserPath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}

/** A server of the page. */
interface Served {
  readonly address: string
  stop(): Promise<void>
}

/** Serve the page as a person would. */
async function serve(): Promise<Served> {
  const server = spawn(process.execPath, [program, 'serve'], {stdio: ['ignore', 'pipe', 'ignore']})
  const [address] = await once(createInterface(server.stdout), 'line')

  return {
    address,
    async stop() {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
  }
}

/** What the tests of a file share. */
export interface Session {
  readonly browser: Browser
  /** Address of the page. */
  readonly address: string
  /** Folder for files, which is gone afterwards. */
  readonly work: string
}

/** Start a browser and a server before the tests of a file, and end them after. */
export function shareSession(): Session {
  const work = mkdtempSync(join(tmpdir(), 'tenderlint-page-'))
  let browser: Browser | undefined
  let served: Served | undefined

  beforeAll(async () => {
    if (!hasBrowser) return

    browser = await startBrowser()
    served = await serve()
  })

  afterAll(async () => {
    rmSync(work, {recursive: true})
    await browser?.close()
    await served?.stop()
  })

  return {
    work,
    get browser() {
      return browser!
    },
    get address() {
      return served!.address
    }
  }
}

/** Run the command line; gives what it prints. */
export function runCommandLine(args: readonly string[], cwd: string): string {
  return spawnSync(process.execPath, [program, ...args], {cwd, encoding: 'utf8', maxBuffer: 1e8}).stdout
}

/** A page that is open, with all that it did which it should not. */
export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests to elsewhere, and what the console told. */
  readonly faults: readonly string[]
}

/** Open the page in a new window. */
export async function openPage(
  {address, browser}: Pick<Session, 'address' | 'browser'>,
  options: BrowserContextOptions = {}
): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'en-GB', ...options})
  const page = await context.newPage()
  const faults: string[] = []

  context.on('request', (request) => {
    const {origin} = new URL(request.url())

    if (origin !== new URL(address).origin || request.method() !== 'GET') faults.push(request.url())
  })
  // Violations of the security policy are told there as well.
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(address)
  await page.getByRole('button').first().waitFor()

  return {page, context, faults}
}

/** Choose files by the button, as a person would. */
export async function choose(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')

  await page.getByRole('button', {name: /^(?:Choose files|选择文件)/u}).click()
  await (await chooser).setFiles(files as never)
  await page.locator('main:not([aria-busy])').waitFor()
}
