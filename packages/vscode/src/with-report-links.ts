import type {DiagnosticData} from '@tenderlint/lsp'
import * as vscode from 'vscode'

/** Let the rule of a finding in a Word document or PDF, which no text editor can show, lead to the words in its report. */
export function withReportLinks(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  if (!/\.(?:docx|pdf)$/iu.test(uri.path)) return diagnostics

  return diagnostics.map((diagnostic) => {
    const {anchor} = ((diagnostic as {readonly data?: DiagnosticData}).data ?? {}) as Partial<DiagnosticData>

    if (anchor !== undefined) diagnostic.code = {value: ruleOf(diagnostic), target: findingUri(uri, anchor)}

    return diagnostic
  })
}

function ruleOf({code}: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

function findingUri(uri: vscode.Uri, anchor: string): vscode.Uri {
  return vscode.Uri.parse(
    `command:tenderlint.showFinding?${encodeURIComponent(JSON.stringify([uri.toString(), anchor]))}`
  )
}
