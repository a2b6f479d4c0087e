import {expect, test} from 'vitest'
import type {ChunkedText} from './chunked-text.ts'
import {parseAll} from './parse-all.ts'
import {updateChunks} from './update-chunks.ts'

const filler = 'A paragraph of plain words.\n\n'.repeat(40)

test.each([
  ['a later line of a paragraph', 'one\n\ntwo\nthree\n', 'one\n\ntwo\nthrees\n', ['two\nthrees\n']],
  ['the first line of a paragraph', 'one\n\ntwo\n\nthree\n', 'one\n\ntwos\n\nthree\n', ['one\n\n', 'twos\n\n']],
  ['the beginning of a paragraph', 'one\n\ntwo\n\nthree\n', 'one\n\n- two\n\nthree\n', ['one\n\n', '- two\n\n']],
  ['a blank line that goes', 'one\n\ntwo\n\nthree\n', 'one\ntwo\n\nthree\n', ['one\ntwo\n\n']],
  ['a blank line that comes', 'one\ntwo\n\nthree\n', 'one\n\ntwo\n\nthree\n', ['one\n\n', 'two\n\n']],
  ['a line that goes on in a list', '- one\n\ntwo\n\nthree\n', '- one\n\n  two\n\nthree\n', ['- one\n\n  two\n\n']],
  [
    'a fence that stays open',
    'one\n\ntwo\n\nthree\n',
    'one\n\n```\ntwo\n\nthree\n',
    ['one\n\n', '```\ntwo\n\nthree\n']
  ],
  ['nothing', 'one\n\ntwo\n', 'one\n\ntwo\n', ['two\n']]
])('should parse again for %s no more than it touches', async (_, before, after, expected) => {
  expect(await parsedAgain(`${filler}${before}`, `${filler}${after}`)).toEqual(expected)
})

test.each([
  ['is new', 'See [a].\n', 'See [a].\n\n[a]: /url\n', ['See [a].\n\n', '[a]: /url\n']],
  ['is gone', 'See [a].\n\n[a]: /url\n', 'See [a].\n', ['See [a].\n']],
  ['has another address', 'See [a].\n\n[a]: /url\n', 'See [a].\n\n[a]: /other\n', ['See [a].\n\n', '[a]: /other\n']],
  ['is one of two', 'See [a].\n\n[a]: /url\n\n[a]: /url\n', 'See [a].\n\n[a]: /url\n', ['[a]: /url\n']],
  ['nobody asks for', 'See [a].\n', 'See [a].\n\n[b]: /url\n', ['See [a].\n\n', '[b]: /url\n']],
  [
    'is a footnote',
    'See[^a] and [a].\n\nSee [b].\n',
    'See[^a] and [a].\n\nSee [b].\n\n[^a]: note\n',
    ['See[^a] and [a].\n\n', 'See [b].\n\n', '[^a]: note\n']
  ]
])('should parse again what asks for a definition that %s', async (_, before, after, expected) => {
  expect(await parsedAgain(`${filler}${before}`, `${filler}${after}`)).toEqual(expected)
})

/** Texts of the chunks that are parsed when a text becomes another. */
async function parsedAgain(before: string, after: string): Promise<readonly string[]> {
  const first = await parseAll(before, {limit: 100, partLength: 10_000})
  const second = updateChunks(first, after, 100)!

  return textsOf(second).filter((_, i) => !first.chunks.includes(second.chunks[i]!))
}

function textsOf({chunks, source}: ChunkedText): readonly string[] {
  const ends = chunks.map((_, i) => chunks.slice(0, i + 1).reduce((sum, d) => sum + d.length, 0))

  return ends.map((end, i) => source.slice(ends[i - 1] ?? 0, end))
}
