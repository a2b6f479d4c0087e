import {createSay, type Labels, type Say, type Translation} from '@tenderlint/core'

/** What the server says in English, beside findings. */
export const serverLabels = {
  'lsp.notChecked': 'Not checked: {reason}',
  'lsp.causeAndRemedy': '{cause}. {remedy}',
  'lsp.configFaulty': 'tenderlint goes on with the last good configuration, if there was one:',
  'lsp.settingsFaulty': 'tenderlint goes on with the last good settings of the editor:',
  'lsp.noFolder': 'No folder is open: open one, or name a file.',
  'lsp.noFiles': 'There are no files here: this server sees open documents only.',
  'lsp.notAnnotated': '`{path}` cannot be annotated: {cause}. {remedy}',
  'lsp.notWritten': '`{target}` cannot be written: {cause}.',
  'lsp.notWrittenFree': '`{target}` cannot be written: {cause}. {free} is free.',
  'lsp.taken': 'it is a document of its own',
  'lsp.progress': '{number} of {total}: {name}',

  'lsp.checkMeaning': '{title} (check the meaning)',
  'lsp.fixRule': 'Fix all of `{rule}` in this file',
  'lsp.fixAll': 'Make all safe fixes in this file',
  'lsp.allow': 'Allow `{rule}` here: write the reason into the comment',
  'lsp.admit': 'Add `{term}` to the glossary as admitted',
  'lsp.admitHow': 'Add `{term}` to the glossary as admitted: how',
  'lsp.how': 'How',
  'lsp.howToAdmit':
    'Name a glossary of your own in tenderlint.yaml, such as `glossary: [terms.yaml]`, and make that file with `[]` in it. Then terms can be added to it from here.',
  'lsp.rulePage': 'Why this rule',

  'lsp.status.admitted': 'admitted',
  'lsp.status.deprecated': 'deprecated',
  'lsp.status.preferred': 'preferred',
  'lsp.status.superseded': 'superseded',
  'lsp.write': '{term}: write {preferred}',
  'lsp.termStatus': '{term} ({remarks})',
  'lsp.noted': '{words}: {note}',
  'lsp.and': ', ',
  'lsp.source': 'Source: {source}',
  'lsp.sourceRead': 'Source: {source}, read {asOf}',

  'lsp.dimension': 'Dimension {dimension}',
  'lsp.usedFor': 'Used for {kinds}',
  'lsp.range': '{min} to {max}',

  'lsp.editions': 'Editions: {years}',
  'lsp.editionState': '{edition}: {remarks} on {asOf}',
  'lsp.since': 'since {date}',
  'lsp.evidence.secondary': 'evidence secondary',
  'lsp.evidence.unverified': 'evidence unverified',
  'lsp.replacedBy': 'Replaced by {edition}',
  'lsp.dataOf': 'Data of {dataAsOf}, source: {source}',
  'lsp.state.current': 'current',
  'lsp.state.expired': 'expired',
  'lsp.state.future': 'future',
  'lsp.state.obsolete': 'obsolete',
  'lsp.state.superseded': 'superseded',
  'lsp.state.transition': 'transition',
  'lsp.state.unknown': 'state not known',
  'lsp.state.withdrawn': 'withdrawn'
} satisfies Labels

/** What can be said. */
export type ServerLabel = keyof typeof serverLabels

/** Says what the server says. */
export type SayInServer = Say<ServerLabel>

/** Make a function that says it in English, or in another language. */
export function sayInServer(translation?: Translation): SayInServer {
  return createSay(serverLabels, translation?.labels)
}
