import {expect, test} from 'vitest'
import {documentOf, heading, paragraph, table} from '../test/tree.ts'
import {detectDocumentType} from './document-type.ts'

test.each([
  ['Statement of Work: heat recovery', 'sow'],
  ['Scope of services', 'sow'],
  ['Statement of work to our tender', 'sow'],
  ['Site acceptance report', 'delivery-report'],
  ['Commissioning report', 'delivery-report'],
  ['Technical and commercial proposal', 'proposal'],
  ['空压站改造工作说明书', 'sow'],
  ['验收报告', 'delivery-report'],
  ['Sowing machines', undefined]
])('should tell the type by the title `%s`', (title, type) => {
  expect(detectDocumentType(title, [])).toBe(type)
})

test('should tell the type by the first headings and lines', () => {
  const {segments} = documentOf([paragraph('ACME Ltd'), heading(1, 'Heat recovery'), paragraph('Statement of Work')])

  expect(detectDocumentType('ACME', segments)).toBe('sow')
})

test('should not take sentences and cells for titles', () => {
  const {segments} = documentOf([paragraph('We are pleased to offer a retrofit.'), table(['Bid no.', '5'])])

  expect(detectDocumentType(undefined, segments)).toBeUndefined()
})
