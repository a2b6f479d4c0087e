import {expect, test} from 'vitest'
import {report} from '../fixtures/report.ts'
import {checkedDocuments} from './checked-documents.ts'
import {toVFile} from './to-vfile.ts'

test('should give place, rule, note and replacement to a message', () => {
  const [message] = toVFile(checkedDocuments(report)[0]!).messages

  expect({...message}).toEqual({
    actual: 'distance diagnosis',
    ancestors: undefined,
    cause: undefined,
    column: 50,
    expected: ['remote diagnostics'],
    fatal: false,
    file: 'bid/Proposal.docx',
    line: 41,
    message: 'Unexpected `distance diagnosis`, expected `remote diagnostics`',
    name: 'bid/Proposal.docx:41:50-41:68',
    note: '3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …',
    place: {start: {line: 41, column: 50}, end: {line: 41, column: 68}},
    reason: 'Unexpected `distance diagnosis`, expected `remote diagnostics`',
    ruleId: 'deprecated-term',
    source: 'terminology',
    url: undefined
  })
})

test('should give no place to a message about the document', () => {
  const [message] = toVFile(checkedDocuments(report)[1]!).messages

  expect([message?.place, message?.fatal]).toEqual([undefined, true])
})
