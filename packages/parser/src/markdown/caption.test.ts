import type {Nodes, Paragraph} from 'mdast'
import {expect, test} from 'vitest'
import {isCaptionOf} from './caption.ts'
import {parseMarkdown} from './parse-markdown.ts'

const table = parse('| a |\n|---|')
const figure = parse('![a](b)')

test.each([
  ['Table 3', table, true],
  ['**Table 3.2:** Savings, in MWh.', table, true],
  ['Table A-1 Savings', table, true],
  ['TABLE 3 – Savings', table, true],
  ['表3 节能量', table, true],
  ['Table 3 shows the savings.', table, false],
  ['表3列出了节能量。', table, false],
  ['Table 3 lists these:', table, false],
  ['Table of savings', table, false],
  ['Tables 3 and 4', table, false],
  ['Figure 3', table, false],
  ['Fig. 3: Station', figure, true],
  ['图 2-1 系统', figure, true],
  ['Table 3', figure, false],
  ['Figure 3', parse('See ![a](b)'), false],
  [`Table 3: ${'x'.repeat(300)}`, table, false]
])('should tell whether `%s` is a caption', (text, neighbour, expected) => {
  expect(isCaptionOf(parse(text) as Paragraph, neighbour)).toBe(expected)
})

function parse(source: string): Nodes {
  return parseMarkdown(source).children[0]!
}
