import {expect, test} from 'vitest'
import {clauseAround, isQuestion, sentenceAround} from './sentence.ts'

const around = (text: string, words: string, find = sentenceAround) => {
  const start = text.indexOf(words)
  const range = find(text, {start, end: start + words.length})

  return text.slice(range.start, range.end)
}

test.each([
  ['First one. Second with it. Third one.', 'it', 'Second with it.'],
  ['See No. 5 and e.g. it, Fig. 3 too.', 'it', 'See No. 5 and e.g. it, Fig. 3 too.'],
  ['ISO 9001:2015. It is right.', 'ISO 9001:2015', 'ISO 9001:2015.'],
  ['第一句。第二句有它。第三句。', '它', '第二句有它。'],
  ['no stop at all', 'stop', 'no stop at all']
])('should find in `%s` the sentence around `%s`', (text, words, expected) => {
  expect(around(text, words)).toEqual(expected)
})

test('should stop a clause at a Chinese comma', () => {
  expect(around('公司通过认证，实验室获得认可，特此说明。', '获得', clauseAround)).toEqual('实验室获得认可')
})

test.each([
  ['We are. Are you certified? They are.', 'you', true],
  ['We are. Are you certified? They are.', 'They', false],
  ['He asked: “Are you certified?”', 'certified', true],
  ['贵公司是否通过认证，请说明。', '认证', true],
  ['公司通过认证吗？', '认证', true],
  ['公司通过认证。', '认证', false]
])('should tell of `%s` whether `%s` is asked: %s', (text, words, expected) => {
  const start = text.indexOf(words)

  expect(isQuestion(text, {start, end: start + words.length})).toBe(expected)
})
