import {PassThrough} from 'node:stream'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {serve} from '@tenderlint/lsp'
import {createWorkspace} from '@tenderlint/lsp/node'
import {createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {createMarkdown} from './markdown-corpus.ts'
import {createRandom, pick} from './random.ts'

/** Characters of a document of a hundred pages. */
const documentSize = 300_000

/** What a writer types, letter by letter for the most part. */
const typed = ['e', 'n', ' ', 't', '5', ',', '\n', '\n\n', '**', '[', '`', '| ', '- ', '\n\nThe pump takes 5 Kw.\n\n']

/** Edits before those that are measured, for the code to become warm. */
const warmUp = 20

/**
 * Measure what each of some edits costs the language server, from the notification of the edit to the diagnostics.
 *
 * Gives milliseconds of processor time of the whole process; garbage is collected as it comes.
 */
export async function measureEdits(count: number): Promise<readonly number[]> {
  const random = createRandom(20_261_129)
  const server = startServer()
  let text = createMarkdown(documentSize)
  const milliseconds: number[] = []

  await server.open(text)

  for (let i = 0; i < warmUp + count; i++) {
    const start = Math.floor(random() * text.length)
    const words = random() < 0.2 ? '' : pick(random, typed)
    const end = start + (words === '' ? 1 : 0)
    const position = positionIn(text)
    const range = {start: position(start), end: position(end)}

    text = text.slice(0, start) + words + text.slice(end)

    const before = process.cpuUsage()

    await server.change({range, text: words})

    const {system, user} = process.cpuUsage(before)

    if (i >= warmUp) milliseconds.push((system + user) / 1000)
  }

  server.close()

  return milliseconds
}

/** Give the line and character of an offset. */
function positionIn(text: string): (offset: number) => {readonly line: number; readonly character: number} {
  return (offset) => {
    const lines = text.slice(0, offset).split('\n')

    return {line: lines.length - 1, character: lines.at(-1)!.length}
  }
}

const uri = pathToFileURL('/bench.md').href

/** Start a server in this process, and a client that costs next to nothing. */
function startServer() {
  const [up, down] = [new PassThrough(), new PassThrough()]
  let version = 1
  let onDiagnostics: (() => void) | undefined
  let onAnswer: (() => void) | undefined
  let received = ''

  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: 'bench',
    workspace: createWorkspace({
      cwd: '/',
      today: () => '2026-11-22',
      pagePath: (id) => fileURLToPath(new URL(`../../../rules/${id}/README.md`, import.meta.url)),
      readTranslation: () => undefined,
      version: 'bench'
    })
  })
  down.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1')

    if (received.includes('"capabilities"')) onAnswer?.()
    if (received.includes('"textDocument/publishDiagnostics"') && received.includes(`"version":${version}`)) {
      received = ''
      onDiagnostics?.()
    }
  })

  return {
    async open(text: string): Promise<void> {
      const answered = new Promise<void>((resolve) => {
        onAnswer = resolve
      })

      send({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}})
      await answered
      onAnswer = undefined
      send({method: 'initialized', params: {}})

      const told = diagnosed()

      send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'markdown', version, text}}})
      await told
    },
    async change(change: object): Promise<void> {
      const told = diagnosed()

      version++
      send({method: 'textDocument/didChange', params: {textDocument: {uri, version}, contentChanges: [change]}})
      await told
    },
    close(): void {
      send({id: 2, method: 'shutdown'})
    }
  }

  function diagnosed(): Promise<void> {
    return new Promise((resolve) => {
      onDiagnostics = resolve
    })
  }

  function send(message: object): void {
    const text = JSON.stringify({jsonrpc: '2.0', ...message})

    up.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
}
