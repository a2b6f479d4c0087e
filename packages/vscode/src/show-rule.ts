import * as vscode from 'vscode'

/** Show the page of a rule: of the finding at the cursor, or one that is chosen among those of the document. */
export async function showRule(): Promise<void> {
  const editor = vscode.window.activeTextEditor

  if (!editor) return

  const pages = pagesOf(vscode.languages.getDiagnostics(editor.document.uri))
  const here = pagesOf(
    vscode.languages.getDiagnostics(editor.document.uri).filter((d) => d.range.contains(editor.selection.active))
  )
  const ids = [...(here.size > 0 ? here : pages).keys()]
  const id = ids.length > 1 ? await vscode.window.showQuickPick(ids) : ids[0]

  if (ids.length === 0)
    return void vscode.window.showInformationMessage(`tenderlint: ${vscode.l10n.t('no finding here')}`)

  const page = id === undefined ? undefined : pages.get(id)

  if (page) await vscode.commands.executeCommand('markdown.showPreview', page)
}

function pagesOf(diagnostics: readonly vscode.Diagnostic[]): ReadonlyMap<string, vscode.Uri> {
  return new Map(
    diagnostics.flatMap(({code, source}) =>
      source === 'tenderlint' && typeof code === 'object' ? [[String(code.value), code.target] as const] : []
    )
  )
}
