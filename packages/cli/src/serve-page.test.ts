import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {pathToFileURL} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {servePage} from './serve-page.ts'

test('should print its address, serve the page, and end when it is told to', async () => {
  const {host, printed} = createPageHost()
  const {promise: stopped, resolve: stop} = withResolvers()
  const ended = servePage({name: 'serve', port: 0}, host, stopped)

  while (printed.stdout === '') await new Promise((resolve) => setTimeout(resolve, 5))

  const text = await (await fetch(printed.stdout.trim())).text()

  stop()

  expect([text, await ended, printed.stderr]).toEqual([
    '<!doctype html>',
    0,
    'Open this address in a browser of this machine. Ctrl+C ends the server.\n'
  ])
  await expect(fetch(printed.stdout.trim())).rejects.toThrow()
})

test('should tell that another program has the port', async () => {
  const {host, printed} = createPageHost()
  const other = createServer()

  other.listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')

  const {port} = other.address() as AddressInfo

  expect([await servePage({name: 'serve', port}, host), printed.stderr]).toEqual([
    2,
    `tenderlint: port ${port} cannot be opened: another program has it. Give another, or none: tenderlint serve\n`
  ])
})

function createPageHost(): ReturnType<typeof createHost> {
  const cwd = createFolder({'dist/bundle/page/index.html': '<!doctype html>'})
  const {host, printed} = createHost(cwd)

  return {printed, host: {...host, packageFolder: pathToFileURL(`${cwd}/`)}}
}

function withResolvers(): {readonly promise: Promise<void>; resolve(): void} {
  let resolve = () => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })

  return {promise, resolve: () => resolve()}
}
