import {describe, expect, test} from 'vitest'
import {documentOf, heading, paragraph} from '../test/tree.ts'
import type {Document} from './document.ts'
import type {Finding} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {replace} from './fix.ts'
import {defineDocumentRule, defineSegmentRule, type Rule} from './rule.ts'
import {run} from './run.ts'
import type {Vocabulary} from './vocabulary.ts'

const wrongSymbol = defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  messages: {symbol: 'Unexpected `{actual}`, expected `kW`'},
  *segment({text}) {
    for (const {index} of text.matchAll(/Kw/g)) {
      const range = {start: index, end: index + 2}

      yield {range, messageId: 'symbol', data: {actual: 'Kw'}, fixes: [replace(range, 'kW', 'safe')]}
    }
  }
})

const missingPrice = defineDocumentRule({
  id: 'structure/missing-price',
  description: 'Name the price',
  severity: 'info',
  messages: {missing: 'Expected a price'},
  *document() {
    yield {range: {start: 0, end: 0}, messageId: 'missing', severity: 'error', key: 'price'}
  }
})

describe('run', () => {
  test('should make a finding with its place, words and fixes in the document', () => {
    const document = documentOf([heading(1, 'Demand'), paragraph('It falls by 500 Kw in winter.')])

    expect(runRule(document, wrongSymbol)).toEqual([
      {
        ruleId: 'units/wrong-symbol',
        messageId: 'symbol',
        severity: 'warning',
        data: {actual: 'Kw'},
        message: 'Unexpected `Kw`, expected `kW`',
        range: {start: 23, end: 25},
        quote: 'Kw',
        context: {before: 'It falls by 500 ', after: ' in winter.'},
        location: {
          format: 'docx',
          part: 'word/document.xml',
          start: 23,
          end: 25,
          place: {kind: 'paragraph', paragraph: 1, section: {title: 'Demand'}}
        },
        line: 2,
        column: 17,
        endLine: 2,
        endColumn: 19,
        fingerprint: fingerprint({
          ruleId: 'units/wrong-symbol',
          defect: 'symbol',
          quote: 'Kw',
          before: 'falls by 500',
          after: 'in winter'
        }),
        fixes: [{title: 'Replace with `kW`', safety: 'safe', edits: [{range: {start: 23, end: 25}, text: 'kW'}]}],
        related: [],
        url: 'https://rules.example/units/wrong-symbol'
      }
    ])
  })

  test('should keep the fingerprint when a paragraph is put before', () => {
    const before = runRule(documentOf([paragraph('500 Kw')]), wrongSymbol)
    const after = runRule(documentOf([paragraph('New.'), paragraph('500 Kw')]), wrongSymbol)

    expect(after.map((d) => d.fingerprint)).toEqual(before.map((d) => d.fingerprint))
  })

  test('should order findings by place, those about the document itself first', () => {
    const document = documentOf([paragraph('5 Kw or 6 Kw')], {
      notices: [{id: 'document/encrypted', data: {format: 'PDF'}}]
    })
    const findings = [...runRule(document, wrongSymbol, missingPrice)]

    expect(findings.map((d) => [d.ruleId, d.range?.start, d.line, d.column])).toEqual([
      ['document/encrypted', undefined, 1, 1],
      ['structure/missing-price', 0, 1, 1],
      ['units/wrong-symbol', 2, 1, 3],
      ['units/wrong-symbol', 10, 1, 11]
    ])
  })

  test('should let a problem be milder than its rule, never graver', () => {
    expect(runRule(documentOf([paragraph('a')]), missingPrice).map((d) => d.severity)).toEqual(['info'])
  })

  test('should report on a document without text', () => {
    expect(runRule(documentOf([]), missingPrice).map((d) => [d.message, d.quote, d.line, d.location])).toEqual([
      ['Expected a price', '', 1, undefined]
    ])
  })

  test.each([
    [
      'words',
      'The whole of the long sentence before it says that 5 Kw',
      ' of the long sentence before it says that 5 '
    ],
    ['Chinese', `${'轴'.repeat(60)}5 Kw`, `${'轴'.repeat(46)}5 `],
    ['pairs of code units', `${'😀'.repeat(30)}5 Kw`, `${'😀'.repeat(23)}5 `],
    ['pairs cut in two', `${'😀'.repeat(30)} 5 Kw`, `${'😀'.repeat(22)} 5 `]
  ])('should not cut %s in the context', (_, text, before) => {
    expect(runRule(documentOf([paragraph(text)]), wrongSymbol).map((d) => d.context.before)).toEqual([before])
  })
})

function runRule(document: Document, ...rules: readonly Rule[]): readonly Finding[] {
  return run(document, {
    rules: rules.map((rule) => ({rule, severity: rule.severity, options: undefined})),
    vocabulary: none,
    asOf: '2026-01-01',
    url: (id) => `https://rules.example/${id}`
  })
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
