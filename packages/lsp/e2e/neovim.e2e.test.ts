import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-neovim-'))
const isInstalled = spawnSync('nvim', ['--version']).status === 0

if (!isInstalled) console.warn('SKIPPED: Neovim is not installed; on Debian: apt-get install neovim')

afterAll(() => rmSync(folder, {recursive: true}))

test.skipIf(!isInstalled)('should serve a writer in Neovim', () => {
  const offer = join(folder, 'offer.md')
  const report = join(folder, 'report.json')

  writeFileSync(offer, 'A power of 5 Kw is enough.\n\nNothing here.\n')

  const script = fileURLToPath(new URL('session.lua', import.meta.url))
  const {status, stderr} = spawnSync('nvim', ['--headless', '-u', 'NONE', '-n', '-c', `luafile ${script}`, offer], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      TENDERLINT_NODE: process.execPath,
      TENDERLINT_PROGRAM: fileURLToPath(new URL('../../cli/bin/tenderlint.js', import.meta.url)),
      TENDERLINT_REPORT: report
    }
  })

  expect({status, stderr: stderr.trim()}).toEqual({status: 0, stderr: expect.any(String)})
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
    before: ['1:14 units/wrong-symbol: Unexpected `Kw`, expected `kW`'],
    hover: '**5 kW** = 5000 W\n\nDimension L²·M·T⁻³\n\nUsed for power',
    completion: ['ISO 9000:2026', 'ISO 9001:2026', 'ISO 9004:2018'],
    actions: [
      'Replace with `kW`',
      'Make all safe fixes in this file',
      'Allow `units/wrong-symbol` here: write the reason into the comment'
    ],
    after: 0
  })
  expect(readFileSync(offer, 'utf8')).toBe('A power of 5 kW is enough.\n\nIt follows ISO 900\n')
})
