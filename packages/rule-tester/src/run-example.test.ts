import {defineSegmentRule, type ProseKind, replace} from '@tenderlint/core'
import {describe, expect, test} from 'vitest'
import {applyFixes} from './apply-fixes.ts'
import {readExample} from './read-example.ts'
import {exampleDate, type RuleExample} from './read-examples.ts'
import {findingLine, runExample} from './run-example.ts'

const rule = defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  messages: {symbol: 'Unexpected `Kw` in {kind} under `{head}`'},
  *segment({text, kind, columnHead = ''}) {
    for (const {index} of text.matchAll(/Kw/g)) {
      const range = {start: index, end: index + 2}

      yield {
        range,
        messageId: 'symbol',
        data: {kind, head: columnHead},
        fixes: [replace(range, 'kW', 'safe'), replace(range, 'kWh', 'unsafe')]
      }
    }
  }
})

const example: RuleExample = {
  line: 1,
  source: 'A **5\nKw** and 6 &#75;w.',
  asOf: exampleDate,
  options: {},
  vocabulary: {},
  findings: []
}

describe('runExample', () => {
  test('should give findings with lines and columns of the example', async () => {
    expect(await lines(example)).toEqual([
      '2:1-2:3: Unexpected `Kw` in paragraph under ``',
      '2:12-2:18: Unexpected `Kw` in paragraph under ``'
    ])
  })

  test.each<[ProseKind]>([['caption'], ['footer'], ['header'], ['heading'], ['item'], ['note']])(
    'should read an example as %s',
    async (kind) => {
      expect(await lines({...example, kind, source: '5 Kw'})).toEqual([
        `1:3-1:5: Unexpected \`Kw\` in ${kind} under \`\``
      ])
    }
  )

  test('should read an example as a cell of a column', async () => {
    expect(await lines({...example, kind: 'cell', columnHead: 'Power', source: '5 Kw'})).toEqual([
      '1:3-1:5: Unexpected `Kw` in cell under `Power`'
    ])
  })

  test('should leave out what the example allows', async () => {
    const source = '<!-- tenderlint-allow units/wrong-symbol: as drawn -->\n\n5 Kw'

    expect(await lines({...example, source})).toEqual([])
  })

  test('should state the severity where it is expected', async () => {
    const [finding] = runExample(rule, example, await readExample(example))

    expect(findingLine(finding!, '1:1-1:2 info: x')).toBe('2:1-2:3 warning: Unexpected `Kw` in paragraph under ``')
  })
})

describe('applyFixes', () => {
  test.each([
    [0, 'A **5\nkW** and 6 kW.'],
    [1, 'A **5\nkWh** and 6 kWh.'],
    [7, 'A **5\nkWh** and 6 kWh.']
  ])('should apply the alternative %d of each finding', async (alternative, source) => {
    const document = await readExample(example)

    expect(applyFixes(example.source, document, runExample(rule, example, document), alternative)).toBe(source)
  })
})

async function lines(given: RuleExample): Promise<readonly string[]> {
  const findings = runExample(rule, given, await readExample(given))

  return findings.map((d) => findingLine(d, undefined))
}
