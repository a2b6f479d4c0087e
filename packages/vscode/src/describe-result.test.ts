import {expect, test} from 'vitest'
import {describeAnnotated, describeLint, type Translate} from './describe-result.ts'

const t: Translate = (message, ...values) => message.replace(/\{(\d)\}/gu, (_, i) => String(values[i]))
const tally = {errors: 5, warnings: 1, notes: 0, fixable: 2, waived: 0, known: 0}

test('should count findings and documents', () => {
  expect([
    describeLint({...tally, documents: 1, failed: 0, isCancelled: false}, t),
    describeLint({...tally, documents: 3, failed: 2, isCancelled: true}, t)
  ]).toEqual([
    'tenderlint: errors 5, warnings 1, notes 0 (documents: 1)',
    'tenderlint: Stopped. errors 5, warnings 1, notes 0 (documents: 3); could not be read: 2'
  ])
})

test('should name the copy, and say what its owner should know', () => {
  const annotated = {comments: 6, changes: 3, refused: 0, remarks: []}
  const remarks = ['The document is signed.']

  expect([
    describeAnnotated({...annotated, uri: 'file:///bid/My%20Offer.tenderlint.docx'}, t),
    describeAnnotated({...annotated, uri: 'file:///bid/a.docx', refused: 1, remarks}, t),
    describeAnnotated({...annotated, comments: 0, changes: 0}, t)
  ]).toEqual([
    'tenderlint: My Offer.tenderlint.docx: comments 6, tracked changes 3.',
    'tenderlint: a.docx: comments 6, tracked changes 3, fixes only as a comment 1. The document is signed.',
    'tenderlint: Nothing to comment on.'
  ])
})
