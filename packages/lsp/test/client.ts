import {PassThrough} from 'node:stream'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rulePage} from '@tenderlint/linter'
import type {Diagnostic, PublishDiagnosticsParams, ShowMessageParams} from 'vscode-languageserver'
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {serve} from '../src/common/serve.ts'
import {createWorkspace} from '../src/node/create-workspace.ts'

/** A client in the same process, which talks to a server of its own over streams. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly messages: readonly string[]
  /** Present diagnostics of a document. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  open(path: string, text: string): Promise<readonly Diagnostic[]>
  change(path: string, changes: readonly object[]): Promise<readonly Diagnostic[]>
  /** Next diagnostics of a document. */
  next(path: string): Promise<readonly Diagnostic[]>
  close(): Promise<void>
}

/** Start a server, and a client that offers some encodings of positions. */
export async function startClient({
  encodings,
  today = '2026-11-22'
}: {
  encodings?: readonly string[]
  today?: string
} = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const root = new URL('../../../', import.meta.url)

  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: '0.0.0',
    workspace: createWorkspace({
      cwd: '/',
      today: () => today,
      pagePath: (id) => fileURLToPath(new URL(rulePage(id), root))
    })
  })

  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const diagnostics = new Map<string, readonly Diagnostic[]>()
  const waiting = new Map<string, ((found: readonly Diagnostic[]) => void)[]>()
  const messages: string[] = []
  let version = 0

  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({uri, diagnostics: found}: PublishDiagnosticsParams) => {
      diagnostics.set(uri, found)
      for (const resolve of waiting.get(uri) ?? []) resolve(found)
      waiting.delete(uri)
    }
  )
  connection.onNotification('window/showMessage', ({message}: ShowMessageParams) => void messages.push(message))
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: encodings ? {general: {positionEncodings: encodings}} : {}
  })
  await connection.sendNotification('initialized', {})

  return {connection, messages, diagnostics, open, change, next, close}

  async function open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const found = next(path)

    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri: uriOf(path), languageId: 'markdown', version: ++version, text}
    })

    return found
  }

  async function change(path: string, contentChanges: readonly object[]): Promise<readonly Diagnostic[]> {
    const found = next(path)

    await connection.sendNotification('textDocument/didChange', {
      textDocument: {uri: uriOf(path), version: ++version},
      contentChanges
    })

    return found
  }

  function next(path: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      waiting.set(uriOf(path), [...(waiting.get(uriOf(path)) ?? []), resolve])
    })
  }

  async function close(): Promise<void> {
    await connection.sendRequest('shutdown')
    connection.dispose()
  }
}

/** Address of a file. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
