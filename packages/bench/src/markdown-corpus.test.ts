import {expect, test} from 'vitest'
import {createMarkdown} from './markdown-corpus.ts'

test('should make the same text of the length asked for each time', () => {
  const text = createMarkdown(20_000)

  expect(text).toBe(createMarkdown(20_000))
  expect(Math.floor(text.length / 10_000)).toBe(2)
})

test('should hold what is looked for', () => {
  const text = createMarkdown(50_000)

  expect(
    ['\n## 2 ', '\n- ', '\n> ', '|---|', 'ISO 50001:2018', '480 kW', '远程诊断', '<sup>2</sup>', '&amp;'].filter(
      (d) => !text.includes(d)
    )
  ).toEqual([])
})
