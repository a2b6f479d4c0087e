import {defaultReadLimits} from '@tenderlint/core'
import {docxAdapter} from '@tenderlint/parser/docx'
import {expect, test} from 'vitest'
import {createDocx} from './docx-corpus.ts'

test('should make a document that is read in full, with a section a page', async () => {
  const result = await docxAdapter.read(new Uint8Array(createDocx(3)), {path: 'made.docx', limits: defaultReadLimits})
  const document = 'failure' in result ? undefined : result.document

  expect([document?.sections.length, document?.coverage.notes]).toEqual([3, []])
})
