import {describe, expect, test} from 'vitest'
import {exampleDate, readExamples} from './read-examples.ts'

const page = `# \`units/wrong-symbol\`

Why it matters.

And more.

## Bad

As a rule:

\`\`\`markdown
5 Kw
\`\`\`
\`\`\`findings
1:3-1:5: Unexpected \`Kw\`, expected \`kW\`
\`\`\`

\`\`\`yaml glossary
[]
\`\`\`

\`\`\`yaml options
limit: 3
\`\`\`

\`\`\`markdown as-of=2020-01-01 kind=cell column-head="Power in kW" language=zh
6 Kw
\`\`\`
\`\`\`findings
1:3-1:5 info: One
1:3-1:5: Two
\`\`\`

## Good

\`\`\`markdown
5 kW
\`\`\`

## Sources

\`\`\`text
none
\`\`\`
`

describe('readExamples', () => {
  test('should read the examples of a page, with the data before them', async () => {
    const plain = {asOf: exampleDate, options: {}, vocabulary: {}}

    expect(await readExamples(page)).toEqual({
      id: 'units/wrong-symbol',
      reason: 'Why it matters.\nAnd more.',
      bad: [
        {...plain, line: 11, source: '5 Kw', findings: ['1:3-1:5: Unexpected `Kw`, expected `kW`']},
        {
          line: 26,
          source: '6 Kw',
          asOf: '2020-01-01',
          kind: 'cell',
          columnHead: 'Power in kW',
          language: 'zh',
          options: {limit: 3},
          vocabulary: {glossary: '[]'},
          findings: ['1:3-1:5 info: One', '1:3-1:5: Two']
        }
      ],
      good: [{...plain, line: 36, source: '5 kW', findings: []}]
    })
  })

  test.each([
    ['```findings\n1:1\n```', 'README.md:3: Unexpected `findings` fence, expected a `markdown` fence before it'],
    ['```js\n1\n```', 'README.md:3: Unexpected fence `js`, expected `markdown`, `findings` or `yaml`'],
    [
      '```yaml terms\n1\n```',
      'README.md:3: Unexpected data `terms`, expected `glossary`, `options`, `standards` or `units`'
    ],
    [
      '```markdown on=1\n1\n```',
      'README.md:3: Unexpected attribute `on`, expected `as-of`, `column-head`, `kind` or `language`'
    ],
    [
      '```markdown kind=box\n1\n```',
      'README.md:3: Unexpected kind `box`, expected `alt`, `caption`, `cell`, `footer`, `header`, `heading`, `item`, `note`, `paragraph`'
    ]
  ])('should name the line of a mistake in `%s`', async (fence, message) => {
    await expect(readExamples(`## Bad\n\n${fence}\n`)).rejects.toEqual(new Error(message))
  })

  test('should give no id for a title in words', async () => {
    expect(await readExamples('# Wrong symbols\n')).toEqual({id: undefined, reason: '', bad: [], good: []})
  })
})
