import fc from 'fast-check'
import {expect, test} from 'vitest'
import {documentOf, paragraph} from '../test/tree.ts'
import {
  applyBaseline,
  type Baseline,
  type BaselineSurroundings,
  countKnown,
  createBaseline,
  shrinkBaseline
} from './baseline.ts'
import {formatBaseline, readBaseline} from './baseline-text.ts'
import type {DocumentReport} from './report.ts'
import {defineSegmentRule} from './rule.ts'
import {run} from './run.ts'
import type {Vocabulary} from './vocabulary.ts'

const rule = defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  messages: {symbol: 'Unexpected `Kw`, expected `kW`'},
  *segment({text}) {
    for (const {index} of text.matchAll(/Kw/g)) yield {range: {start: index, end: index + 2}, messageId: 'symbol'}
  }
})

const here: BaselineSurroundings = {pathOf: (path) => path, isGone: () => false}

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

test('should know each finding as often as it was there', () => {
  const baseline = createBaseline([lint('a.md', ['takes 5 Kw now', 'takes 5 Kw now'])], here.pathOf)

  expect([
    countKnown(baseline),
    known([lint('a.md', ['takes 5 Kw now', 'takes 5 Kw now', 'takes 5 Kw now', 'gives 6 Kw'])], baseline)
  ]).toEqual([2, [[true, true, false, false]]])
})

test('should know the findings of a file that has another name now', () => {
  const baseline = createBaseline([lint('offer v1.md', ['takes 5 Kw']), lint('b.md', ['gives 6 Kw'])], here.pathOf)
  const reports = [lint('offer v2.md', ['takes 5 Kw', 'gives 6 Kw'])]

  expect([
    known(reports, baseline, {...here, isGone: (path) => path === 'offer v1.md'}),
    known(reports, baseline)
  ]).toEqual([[[true, false]], [[false, false]]])
})

test('should only ever shrink', () => {
  const baseline = createBaseline(
    [
      lint('a.md', ['takes 5 Kw', 'gives 6 Kw']),
      lint('b.md', ['7 Kw']),
      lint('gone.md', ['8 Kw']),
      lint('c.md', ['9 Kw'])
    ],
    here.pathOf
  )
  const surroundings = {...here, isGone: (path: string) => path === 'gone.md'}
  const failed: DocumentReport = {path: 'c.md', failure: {code: 'encrypted', cause: '', remedy: ''}}
  const reports = applyBaseline([lint('a.md', ['takes 5 Kw', 'new 1 Kw']), failed], baseline, surroundings)
  const shrunk = shrinkBaseline(reports, baseline, surroundings)

  expect([...shrunk].map(([path, d]) => [path, countKnown(new Map([[path, d]]))])).toEqual([
    ['b.md', 1],
    ['c.md', 1],
    ['a.md', 1]
  ])
})

test('should know what it knew after edits elsewhere and in another order', () => {
  const words = fc.array(fc.constantFrom('motor', 'drive', 'the', 'takes', '5', '轴承', 'Kw', '75', 'at'), {
    maxLength: 12
  })
  const paragraphs = fc.array(
    words.map((d) => d.join(' ')),
    {minLength: 1, maxLength: 8}
  )

  fc.assert(
    fc.property(paragraphs, paragraphs, fc.infiniteStream(fc.nat()), (before, added, random) => {
      const baseline = createBaseline([lint('a.md', before)], here.pathOf)
      const clean = added.map((d) => d.replaceAll('Kw', 'kW'))
      const after = [...before, ...clean]
        .map((text) => ({text, order: random.next().value ?? 0}))
        .sort((a, b) => a.order - b.order)
        .map((d) => d.text.replaceAll(' ', random.next().value! % 2 === 0 ? ' ' : '  '))

      const marks = known([lint('a.md', after)], readBaseline(formatBaseline(baseline)).baseline)

      expect(marks.flat().filter((d) => !d)).toEqual([])
    })
  )
})

test('should write one line a fingerprint, and read it back', () => {
  const baseline: Baseline = new Map([
    ['b/c d.md', [{fingerprint: '0011223344556677', count: 2, ruleId: 'units/wrong-symbol', quote: 'Kw  x'}]],
    ['#a.md', [{fingerprint: '8899aabbccddeeff', count: 1, ruleId: 'document/encrypted', quote: ''}]]
  ])
  const text = `# What tenderlint found and is known. \`tenderlint baseline update\` takes out what was mended.

./#a.md
  8899aabbccddeeff 1 document/encrypted

b/c d.md
  0011223344556677 2 units/wrong-symbol Kw  x
`

  expect([formatBaseline(baseline), readBaseline(text)]).toEqual([text, {baseline, problems: []}])
})

test('should tell lines that it cannot read', () => {
  expect(readBaseline('  0011223344556677 2 units/a\na.md\n  0 2 units/a\n<<<<<<< ours\n').problems).toEqual([
    {
      line: 1,
      message:
        'unexpected `0011223344556677 2 units/a`, expected a path, or below one a fingerprint, a count and a rule'
    },
    {
      line: 3,
      message: 'unexpected `0 2 units/a`, expected a path, or below one a fingerprint, a count and a rule'
    }
  ])
})

function lint(path: string, paragraphs: readonly string[]): DocumentReport {
  const document = documentOf(paragraphs.map((d) => paragraph(d)))
  const findings = run(document, {
    rules: [{rule, severity: rule.severity, options: undefined}],
    vocabulary: none,
    asOf: '2026-01-01',
    url: (id) => id
  })

  return {
    path,
    format: document.format,
    properties: document.properties,
    segments: document.segments.length,
    coverage: document.coverage,
    findings
  }
}

function known(reports: readonly DocumentReport[], baseline: Baseline, surroundings = here) {
  return applyBaseline(reports, baseline, surroundings).map(
    (d) => 'findings' in d && d.findings.map(({suppression}) => suppression?.by === 'baseline')
  )
}
