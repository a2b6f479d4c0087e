import {type Annotation, defaultReadLimits} from '@tenderlint/core'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {docxAnnotator} from './annotator.ts'
import {createDocx} from './create-docx.ts'
import {readDocx} from './read.ts'

const settings = {limits: defaultReadLimits, date: '2026-11-23T00:00:00Z'}

test('should comment under a name and initials that Office takes', async () => {
  const {comments} = await annotate('<w:p><w:r><w:t>10 Kw</w:t></w:r></w:p>')
  const [, author, initials] = /w:author="([^"]*)".* w:initials="([^"]{1,9})"/u.exec(comments)!

  expect([author, initials]).toEqual(['tenderlint', 'tl'])
})

test('should count comments, changes and what was not changed', async () => {
  const {result} = await annotate(
    '<w:p><w:r><w:t>10 K</w:t><w:tab/><w:t>w</w:t></w:r></w:p><w:p><w:r><w:t>2 Kw</w:t></w:r></w:p>'
  )

  expect({...result, bytes: undefined}).toEqual({bytes: undefined, comments: 3, changes: 1, refused: 1, remarks: []})
})

test('should say how a protected document is opened for changes', async () => {
  const {result} = await annotate('<w:p><w:r><w:t>10 Kw</w:t></w:r></w:p>', {
    'word/settings.xml': '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
  })

  expect('remarks' in result && result.remarks).toEqual([
    'It is protected (no changes): to resolve comments in Word, lift that under Review, Restrict Editing.'
  ])
})

/** Comment on the document itself, and on each unit, which is changed. */
async function annotate(body: string, parts: Readonly<Record<string, string>> = {}) {
  const bytes = createDocx({body, parts})
  const read = await readDocx(bytes, {path: 'a.docx', limits: defaultReadLimits})

  if ('failure' in read) throw new Error(read.failure.cause)

  const {document} = read
  const units = [...document.text.matchAll(/K\s?w/gu)].map(({0: unit, index}): Annotation => {
    const {location} = document.locate({start: index, end: index + unit.length})

    return {location, severity: 'error', lines: ['a'], place: 'b', changes: [{location, text: 'kW'}]}
  })
  const result = await docxAnnotator.annotate(
    bytes,
    [{severity: 'error', lines: ['a'], place: 'b', changes: []}, ...units],
    settings
  )

  if ('code' in result) throw new Error(result.cause)

  return {result, comments: strFromU8(unzipSync(result.bytes)['word/comments.xml']!)}
}
