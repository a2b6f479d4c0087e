import {expect, test} from 'vitest'
import {readFrontMatter} from './front-matter.ts'
import {parseMarkdown} from './parse-markdown.ts'

test.each([
  [
    'title: Offer 7\nlang: zh-Hans\ndocument-type: delivery report',
    {title: 'Offer 7', language: 'zh', type: 'delivery-report'}
  ],
  ['language: en_GB\ntype: SOW', {language: 'en', type: 'sow'}],
  ['title: 7\nlanguage: English\ntype: letter', {}],
  ['title: [broken', {}],
  ['- title', {}],
  ['title: &a Offer\nsubtitle: *a', {title: 'Offer'}],
  ['', {}]
])('should read `%s`', async (yaml, properties) => {
  expect(await readFrontMatter(parseMarkdown(`---\n${yaml}\n---\n`).children[0])).toEqual(properties)
})

test('should read nothing from a document without front matter', async () => {
  expect(await readFrontMatter(parseMarkdown('title: Offer').children[0])).toEqual({})
})
