import {expect, test} from 'vitest'
import {readRulePage} from './read-rule-page.ts'

test('should read paragraphs, lists, tables and fences under their headings', () => {
  expect(
    readRulePage(`# \`units/wrong-symbol\`

A symbol in the wrong case
is another unit.

## Bad

\`\`\`markdown
# Title

30 Kw
\`\`\`
\`\`\`findings
3:4-3:6: Unexpected \`Kw\`, expected \`kW\`
\`\`\`

## Options

- \`allow\`: symbols
  to allow
- \`deny\`: others

| a | b |
|---|---|
`)
  ).toEqual([
    {heading: '', kind: 'prose', lines: ['A symbol in the wrong case is another unit.']},
    {heading: 'Bad', kind: 'example', lines: ['# Title', '', '30 Kw']},
    {heading: 'Bad', kind: 'findings', lines: ['3:4-3:6: Unexpected `Kw`, expected `kW`']},
    {heading: 'Options', kind: 'prose', lines: ['- `allow`: symbols to allow', '- `deny`: others']},
    {heading: 'Options', kind: 'prose', lines: ['| a | b |', '|---|---|']}
  ])
})

test('should give nothing for a page with a title only', () => {
  expect(readRulePage('# `units/wrong-symbol`\n')).toEqual([])
})
