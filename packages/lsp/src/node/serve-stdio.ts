import {createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {serve} from '../common/serve.ts'
import {createWorkspace, type WorkspaceOptions} from './create-workspace.ts'

/** Serve a client over standard input and output until it leaves. */
export function serveStdio(options: WorkspaceOptions): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout)
  )

  // What a library prints must not come between two messages.
  console.log = (...words) => connection.console.log(words.map(String).join(' '))
  serve(connection, {workspace: createWorkspace(options), version: options.version})

  return new Promise((resolve) => process.stdin.once('close', resolve))
}
