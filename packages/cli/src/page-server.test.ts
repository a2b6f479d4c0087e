import {once} from 'node:events'
import {request} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {securityPolicy} from '@tenderlint/web'
import {expect, onTestFinished, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createPageServer} from './page-server.ts'

test('should give each file with its media type, and the page for the folder', async () => {
  const {ask} = await serve()
  const paths = ['/', '/index.html?x', '/page.js', '/data/vocabulary.json', '/data/pdfjs/cmaps/78-H.bcmap']
  const answers = await Promise.all(paths.map((d) => ask(d)))

  expect(answers.map((d) => [d.status, d.headers['content-type'], d.text])).toEqual([
    [200, 'text/html; charset=utf-8', '<!doctype html>'],
    [200, 'text/html; charset=utf-8', '<!doctype html>'],
    [200, 'text/javascript; charset=utf-8', '1'],
    [200, 'application/json', '{}'],
    [200, 'application/octet-stream', 'x']
  ])
})

test('should let the page do no more than it needs', async () => {
  const {ask} = await serve()
  const {headers} = await ask('/')

  expect([headers['content-security-policy'], headers['x-content-type-options']]).toEqual([
    `${securityPolicy}; frame-ancestors 'none'`,
    'nosniff'
  ])
})

test('should give nothing from outside of its folder', async () => {
  const {ask} = await serve()
  const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/data', '/data/', '//secret.txt', '/constructor']
  const answers = await Promise.all(paths.map((d) => ask(d)))

  expect(answers.map((d) => d.status)).toEqual(paths.map(() => 404))
})

test('should answer to its own names only', async () => {
  const {ask, port} = await serve()
  const hosts = [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `evil.example:${port}`,
    'localhost',
    `127.0.0.1.evil.example:${port}`
  ]
  const answers = await Promise.all(hosts.map((host) => ask('/', {host})))

  expect(answers.map((d) => d.status)).toEqual([200, 200, 421, 421, 421])
})

test('should take nothing', async () => {
  const {ask} = await serve()

  expect((await ask('/', {method: 'POST'})).status).toBe(405)
  expect(await ask('/', {method: 'HEAD'})).toMatchObject({status: 200, text: ''})
})

interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Serve a folder beside which is a secret; gives what asks as no client would that makes paths neat. */
async function serve() {
  const folder = createFolder({
    'page/index.html': '<!doctype html>',
    'page/page.js': '1',
    'page/data/vocabulary.json': '{}',
    'page/data/pdfjs/cmaps/78-H.bcmap': 'x',
    'secret.txt': 'secret'
  })
  const server = createPageServer(join(folder, 'page'))

  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')

  const {port} = server.address() as AddressInfo

  return {ask, port}

  async function ask(path: string, {host, method = 'GET'}: {host?: string; method?: string} = {}): Promise<Answer> {
    const asked = request({host: '127.0.0.1', port, path, method, ...(host && {headers: {host}})})

    asked.end()

    const [response] = await once(asked, 'response')
    let text = ''

    for await (const chunk of response) text += chunk

    return {status: response.statusCode, headers: response.headers, text}
  }
}
