import type {Coverage, DocumentReport, Finding, Severity} from '@tenderlint/core'
import type {FailOn} from '@tenderlint/linter'
import {expect, test} from 'vitest'
import {checked, failed, findingOf} from '../fixtures/documents.ts'
import {exitCodeOf} from './exit-code.ts'

const gap: Coverage = {
  ...checked([]).coverage,
  notes: [{state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: [1]}]
}

const cases: readonly (readonly [string, readonly DocumentReport[], FailOn, number])[] = [
  ['no finding', [checked([])], 'info', 0],
  ['a finding at the threshold', [checked(['warning'])], 'warning', 1],
  ['a finding above the threshold', [checked(['error'])], 'warning', 1],
  ['a finding below the threshold', [checked(['info'])], 'warning', 0],
  ['a note where notes count', [checked(['info'])], 'info', 1],
  ['a warning where errors count', [checked(['warning'])], 'error', 0],
  ['findings where none counts', [checked(['error'])], 'never', 0],
  ['a finding that is suppressed', [checked([suppressed('error')])], 'info', 0],
  ['a document that could not be read, and findings', [checked(['error']), failed], 'warning', 3],
  ['a document that could not be read where no finding counts', [failed], 'never', 3],
  [
    'a mistake of ours in one document',
    [failed, {path: 'odd.md', failure: {code: 'defect', cause: 'a mistake of ours', remedy: 'Please tell us.'}}],
    'never',
    70
  ],
  ['a document that is accepted as it is', [{...failed, accepted: {reason: 'a scan'}}], 'warning', 0],
  ['text that was not checked', [{...checked([]), coverage: gap}], 'warning', 3]
]

test.each(cases)('should give the code for %s', (_, documents, failOn, code) => {
  expect(exitCodeOf({documents, skipped: []}, () => failOn)).toEqual(code)
})

test('should count findings by what is said of their document', () => {
  const documents = [checked(['warning'], 'draft.md'), checked(['info'], 'offer.md')]

  expect(exitCodeOf({documents, skipped: []}, (path) => (path === 'draft.md' ? 'never' : 'warning'))).toBe(0)
})

test.each([
  ['clean', {path: 'a.md', reason: 'excluded', isExcluded: true}, 0],
  ['unchecked', {path: 'a.doc', reason: 'a Word 97–2003 document is not read'}, 3]
] as const)('should call a run %s where all was skipped', (_, skipped, code) => {
  expect(exitCodeOf({documents: [], skipped: [skipped]}, () => 'warning')).toBe(code)
})

function suppressed(severity: Severity): Finding {
  return {...findingOf(severity), suppression: {by: 'directive', reason: "client's own form"}}
}
