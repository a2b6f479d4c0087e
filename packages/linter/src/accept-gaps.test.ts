import type {CheckedDocument, FailedDocument, Finding} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {acceptGaps} from './accept-gaps.ts'

const accepted = {reason: 'a scan, read by @qa', until: '2026-12-31'}
const today = '2026-11-23'
const failed: FailedDocument = {path: 'a.pdf', failure: {code: 'encrypted', cause: 'a password', remedy: 'Give it.'}}

test('should accept a document that could not be read', () => {
  expect(acceptGaps(failed, {accepted}, today)).toEqual({...failed, accepted})
})

test('should accept gaps with what tells of them, and no other finding', () => {
  const report = checked([1], [finding('document/no-text-layer'), finding('units/wrong-symbol')])

  expect(acceptGaps(report, {accepted}, today)).toEqual({
    ...report,
    accepted,
    findings: [
      {...finding('document/no-text-layer'), suppression: {by: 'config', ...accepted}},
      finding('units/wrong-symbol')
    ]
  })
})

test.each([
  ['was checked in full', checked([], []), {accepted}],
  ['is not named', failed, {}],
  ['was accepted until a day that is over', failed, {accepted: {...accepted, until: '2026-11-22'}}]
])('should leave a document alone that %s', (_, report, config) => {
  expect(acceptGaps(report, config, today)).toBe(report)
})

function checked(pages: readonly number[], findings: readonly Finding[]): CheckedDocument {
  return {
    path: 'a.pdf',
    format: 'pdf',
    properties: {language: 'en'},
    segments: 0,
    coverage: {
      total: 0,
      checked: 0,
      excluded: 0,
      unchecked: 0,
      unreadable: 0,
      notes: pages.map((page) => ({state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: [page]}))
    },
    findings
  }
}

function finding(ruleId: string): Finding {
  return {
    ruleId,
    messageId: 'notice',
    severity: 'error',
    data: {},
    message: '',
    quote: '',
    context: {before: '', after: ''},
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    fingerprint: '',
    fixes: [],
    related: [],
    url: ''
  }
}
