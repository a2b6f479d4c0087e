import {createSay, type Labels, placeLabels, type Say} from '@tenderlint/core'

/** What reports say in English beside findings and places. */
export const reportLabels = {
  language: 'en',
  comma: placeLabels.comma,
  semicolon: '; ',
  ofDocument: '{document}: {facts}',
  andMore: '{items} and {count} more',

  quoted: '{place}: {words}',
  messageAt: '{message} ({place}: {words})',
  equals: 'and {count} more like it: {places}',
  lookFirst: '{fix} (look before you do)',

  cannotBeRead: 'cannot be read',
  causeAndRemedy: '{cause}. {remedy}',
  failure: 'Cannot be read: {cause}. {remedy}',
  failureOf: '{path}: cannot be read: {cause}. {remedy}',
  passedOver: '{path}: not checked: {reason}',
  noFindings: 'no findings',
  readable: 'readable',
  help: '{description}. Why, and what to write instead: `tenderlint explain {id}`.',
  because: '{message} ({reason})',

  nothingChecked: 'nothing was checked',
  noErrorsOrWarnings: 'no errors or warnings',
  errors: '{count} error{s}',
  warnings: '{count} warning{s}',
  notes: '{count} note{s}',
  remarks: '{counts} ({remarks})',
  notesOption: 'notes: --notes',
  fixable: '{count} fixable',
  fixableBy: '{count} fixable: {ways}',
  waived: '{count} waived',
  known: '{count} known',

  docx: 'Word',
  markdown: 'Markdown',
  pdf: 'PDF',
  ofFormat: '{count} {format}',
  documents: '{count} document{s}',
  paragraphs: '{count} paragraph{s}',
  pages: '{count} page{s}',
  proposal: 'proposal',
  sow: 'SOW',
  'delivery-report': 'delivery report',

  checkedShare: 'checked {share} of the text',
  notChecked: 'not checked: {gaps}',
  notCheckedPart: 'Not checked: {gap}',
  gapOf: '{document} {gap}',
  accepted: '{gap}, accepted: {reason}',
  asOf: 'standards as of {asOf}',
  asOfData: 'standards as of {asOf}, data of {dataAsOf}',
  exit: 'exit {code}',

  gap: '{extent} ({reason})',
  onPages: 'page{s} {ranges}',
  characters: '{count} character{s}',
  'reason.embedded': 'embedded object',
  'reason.encrypted': 'encrypted',
  'reason.limit': 'limit',
  'reason.no-text-layer': 'no text',
  'reason.stopped': 'reading stopped',
  'reason.unreliable-text': 'unreliable text',
  'reason.unsupported': 'unsupported',

  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  severity: 'Severity',
  rule: 'Rule',
  section: 'Section',
  all: 'all',
  filterFindings: 'Filter findings',
  findings: 'Findings',
  shown: '{shown} of {count} findings',
  noFindingsInDocument: 'No findings.',
  wholeDocument: 'whole document',
  lineAndColumn: 'line {line}, column {column}',
  notCheckedHead: 'Not checked:',
  cannotBeReadHead: 'Cannot be read:',
  'region.alt': 'picture',
  'region.footer': 'page footer',
  'region.header': 'page header',
  'region.note': 'note'
}

export type SayInReport = Say<keyof typeof reportLabels>

/** Make a function that says the labels of reports, in English where there are no others. */
export function sayInReport(labels?: Labels): SayInReport {
  return createSay(reportLabels, labels)
}
