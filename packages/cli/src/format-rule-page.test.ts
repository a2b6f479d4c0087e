import {createStyle} from '@tenderlint/reporters'
import {expect, test} from 'vitest'
import {formatRulePage} from './format-rule-page.ts'

const rule = {
  id: 'units/wrong-symbol',
  description: 'Write the symbol of a unit as its standard does',
  severity: 'error',
  url: 'rules/units/wrong-symbol/README.md'
} as const

const page = `# \`units/wrong-symbol\`

A symbol in the wrong case is another unit, or none.
A buyer may read it as carelessness.

Source: SI Brochure, 9th edition, 5.2

## Bad

\`\`\`markdown
The motor takes 30 Kw.
\`\`\`
\`\`\`findings
1:20-1:22: Unexpected \`Kw\`, expected \`kW\`
\`\`\`

## Good

\`\`\`markdown
The motor takes 30 kW.

It is loud.
\`\`\`

## Options

- \`allow\`: symbols to allow

\`\`\`yaml
allow: [Kw]
\`\`\`
`

test('should show why, examples with what is found in them, options, and how to allow it', () => {
  expect(formatRulePage(page, {rule, style: createStyle(false), all: false})).toMatchInlineSnapshot(`
    "units/wrong-symbol   error   Write the symbol of a unit as its standard does

    A symbol in the wrong case is another unit, or none. A buyer may read it as carelessness.

    Source: SI Brochure, 9th edition, 5.2

      bad    The motor takes 30 Kw.
             Unexpected \`Kw\`, expected \`kW\`

      good   The motor takes 30 kW.

             It is loud.

    Options

    - \`allow\`: symbols to allow

      allow: [Kw]

    Allow it
      Markdown   <!-- tenderlint-allow units/wrong-symbol: REASON -->
      Word       a comment: tenderlint-allow units/wrong-symbol: REASON
      everywhere tenderlint.yaml: rules: {units/wrong-symbol: off}
    "
  `)
})

test('should wrap prose in a terminal, and no example', () => {
  expect(formatRulePage(page, {rule, style: createStyle(false), all: false, columns: 50})).toMatchInlineSnapshot(`
    "units/wrong-symbol   error   Write the symbol of a unit as its standard does

    A symbol in the wrong case is another unit, or
    none. A buyer may read it as carelessness.

    Source: SI Brochure, 9th edition, 5.2

      bad    The motor takes 30 Kw.
             Unexpected \`Kw\`, expected \`kW\`

      good   The motor takes 30 kW.

             It is loud.

    Options

    - \`allow\`: symbols to allow

      allow: [Kw]

    Allow it
      Markdown   <!-- tenderlint-allow units/wrong-symbol: REASON -->
      Word       a comment: tenderlint-allow units/wrong-symbol: REASON
      everywhere tenderlint.yaml: rules: {units/wrong-symbol: off}
    "
  `)
})

test('should show the first examples only, and all when asked for', () => {
  const many = `# \`a/b\`\n\n## Good\n\n${[1, 2, 3, 4, 5, 6].map((d) => `\`\`\`markdown\n${d} kW\n\`\`\`\n`).join('\n')}`
  const examples = (all: boolean) =>
    formatRulePage(many, {rule, style: createStyle(false), all})
      .split('\n')
      .filter((d) => d.includes('kW') || d.includes('more'))

  expect([examples(false), examples(true)]).toEqual([
    [
      '  good   1 kW',
      '  good   2 kW',
      '  good   3 kW',
      '  good   4 kW',
      '  2 more good examples: tenderlint explain units/wrong-symbol --all'
    ],
    ['  good   1 kW', '  good   2 kW', '  good   3 kW', '  good   4 kW', '  good   5 kW', '  good   6 kW']
  ])
})
