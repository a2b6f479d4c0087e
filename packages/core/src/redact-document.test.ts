import {expect, test} from 'vitest'
import {createCoverage} from './coverage.ts'
import type {Finding} from './finding.ts'
import {redactDocument} from './redact-document.ts'
import type {CheckedDocument} from './report.ts'

const templates: Readonly<Record<string, string>> = {
  symbol: 'Unexpected `{actual}`, expected `{expected}` by data of {dataAsOf}',
  notice: 'No text on {pages} (scanned?): nothing was checked there'
}
const templateOf = (_: string, messageId: string) => templates[messageId]

const finding: Finding = {
  ruleId: 'units/wrong-symbol',
  messageId: 'symbol',
  severity: 'error',
  data: {actual: 'Kw', expected: 'kW', dataAsOf: '2026-11-22'},
  message: 'Unexpected `Kw`, expected `kW` by data of 2026-11-22',
  range: {start: 3, end: 5},
  quote: 'Kw',
  context: {before: '30 ', after: ' pump'},
  location: {
    format: 'docx',
    part: 'word/document.xml',
    start: 10,
    end: 12,
    place: {kind: 'paragraph', section: {number: '3.1', title: 'Pumps'}, paragraph: 2}
  },
  line: 1,
  column: 4,
  endLine: 1,
  endColumn: 6,
  fingerprint: '0011223344556677',
  fixes: [{title: 'Replace with `kW`', safety: 'safe', edits: [{range: {start: 3, end: 5}, text: 'kW'}]}],
  related: [
    {
      note: 'as in `kW`',
      quote: 'kW',
      location: {
        format: 'docx',
        part: 'word/document.xml',
        start: 1,
        end: 2,
        place: {kind: 'heading', section: {number: 'Part One', title: 'Pumps'}}
      }
    }
  ],
  suppression: {by: 'directive', reason: 'agreed', owner: 'li', until: '2027-03-31'},
  url: 'rules/units/wrong-symbol/README.md'
}

const report: CheckedDocument = {
  path: 'offer.docx',
  format: 'docx',
  properties: {title: 'Pumps', type: 'proposal', language: 'en'},
  segments: 1,
  coverage: createCoverage(10, [
    {state: 'unchecked', reason: 'embedded', characters: 0, what: 'inserted file Pumps.xlsx'}
  ]),
  findings: [finding],
  view: []
}

test('should take out all words of a document, and keep places, rules and dates', () => {
  expect(redactDocument(report, templateOf)).toEqual({
    path: 'offer.docx',
    format: 'docx',
    properties: {type: 'proposal', language: 'en'},
    segments: 1,
    coverage: createCoverage(10, [{state: 'unchecked', reason: 'embedded', characters: 0, what: '███'}]),
    findings: [
      {
        ...finding,
        data: {actual: '███', expected: '███', dataAsOf: '2026-11-22'},
        message: 'Unexpected `███`, expected `███` by data of 2026-11-22',
        quote: '███',
        context: {before: '', after: ''},
        location: {
          ...finding.location,
          place: {kind: 'paragraph', section: {number: '3.1', title: '███'}, paragraph: 2}
        },
        fixes: [{title: '███', safety: 'safe', edits: []}],
        related: [
          {
            note: '███',
            quote: '███',
            location: {...finding.related[0]!.location, place: {kind: 'heading', section: {title: '███'}}}
          }
        ],
        suppression: {by: 'directive', reason: '███', owner: '███', until: '2027-03-31'}
      }
    ]
  })
})

test('should keep the pages that a notice names', () => {
  const notice = {
    ...finding,
    ruleId: 'document/no-text-layer',
    messageId: 'notice',
    data: {pages: 'pages 7 and 8'},
    message: 'No text on pages 7 and 8 (scanned?): nothing was checked there'
  }
  const redacted = redactDocument({...report, findings: [notice]}, templateOf)

  expect('findings' in redacted && redacted.findings.map((d) => d.message)).toEqual([notice.message])
})

test('should say nothing with a message that nobody knows', () => {
  const redacted = redactDocument({...report, findings: [{...finding, messageId: 'other'}]}, templateOf)

  expect('findings' in redacted && redacted.findings.map((d) => d.message)).toEqual(['███'])
})

test('should keep what the configuration says', () => {
  const suppression = {by: 'config', reason: 'agreed', owner: 'li'} as const
  const redacted = redactDocument({...report, findings: [{...finding, suppression}]}, templateOf)

  expect('findings' in redacted && redacted.findings.map((d) => d.suppression)).toEqual([suppression])
})

test.each([
  ['broken', 'the part `word/Pumps.xml` is damaged', 'the part `███` is damaged'],
  ['broken', 'the file is damaged (Bad token: Pumps)', 'the file is damaged (███)'],
  ['defect', 'a mistake of ours, not of your document: Unexpected Pumps', 'a mistake of ours, not of your document'],
  ['wrong-format', 'it is a web page (HTML)', 'it is a web page (HTML)']
] as const)('should take words out of why a file could not be read: %s, %s', (code, cause, redacted) => {
  expect(redactDocument({path: 'a.docx', failure: {code, cause, remedy: 'Save it again.'}}, templateOf)).toEqual({
    path: 'a.docx',
    failure: {code, cause: redacted, remedy: 'Save it again.'}
  })
})
