import {join} from 'node:path'
import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, type ServerOptions} from 'vscode-languageclient/node'
import {carryOut} from './carry-out.ts'
import {createReports} from './reports.ts'
import {showRule} from './show-rule.ts'
import {createStatusItem} from './status-item.ts'
import {withReportLinks} from './with-report-links.ts'

const section = 'tenderlint'

/** Start the server that this extension carries, and what shows its findings. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const program = context.asAbsolutePath(join('dist', 'cli', 'bin', 'tenderlint.js'))
  // The editor's own Node; as a module the server would be given arguments that the command line does not know.
  const server: ServerOptions = {
    command: process.execPath,
    args: [program, 'lsp', '--stdio'],
    options: {env: {...process.env, ELECTRON_RUN_AS_NODE: '1'}}
  }
  const options: LanguageClientOptions = {
    documentSelector: [{language: 'markdown'}],
    initializationOptions: {status: true, settings: settingsOf(vscode.workspace.getConfiguration(section))},
    synchronize: {configurationSection: section},
    middleware: {
      executeCommand: (name, args, next) => carryOut({name, args, next}),
      handleDiagnostics: (uri, diagnostics, next) => next(uri, withReportLinks(uri, diagnostics))
    }
  }
  const client = new LanguageClient('tenderlint', 'tenderlint', server, options)
  const reports = createReports(client)

  context.subscriptions.push(
    client,
    reports,
    createStatusItem(client),
    vscode.commands.registerCommand('tenderlint.showFinding', reports.showFinding),
    vscode.commands.registerCommand('tenderlint.showReport', reports.show),
    vscode.commands.registerCommand('tenderlint.showRule', showRule)
  )
  await client.start()
}

/** The settings alone, without what the editor puts beside them. */
function settingsOf(configuration: vscode.WorkspaceConfiguration): unknown {
  return JSON.parse(JSON.stringify(configuration))
}
