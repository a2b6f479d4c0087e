import {expect, test} from 'vitest'
import {readRulePage} from './read-rule-page.ts'

test('should read why, examples and further sections', () => {
  expect(
    readRulePage(`# \`units/wrong-symbol\`

A symbol in the wrong case
is another unit:

| Symbol | Unit |
|---|---|

## Bad

\`\`\`markdown
# Title

30 Kw
\`\`\`
\`\`\`findings
3:4-3:6: Unexpected \`Kw\`, expected \`kW\`
\`\`\`

On an earlier
day:

\`\`\`yaml options
allow: [Kw]
\`\`\`
\`\`\`\`markdown as-of=2020-01-01 language=zh
\`\`\`
30 Kw
\`\`\`
\`\`\`\`

## Good

\`\`\`markdown
30 kW
\`\`\`

## Options

- \`allow\`: symbols
  to allow
- \`deny\`: others

\`\`\`yaml
allow: [Kw]
\`\`\`
`)
  ).toEqual({
    why: [['A symbol in the wrong case is another unit:'], ['| Symbol | Unit |', '|---|---|']],
    bad: [
      {settings: [], lines: ['# Title', '', '30 Kw'], findings: ['Unexpected `Kw`, expected `kW`']},
      {
        caption: 'On an earlier day',
        asOf: '2020-01-01',
        settings: ['allow: [Kw]'],
        lines: ['```', '30 Kw', '```'],
        findings: []
      }
    ],
    good: [{settings: [], lines: ['30 kW'], findings: []}],
    more: [
      {
        heading: 'Options',
        paragraphs: [['- `allow`: symbols to allow', '- `deny`: others'], ['  allow: [Kw]']]
      }
    ]
  })
})

test('should give nothing for a page with a title only', () => {
  expect(readRulePage('# `units/wrong-symbol`\n')).toEqual({why: [], bad: [], good: [], more: []})
})
