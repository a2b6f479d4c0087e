import type {Finding} from '@tenderlint/core'
import type {AdmittedTerm} from '@tenderlint/linter/glossary'
import {type CodeAction, CodeActionKind, type Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {commandNames} from './commands.ts'
import type {ReadSnapshot} from './snapshot.ts'

/** Rules that tell of terms which a glossary may admit all the same. */
const ruleIds = ['terminology/deprecated-term', 'terminology/mistranslated-term']

/** Offer to admit the term of a finding in the person's own glossary, or to tell how she comes to have one. */
export async function admitAction(
  finding: Finding,
  {outcome, positions, project, say}: ReadSnapshot,
  diagnostics: readonly Diagnostic[]
): Promise<readonly CodeAction[]> {
  const term = project.data && ruleIds.includes(finding.ruleId) ? termOf(finding, {outcome, project}) : undefined

  if (!term) return []

  const edit = await project.data?.admit(term)
  const action = {
    title: say(edit ? 'lsp.admit' : 'lsp.admitHow', {term: term.term}),
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics]
  }

  if (!edit) return [{...action, command: {title: say('lsp.how'), command: commandNames.howToAdmit}}]

  const source = TextDocument.create(edit.uri, 'yaml', 0, edit.source)

  return [
    {
      ...action,
      edit: {changes: {[edit.uri]: [{range: positions.range(source, edit.start, edit.end), newText: edit.text}]}}
    }
  ]
}

function termOf(
  {range}: Finding,
  {outcome: {document}, project}: Pick<ReadSnapshot, 'outcome' | 'project'>
): AdmittedTerm | undefined {
  const segment = range && document.segments.findLast((d) => d.start <= range.start)
  const match =
    segment &&
    project.linter.vocabulary
      .terms(segment)
      .find((d) => d.range.start + segment.start === range.start && d.range.end + segment.start === range.end)

  if (!match || (match.language !== 'en' && match.language !== 'zh')) return undefined

  return {conceptId: match.conceptId, language: match.language, term: match.term}
}
