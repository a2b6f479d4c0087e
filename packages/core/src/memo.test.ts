import type {TextRange} from '@tenderlint/matchers'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {documentOf, heading, paragraph, table} from '../test/tree.ts'
import type {Document} from './document.ts'
import {replace} from './fix.ts'
import {createMemo, type Memo} from './memo.ts'
import {defineDocumentRule, defineSegmentRule, type FindInProse} from './rule.ts'
import {type ConfiguredRule, run} from './run.ts'
import type {Vocabulary} from './vocabulary.ts'

const seen: string[] = []

const wrongSymbol = defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  messages: {symbol: 'Unexpected `{actual}` below `{head}`, expected `kW`'},
  *segment(prose, {vocabulary}) {
    seen.push(prose.text)

    for (const {range} of vocabulary.terms(prose)) {
      yield {
        range,
        messageId: 'symbol',
        data: {actual: 'Kw', head: `${prose.columnHead ?? ''}${prose.kind}`},
        fixes: [replace(range, 'kW', 'safe')],
        related: [{range, note: 'here'}]
      }
    }
  }
})

const repeated = defineDocumentRule({
  id: 'units/repeated',
  description: 'Say it once',
  severity: 'info',
  messages: {repeated: 'Unexpected second `Kw`'},
  *document({segments}, {gather, vocabulary}) {
    const places = [...gather(findTerms)].map(({fact, segment}) => ({
      start: segment.start + fact.start,
      end: segment.start + fact.end
    }))

    for (const range of places.slice(1)) yield {range, messageId: 'repeated'}

    // The vocabulary may be asked beside.
    const last = segments.at(-1)

    for (const {range} of last ? vocabulary.terms(last) : []) {
      yield {range: {start: last!.start + range.start, end: last!.start + range.end}, messageId: 'repeated'}
    }
  }
})

const findTerms: FindInProse<TextRange> = (prose, {vocabulary}) => vocabulary.terms(prose).map((d) => d.range)

const rules: readonly ConfiguredRule[] = [wrongSymbol, repeated].map((rule) => ({
  rule,
  severity: rule.severity,
  options: undefined
}))

const block = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'table'),
  text: fc.constantFrom('5 Kw', '6 Kw or 7 Kw', 'none', 'power'),
  head: fc.constantFrom('Power', 'Load')
})

test('should find after any edits what a fresh run finds', () => {
  fc.assert(
    fc.property(fc.array(fc.array(block, {maxLength: 6}), {minLength: 1, maxLength: 6}), (versions) => {
      const memo = createMemo()

      for (const blocks of versions) {
        const document = documentOf(
          blocks.map(({kind, text, head}) =>
            kind === 'heading' ? heading(1, text) : kind === 'table' ? table([head], [text]) : paragraph(text)
          )
        )

        expect(findings(document, {memo})).toEqual(findings(document))
      }
    })
  )
})

test('should run segment rules over changed prose only', () => {
  const memo = createMemo()

  findings(documentOf([paragraph('5 Kw'), paragraph('6 Kw')]), {memo})
  seen.length = 0
  findings(documentOf([paragraph('New'), paragraph('6 Kw'), paragraph('5 Kw')]), {memo})

  expect(seen).toEqual(['New'])
})

test('should leave nothing but what changed to a run that it was warmed for, with a pause between groups', async () => {
  const memo = createMemo()
  const blocks = Array.from({length: 70}, (_, i) => paragraph(`${i} Kw`))
  let pauses = 0
  const pause = async () => {
    pauses++
  }

  const document = documentOf(blocks)

  await memo.warm(document, options, pause)
  await memo.warm(document, options, pause)

  expect(pauses).toBe(2)

  seen.length = 0
  await memo.warm(documentOf([...blocks, paragraph('New')]), options, pause)

  expect(seen).toEqual(['New'])
  expect(findings(documentOf(blocks), {memo})).toEqual(findings(documentOf(blocks)))
})

test('should find anew on another day, by another vocabulary or another configuration', () => {
  const memo = createMemo()
  const document = documentOf([paragraph('5 Kw')])

  findings(document, {memo})
  seen.length = 0
  findings(document, {memo, asOf: '2027-01-01'})
  findings(document, {memo, asOf: '2027-01-01', vocabulary: {...vocabulary}})
  findings(document, {memo, asOf: '2027-01-01', rules: rules.map((d) => ({...d}))})

  expect(seen).toEqual(['5 Kw', '5 Kw', '5 Kw'])
})

test('should forget prose that the last run did not meet', () => {
  const memo = createMemo()

  findings(documentOf([paragraph('5 Kw')]), {memo})
  findings(documentOf([paragraph('6 Kw')]), {memo})
  seen.length = 0
  findings(documentOf([paragraph('5 Kw')]), {memo})

  expect(seen).toEqual(['5 Kw'])
})

interface Changes {
  readonly memo?: Memo
  readonly asOf?: string
  readonly vocabulary?: Vocabulary
  readonly rules?: readonly ConfiguredRule[]
}

function findings(document: Document, changes: Changes = {}) {
  return run(document, {...options, ...changes})
}

const vocabulary: Vocabulary = {
  asOf: '2026-01-01',
  terms: ({text}) => [...text.matchAll(/Kw/g)].map(({index}) => ({range: {start: index, end: index + 2}})) as never,
  nearTerms: () => [],
  abbreviations: () => [],
  concept: () => undefined,
  quantities: () => [],
  standards: () => [],
  standard: () => undefined,
  adoptions: () => []
}

const options = {rules, vocabulary, asOf: '2026-01-01', url: (id: string) => id}
