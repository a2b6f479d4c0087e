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
import {readMessages} from '../../../scripts/read-messages.mjs'
import {serve} from '../src/common/serve.ts'
import {createWorkspace} from '../src/node/create-workspace.ts'

/** A client in the same process, which talks to a server of its own over streams. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly messages: readonly string[]
  /** What was told of progress. */
  readonly progress: readonly string[]
  /** Present diagnostics of a document. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  open(path: string, text: string): Promise<readonly Diagnostic[]>
  change(path: string, changes: readonly object[]): Promise<readonly Diagnostic[]>
  /** Next diagnostics of a document. */
  next(path: string): Promise<readonly Diagnostic[]>
  /** Give a command. */
  run<Result>(command: string, argument?: object): Promise<Result>
  close(): Promise<void>
}

/** What a client is like. */
export interface ClientOptions {
  readonly encodings?: readonly string[]
  /** Folders that are open in it. */
  readonly folders?: readonly string[]
  /** Whether it shows progress, watches files and wants to hear of the status of documents. */
  readonly isRich?: boolean
  /** Language of its own words. */
  readonly locale?: string
  /** Settings of the person that it begins with. */
  readonly settings?: object
  readonly today?: string
}

/** Start a server, and a client that talks to it. */
export async function startClient({
  encodings,
  folders,
  isRich = false,
  locale,
  settings,
  today = '2026-11-22'
}: ClientOptions = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const root = new URL('../../../', import.meta.url)

  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), {
    version: '0.0.0',
    workspace: createWorkspace({
      cwd: '/',
      today: () => today,
      pagePath: (id) => fileURLToPath(new URL(rulePage(id), root)),
      readTranslation: (language) => (language === 'en' ? undefined : readMessages(fileURLToPath(root), language)),
      version: '0.0.0'
    })
  })

  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const diagnostics = new Map<string, readonly Diagnostic[]>()
  const waiting = new Map<string, ((found: readonly Diagnostic[]) => void)[]>()
  const messages: string[] = []
  const progress: string[] = []
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
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.onRequest('client/registerCapability', () => null)
  connection.onNotification('$/progress', ({value}: {value: {kind: string; message?: string}}) => {
    progress.push([value.kind, value.message].filter((d) => d !== undefined).join(' '))
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    ...(locale && {locale}),
    ...(folders && {workspaceFolders: folders.map((d) => ({uri: uriOf(d), name: d}))}),
    capabilities: {
      ...(encodings && {general: {positionEncodings: encodings}}),
      ...(isRich && {
        textDocument: {completion: {completionItem: {insertReplaceSupport: true}}},
        window: {workDoneProgress: true},
        workspace: {didChangeWatchedFiles: {dynamicRegistration: true}, workspaceFolders: true}
      })
    },
    initializationOptions: {...(isRich && {status: true}), ...(settings && {settings})}
  })
  await connection.sendNotification('initialized', {})

  return {connection, messages, progress, diagnostics, open, change, next, run, close}

  function run<Result>(command: string, argument?: object): Promise<Result> {
    return connection.sendRequest('workspace/executeCommand', {
      command,
      ...(argument && {arguments: [argument]})
    })
  }

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
