import type {RootContent} from 'mdast'
import {describe, expect, test} from 'vitest'
import {documentOf, heading, paragraph} from '../test/tree.ts'
import type {Document} from './document.ts'
import type {Finding} from './finding.ts'
import {defineSegmentRule} from './rule.ts'
import {run} from './run.ts'
import type {Vocabulary} from './vocabulary.ts'
import {type Waiver, waive} from './waive.ts'

const rule = defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  messages: {symbol: 'Unexpected `Kw`, expected `kW`'},
  *segment({text}) {
    for (const {index} of text.matchAll(/Kw/g)) yield {range: {start: index, end: index + 2}, messageId: 'symbol'}
  }
})

describe('a directive', () => {
  test('should allow what is found in the block it stands at', () => {
    const found = lint(documentOf([comment('units/wrong-symbol: as drawn'), paragraph('5 Kw'), paragraph('6 Kw')]))

    expect(found.map((d) => d.suppression)).toEqual([{by: 'directive', reason: 'as drawn'}, undefined])
  })

  test('should allow what is found in its section, or in the document', () => {
    const blocks = [
      heading(1, 'A'),
      paragraph('1 Kw'),
      heading(2, 'B'),
      paragraph('2 Kw'),
      heading(1, 'C'),
      paragraph('3 Kw')
    ]
    const allowed = (scope: string) =>
      lint(documentOf(blocks.toSpliced(1, 0, comment(`units/wrong-symbol ${scope}: as drawn`)))).map(
        (d) => d.suppression !== undefined
      )

    expect([allowed('section'), allowed('document')]).toEqual([
      [true, true, false],
      [true, true, true]
    ])
  })

  test('should carry its owner and the day it ends', () => {
    const document = documentOf([comment('units/wrong-symbol @qa until 2026-11-23: as drawn'), paragraph('5 Kw')])

    expect(lint(document).map((d) => d.suppression)).toEqual([
      {by: 'directive', reason: 'as drawn', owner: 'qa', until: '2026-11-23'}
    ])
  })

  test('should allow nothing after its last day, and be told', () => {
    const document = documentOf([comment('units/wrong-symbol until 2026-11-22: as drawn'), paragraph('5 Kw')])

    expect(briefly(lint(document))).toEqual([
      ['document/expired-waiver', 'Unexpected waiver of `units/wrong-symbol`, which ended on 2026-11-22', '5 Kw'],
      ['units/wrong-symbol', 'Unexpected `Kw`, expected `kW`', 'Kw']
    ])
  })

  test.each([
    ['units/wrong-symbol', 'expected a reason after a colon'],
    ['units/wrong-symbols: as drawn', 'unknown rule `units/wrong-symbols`']
  ])('should be told when it is faulty: %s', (words, fault) => {
    expect(briefly(lint(documentOf([comment(words), paragraph('5 kW')])))).toEqual([
      ['document/faulty-waiver', `Unexpected waiver: ${fault}`, '5 kW']
    ])
  })

  test('should be told when it allows nothing, unless its rule did not run', () => {
    const document = documentOf([comment('units/wrong-symbol, units/silent: as drawn'), paragraph('5 kW')])

    expect(briefly(lint(document))).toEqual([
      ['document/unused-waiver', 'Unexpected waiver of `units/wrong-symbol`: nothing is found there', '5 kW']
    ])
  })
})

describe('the configuration', () => {
  const document = documentOf([paragraph('5 Kw or 6 Kw')])

  test('should allow what a rule finds, or only these words', () => {
    const allow = (waiver: Partial<Waiver>) =>
      lint(document, [{ruleIds: ['units/wrong-symbol'], reason: 'as drawn', ...waiver}]).map((d) => d.suppression)

    expect([allow({}), allow({quote: ' Kw '}), allow({quote: 'KW'})]).toEqual([
      [config, config],
      [config, config],
      [undefined, undefined]
    ])
  })

  test('should be told where it ended and is missed', () => {
    const ended = {ruleIds: ['units/wrong-symbol'], reason: 'as drawn', until: '2026-01-01'}

    expect([briefly(lint(document, [ended]))[0], briefly(lint(documentOf([paragraph('5 kW')]), [ended]))]).toEqual([
      ['document/expired-waiver', 'Unexpected waiver of `units/wrong-symbol`, which ended on 2026-01-01', ''],
      []
    ])
  })
})

const config = {by: 'config', reason: 'as drawn'}

function lint(document: Document, waivers: readonly Waiver[] = []): readonly Finding[] {
  const findings = run(document, {
    rules: [{rule, severity: rule.severity, options: undefined}],
    vocabulary: none,
    asOf: '2026-01-01',
    url: (id) => id
  })

  return waive(document, findings, {
    waivers,
    knownIds: new Set(['units/silent', 'units/wrong-symbol']),
    activeIds: new Set(['units/wrong-symbol']),
    today: '2026-11-23',
    url: (id) => id
  })
}

function comment(words: string): RootContent {
  return {type: 'html', value: `<!-- tenderlint-allow ${words} -->`}
}

function briefly(findings: readonly Finding[]) {
  return findings.map((d) => [d.ruleId, d.message, d.quote])
}

const none: Vocabulary = {
  asOf: '2026-01-01',
  terms: () => [],
  nearTerms: () => [],
  abbreviations: () => [],
  concept: () => undefined,
  quantities: () => [],
  standards: () => [],
  standard: () => undefined,
  adoptions: () => []
}
