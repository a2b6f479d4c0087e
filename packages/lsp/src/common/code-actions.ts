import type {Finding, Fix} from '@tenderlint/core'
import {applyToText} from '@tenderlint/linter'
import {type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit} from 'vscode-languageserver'
import {admitAction} from './admit-action.ts'
import {diagnosticSource, rangeOf, shownFindings} from './diagnostics.ts'
import {editsBetween, type TextChange} from './edits-between.ts'
import type {ReadSnapshot} from './snapshot.ts'
import {waiveChange} from './waive-change.ts'

/** Kind of the action that makes all safe fixes of a file, which editors can run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tenderlint`

/** What an editor asks for. */
export interface ActionRequest {
  readonly range: Range
  readonly diagnostics: readonly Diagnostic[]
  /** Kinds asked for; all when not given. */
  readonly only?: readonly string[]
}

/** Offer what can be done about the findings in a range: fix one, fix all of its rule, fix all safe ones, admit a term, allow it. */
export async function codeActionsOf(snapshot: ReadSnapshot, request: ActionRequest): Promise<readonly CodeAction[]> {
  const shown = shownFindings(snapshot.outcome.findings)
  const here = shown.filter((d) => touches(rangeOf(d.location, snapshot), request.range))
  const admitted = await Promise.all(here.map((d) => admitAction(d, snapshot, diagnosticsAt(d, request))))
  const actions = [
    ...here.flatMap((d) => fixActions(d, {snapshot, request})),
    ...[...new Set(here.map((d) => d.ruleId))].flatMap((d) => fixRuleAction(d, snapshot, shown)),
    ...fixAllAction(snapshot, shown),
    ...admitted.flat(),
    ...here.flatMap((d) => waiveAction(d, {snapshot, request}))
  ]

  return actions.filter((d) => isWanted(d.kind!, request.only))
}

interface ActionContext {
  readonly snapshot: ReadSnapshot
  readonly request: ActionRequest
}

function fixActions(finding: Finding, {snapshot, request}: ActionContext): readonly CodeAction[] {
  return finding.fixes.flatMap((fix, index) => {
    const edits = editsOf([fix], snapshot)

    if (edits.length === 0) return []

    return [
      {
        title: fix.safety === 'safe' ? fix.title : snapshot.say('lsp.checkMeaning', {title: fix.title}),
        kind: CodeActionKind.QuickFix,
        ...(index === 0 && fix.safety === 'safe' && {isPreferred: true}),
        diagnostics: diagnosticsAt(finding, request),
        edit: editOf(snapshot, edits)
      }
    ]
  })
}

function fixRuleAction(ruleId: string, snapshot: ReadSnapshot, shown: readonly Finding[]): readonly CodeAction[] {
  const fixes = shown.filter((d) => d.ruleId === ruleId).flatMap((d) => d.fixes[0] ?? [])

  if (fixes.length < 2) return []

  const {say} = snapshot
  const title = say('lsp.fixRule', {rule: ruleId})
  const edits = editsOf(fixes, snapshot)

  return edits.length === 0
    ? []
    : [
        {
          title: fixes.every((d) => d.safety === 'safe') ? title : say('lsp.checkMeaning', {title}),
          kind: CodeActionKind.QuickFix,
          edit: editOf(snapshot, edits)
        }
      ]
}

function fixAllAction(snapshot: ReadSnapshot, shown: readonly Finding[]): readonly CodeAction[] {
  const fixes = shown.flatMap((d) => d.fixes.find((fix) => fix.safety === 'safe') ?? [])
  const edits = fixes.length === 0 ? [] : editsOf(fixes, snapshot)

  return edits.length === 0
    ? []
    : [{title: snapshot.say('lsp.fixAll'), kind: fixAllKind, edit: editOf(snapshot, edits)}]
}

function waiveAction(finding: Finding, {snapshot, request}: ActionContext): readonly CodeAction[] {
  const change = waiveChange(finding, snapshot.outcome.document, snapshot.source.getText())

  return change
    ? [
        {
          title: snapshot.say('lsp.allow', {rule: finding.ruleId}),
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnosticsAt(finding, request),
          edit: editOf(snapshot, [change])
        }
      ]
    : []
}

function editsOf(fixes: readonly Fix[], {outcome, source}: ReadSnapshot): readonly TextChange[] {
  const before = source.getText()

  return editsBetween(before, applyToText(outcome.document, fixes, before).source)
}

function editOf({positions, source}: ReadSnapshot, changes: readonly TextChange[]) {
  const edits: TextEdit[] = changes.map((d) => ({range: positions.range(source, d.start, d.end), newText: d.text}))

  return {changes: {[source.uri]: edits}}
}

/** The client's own diagnostics of a finding, so that it can tell which the action mends. */
function diagnosticsAt({ruleId, message}: Finding, {diagnostics}: ActionRequest): Diagnostic[] {
  return diagnostics.filter((d) => d.source === diagnosticSource && d.code === ruleId && d.message === message)
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

/** Kinds are a hierarchy: who asks for `source` wants `source.fixAll.tenderlint` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((d) => kind === d || kind.startsWith(`${d}.`))
}
