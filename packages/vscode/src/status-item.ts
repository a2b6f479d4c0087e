import {commandNames, type Status, statusNotification} from '@tenderlint/lsp'
import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import {activeDocument} from './carry-out.ts'
import {describeStatus} from './describe-status.ts'

/** Show in the status bar what was found in the active document, and what it is checked by. */
export function createStatusItem(client: LanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tenderlint', vscode.StatusBarAlignment.Right, 100)

  item.name = 'tenderlint'
  item.command = 'workbench.actions.view.problems'

  return vscode.Disposable.from(
    item,
    client.onNotification(statusNotification, (status: Status) => {
      if (status.uri === activeDocument()?.toString()) show(status)
    }),
    // Findings in a Word document or PDF come as diagnostics only.
    vscode.languages.onDidChangeDiagnostics(({uris}) => {
      const active = activeDocument()?.toString()

      if (uris.some((d) => d.toString() === active)) void update()
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => void update())
  )

  async function update(): Promise<void> {
    const uri = activeDocument()

    if (!uri || !/\.(?:docx|markdown|md|pdf)$/iu.test(uri.path)) return item.hide()

    const status = await client
      .sendRequest<Status>('workspace/executeCommand', {
        command: commandNames.status,
        arguments: [{uri: uri.toString()}]
      })
      // A faulty configuration is told where it is; there is no status with it.
      .catch(() => undefined)

    if (status && activeDocument()?.toString() === uri.toString()) show(status)
  }

  function show(status: Status): void {
    const {isProblem, text, tooltip} = describeStatus(status, vscode.l10n.t)

    item.text = text
    item.tooltip = tooltip
    item.backgroundColor = isProblem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined
    item.show()
  }
}
