import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {report, reportOn} from '../fixtures/report.ts'
import {json} from './json.ts'

const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({allErrors: true, allowUnionTypes: true})
const validate = ajv.compile(schema)

test('should be as its schema says', () => {
  validate(JSON.parse(json(report, {exitCode: 3})))

  expect(validate.errors).toEqual(null)
})

test('should be as its schema says without findings', () => {
  validate(JSON.parse(json(reportOn([]), {})))

  expect(validate.errors).toEqual(null)
})

test('should have a schema that refuses what it does not know', () => {
  const value = JSON.parse(json(report, {}))

  value.documents[0].findings[0].severity = 'fatal'
  value.documents[0].findings[1].location.part = undefined
  value.extra = 1

  expect(validate(JSON.parse(JSON.stringify(value)))).toEqual(false)
})

test('should give a finding with place, location and fix', () => {
  expect(JSON.parse(json(report, {})).documents[2].findings[0]).toEqual({
    ruleId: 'units/wrong-symbol',
    messageId: 'unexpected',
    severity: 'error',
    message: 'Unexpected `Kw`, expected `kW`',
    data: {},
    quote: '30 Kw',
    context: {before: '额定功率为', after: '的空压机'},
    place: '概述 ¶1',
    location: {
      format: 'markdown',
      place: {kind: 'paragraph', section: {title: '概述'}, paragraph: 1},
      start: {line: 3, column: 6, offset: 20},
      end: {line: 3, column: 11, offset: 25}
    },
    line: 3,
    column: 6,
    endLine: 3,
    endColumn: 11,
    range: {start: 20, end: 25},
    fingerprint: 'e0e00b6a4c1e2f35',
    fixes: [
      {
        title: 'Replace with `kW`',
        safety: 'safe',
        edits: [
          {
            range: {start: 23, end: 25},
            text: 'kW',
            source: {start: {line: 3, column: 9}, end: {line: 3, column: 11}}
          }
        ]
      }
    ],
    related: [],
    url: 'rules/units/wrong-symbol/README.md'
  })
})

test('should name failed documents and files that were passed over', () => {
  const {documents, skipped, summary} = JSON.parse(json(report, {}))

  expect([documents[3], skipped, summary]).toEqual([
    {
      path: 'bid/Offer.docx',
      failure: {
        code: 'encrypted',
        cause: 'the file is protected by a password',
        remedy: 'Save a copy without it, or give PDF.'
      }
    },
    [{path: 'bid/old.doc', reason: 'the Word 97–2003 format cannot be read. Save a copy as .docx.'}],
    {errors: 3, warnings: 1, notes: 1, fixable: 2, waived: 1, known: 1}
  ])
})
