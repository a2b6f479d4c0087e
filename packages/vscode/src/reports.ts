import {commandNames, type ReportResult} from '@tenderlint/lsp'
import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import {activeDocument} from './carry-out.ts'
import {withAnchor} from './with-anchor.ts'

const viewType = 'tenderlint.report'

/** Shows documents with their findings in place. */
export interface Reports extends vscode.Disposable {
  /** Show a document, that of the active tab when none is named. */
  show(uri?: vscode.Uri): Promise<void>
  /** Show a document at a finding. */
  showFinding(uri: string, anchor: string): Promise<void>
}

/** Register the view that documents of Word and PDF open in: their text with its findings, as the server's report has it. */
export function createReports(client: LanguageClient): Reports {
  /** What views are to show first, by the document. */
  const anchors = new Map<string, string>()
  const panels = new Map<string, vscode.WebviewPanel>()
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({uri, dispose: () => {}}),
    async resolveCustomEditor({uri}, panel) {
      const key = uri.toString()
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*')
      )
      const render = () => fill(panel, uri)

      panel.webview.options = {enableScripts: true}
      panels.set(key, panel)
      watcher.onDidChange((changed) => changed.toString() === key && void render())
      panel.onDidDispose(() => {
        panels.delete(key)
        watcher.dispose()
      })
      await render()
      // Its findings belong among the problems, too.
      await run(commandNames.lintWorkspace, {uris: [key]})
    }
  }
  const registration = vscode.window.registerCustomEditorProvider(viewType, provider, {
    webviewOptions: {retainContextWhenHidden: true}
  })

  return {show, showFinding, dispose: () => registration.dispose()}

  async function show(uri = activeDocument()): Promise<void> {
    if (!uri) return
    if (/\.(?:docx|pdf)$/iu.test(uri.path)) {
      await vscode.commands.executeCommand('vscode.openWith', uri, viewType)

      return
    }

    const panel = vscode.window.createWebviewPanel(
      viewType,
      vscode.workspace.asRelativePath(uri),
      vscode.ViewColumn.Beside,
      {
        enableScripts: true
      }
    )

    await fill(panel, uri)
  }

  async function showFinding(address: string, anchor: string): Promise<void> {
    const uri = vscode.Uri.parse(address)
    const panel = panels.get(address)

    anchors.set(address, anchor)
    await vscode.commands.executeCommand('vscode.openWith', uri, viewType)
    await panel?.webview.postMessage({anchor})
  }

  async function fill(panel: vscode.WebviewPanel, uri: vscode.Uri): Promise<void> {
    const key = uri.toString()

    try {
      const report = await run<ReportResult>(commandNames.writeReport, {uri: key})
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(report.uri)))

      panel.webview.html = withAnchor(page, anchors.get(key))
      anchors.delete(key)
    } catch (error) {
      void vscode.window.showErrorMessage(`tenderlint: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  function run<Result>(command: string, argument: object): Promise<Result> {
    return client.sendRequest<Result>('workspace/executeCommand', {command, arguments: [argument]})
  }
}
