import {expect, test} from 'vitest'
import type {Prose} from './prose.ts'
import {referenceKind} from './standard-reference-kind.ts'

const kindOf = (text: string, values: Partial<Prose> = {}) => {
  const start = text.indexOf('ISO')

  return referenceKind(
    {kind: 'paragraph', language: 'en', text, marks: [], quoted: false, ...values},
    {start, end: start + 'ISO 9001:2008'.length},
    '2026-11-22'
  )
}

test.each([
  ['The plan follows ISO 9001:2008.', 'normative'],
  ['We are certified to ISO 9001:2008.', 'certificate'],
  ['本公司通过ISO 9001:2008认证。', 'certificate'],
  ['Certified since 2009 to ISO 9001:2008.', 'history'],
  ['The test was made to ISO 9001:2008, in force at the time.', 'history'],
  ['ISO 9001:2008 was replaced in that year.', 'history'],
  ['ISO 9001:2008 took the place of it.', 'history'],
  ['We compared ISO 9001:2008 with ISO 9001:2015.', 'history'],
  ['We compare ISO 9001:2008 readings with those of the plant.', 'normative'],
  ['The manual of 2013 was written to ISO 9001:2008.', 'history'],
  ['The 2012 tests cited ISO 9001:2008.', 'history'],
  ['The manual of 2013 follows ISO 9001:2008.', 'normative'],
  ['公司曾通过ISO 9001:2008认证。', 'history'],
  ['Under the existing contract, ISO 9001:2008 applies.', 'contract'],
  ['The contract dated 2014 names ISO 9001:2008.', 'contract'],
  ['Certified until 2018 to ISO 9001:2008.', 'history'],
  ['Certified until 2029 to ISO 9001:2008.', 'certificate'],
  ['The contractor follows ISO 9001:2008.', 'normative'],
  ['按合同要求，采用ISO 9001:2008。', 'contract'],
  ['The tender asks for “conformity to ISO 9001:2008”.', 'quotation'],
  ['The tender asks for "conformity to ISO 9001:2008".', 'quotation'],
  ['The 24" screen follows ISO 9001:2008.', 'normative'],
  ['Certified. The plan follows ISO 9001:2008. Certified.', 'normative']
])('should take `%s` as %s', (text, kind) => {
  expect(kindOf(text)).toEqual(kind)
})

test('should ask the head of the column and the block', () => {
  expect([
    kindOf('ISO 9001:2008', {kind: 'cell', columnHead: 'Certificate'}),
    kindOf('ISO 9001:2008', {kind: 'cell', columnHead: 'Previous edition'}),
    kindOf('ISO 9001:2008', {quoted: true})
  ]).toEqual(['certificate', 'history', 'quotation'])
})
