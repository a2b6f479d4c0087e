import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {extname, join, sep} from 'node:path'
import {securityPolicy} from '@tenderlint/web'

/** Media types by extension; all else is data that only scripts of the page read. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'application/yaml'
}

const headers = {
  'Content-Security-Policy': `${securityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A later version is another page at the same address.
  'Cache-Control': 'no-cache'
}

/** Make a server of the files in a folder, as they are now, for this machine alone. */
export function createPageServer(folder: string): Server {
  const files = new Map(filesIn(folder).map((d) => [`/${d.split(sep).join('/')}`, join(folder, d)]))
  const server = createServer(answer)

  return server

  function answer({headers: {host}, method, url = '/'}: IncomingMessage, response: ServerResponse): void {
    const path = url.replace(/[?#].*$/su, '')
    const file = files.get(path === '/' ? '/index.html' : path)

    if (!isOwnName(host)) refuse(response, 421, 'This server answers to 127.0.0.1 and localhost only.')
    else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, 'Only GET and HEAD are answered.')
    // A build may have taken a file away since the server was started.
    else if (file === undefined || !existsSync(file)) refuse(response, 404, 'There is no such file.')
    else give(response, file)
  }

  /** Another name leads here when a page of somebody else had it changed to our address: DNS rebinding. */
  function isOwnName(host: string | undefined): boolean {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined

    return host === `127.0.0.1:${port}` || host === `localhost:${port}`
  }
}

function give(response: ServerResponse, file: string): void {
  const content = readFileSync(file)

  response.writeHead(200, {
    ...headers,
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': content.length
  })
  // Node leaves the content out where only the head was asked for.
  response.end(content)
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {...headers, 'Content-Type': 'text/plain; charset=utf-8'})
  response.end(`${words}\n`)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name).slice(folder.length + 1))
}
