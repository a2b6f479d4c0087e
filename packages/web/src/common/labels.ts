import {createSay, type Labels, type Say} from '@tenderlint/core'

/** What the page says in English, beside reports. */
export const webLabels = {
  'web.promise': 'Finds wrong terms, units and references to standards. Your files stay on this computer.',
  'web.language': 'Language',
  'web.drop': 'Drop a Word, PDF or Markdown file here',
  'web.dropMore': 'Drop other files anywhere on this page',
  'web.choose': 'Choose files…',

  'web.settings': 'Settings',
  'web.type': 'Kind of document',
  'web.typeOfDocument': 'as the document says',
  'web.type.delivery-report': 'delivery report',
  'web.type.proposal': 'proposal',
  'web.type.sow': 'statement of work',
  'web.asOf': 'Standards in force on',
  'web.asOfHint': 'Today, if you leave it empty. For a contract, give its date.',
  'web.ownFiles': 'Your own settings and glossaries',
  'web.ownFilesHint':
    'Drop tenderlint.yaml, or a glossary (Excel, CSV, TBX, YAML), like a document. They hold until you close the page.',
  'web.remove': 'Take {name} out',
  'web.removeShort': 'Take out',
  'web.settingsFaulty': 'These settings are not used, since something in them has to be mended:',

  'web.reading': 'Reading {name}…',
  'web.saving': 'Preparing the copy of {name}…',
  'web.cancel': 'Stop',
  'web.stopped': 'Stopped.',
  'web.startFailed': 'The page cannot start: {cause}. Load it again.',
  'web.found': '{name}: {counts}.',
  'web.unread': 'not checked',
  'web.notReadable': '{name} was not checked.',
  'web.passedOver': 'Not checked: {reason}.',
  'web.notSaved': '{name}: no copy can be made: {cause}. {remedy}',
  'web.defect': 'A mistake of ours, not of your document: {detail}. Please tell us.',

  'web.documents': 'Documents',
  'web.copy.docx': 'Save a copy with comments',
  'web.copy.pdf': 'Save a copy with highlights',
  'web.copy.markdown': 'Save the mended text',
  'web.withNotes': 'notes, too',
  'web.nothingToComment': 'There is nothing to comment on.',
  'web.nothingToMend': 'There is nothing that can be mended without you: look at each finding.',
  'web.commentsWritten': '{count} comment{s} in {copy}.',
  'web.changesWritten': '{count} tracked change{s}.',
  'web.textMended': '{count} place{s} mended in {copy}.',
  'web.report': 'Save the list of findings',
  'web.report.html': 'As a page to read (HTML)',
  'web.report.csv': 'As a table (CSV)',
  'web.report.json': 'For programs (JSON)',

  'web.errorsAndWarnings': 'errors and warnings',
  'web.noneShown': 'None of the findings is of this kind.',
  'web.onlyNotes': 'No errors or warnings.',
  'web.showNotes': 'Show {count} note{s}',
  'web.document': 'The document as it was read',
  'web.why': 'Why?',
  'web.whyOf': 'Why? {rule}',

  'web.close': 'Close',
  'web.bad': 'Not like this',
  'web.good': 'But like this',
  'web.exampleAsOf': 'as of {asOf}',
  'web.allow': 'If it is right all the same',
  'web.allowDirective': 'tenderlint-allow {rule}: REASON',
  'web.allowDocx': 'Put this into a Word comment at the paragraph:',
  'web.allowMarkdown': 'Put this line before the paragraph:',
  'web.allowSettings': 'Or turn the rule off in tenderlint.yaml:'
}

export type SayOnPage = Say<keyof typeof webLabels>

/** Make a function that says the labels of the page, in English where there are no others. */
export function sayOnPage(labels?: Labels): SayOnPage {
  return createSay(webLabels, labels)
}
