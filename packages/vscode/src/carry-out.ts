import {type AnnotatedFile, commandNames, type LintResult} from '@tenderlint/lsp'
import * as vscode from 'vscode'
import {describeAnnotated, describeLint} from './describe-result.ts'

/** A command of the server that somebody gave, and what passes it on. */
export interface GivenCommand {
  readonly name: string
  /** From the explorer the document and all that are selected; from the palette none. */
  readonly args: readonly unknown[]
  readonly next: (name: string, args: unknown[]) => vscode.ProviderResult<unknown>
}

/** Pass a command on to the server in its terms, and say what came of it. */
export async function carryOut({name, args, next}: GivenCommand): Promise<unknown> {
  try {
    switch (name) {
      case commandNames.lintWorkspace:
        return await tellLint((await next(name, [...args])) as LintResult)
      case commandNames.lintFile:
        return await lint(args, next)
      case commandNames.annotate:
        return await annotate(args, next)
      default:
        return await next(name, [...args])
    }
  } catch (error) {
    void vscode.window.showErrorMessage(`tenderlint: ${error instanceof Error ? error.message : String(error)}`)

    return undefined
  }
}

async function lint(args: readonly unknown[], next: GivenCommand['next']): Promise<void> {
  const uris = documentsOf(args).map(String)

  // All that are selected are one piece of work.
  if (uris.length > 0) await tellLint((await next(commandNames.lintWorkspace, [{uris}])) as LintResult)
}

async function tellLint(result: LintResult): Promise<void> {
  const show = vscode.l10n.t('Show Problems')
  const chosen = await vscode.window.showInformationMessage(describeLint(result, vscode.l10n.t), show)

  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

async function annotate(args: readonly unknown[], next: GivenCommand['next']): Promise<void> {
  for (const uri of documentsOf(args)) {
    const annotated = (await next(commandNames.annotate, [{uri: String(uri)}])) as AnnotatedFile

    // Who annotates several documents need not answer for each before the next is written.
    void tellAnnotated(annotated)
  }
}

async function tellAnnotated(annotated: AnnotatedFile): Promise<void> {
  const message = describeAnnotated(annotated, vscode.l10n.t)

  if (annotated.uri === undefined) return void vscode.window.showInformationMessage(message)

  const open = vscode.l10n.t('Open')
  const chosen = await vscode.window.showInformationMessage(message, open)

  if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(annotated.uri))
}

/** Documents that are meant: those selected in the explorer, that under the pointer, or that in the active tab. */
function documentsOf([one, selected]: readonly unknown[]): readonly vscode.Uri[] {
  if (Array.isArray(selected) && selected.length > 0) return selected
  if (one instanceof vscode.Uri) return [one]

  const active = activeDocument()

  return active ? [active] : []
}

/** Document of the active tab, also where it is no text. */
export function activeDocument(): vscode.Uri | undefined {
  const {input} = vscode.window.tabGroups.activeTabGroup.activeTab ?? {}

  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined
}
