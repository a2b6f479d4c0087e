import fc from 'fast-check'
import type {Nodes, RootContent} from 'mdast'
import {describe, expect, test} from 'vitest'
import {cell, documentOf, heading, paragraph, table} from '../test/tree.ts'
import type {Segment} from './segment.ts'

describe('readSegments', () => {
  test('should give each block the kind of the place it stands in', () => {
    const {segments} = documentOf([
      heading(1, 'h'),
      paragraph('p'),
      {type: 'caption', children: [{type: 'text', value: 'c'}]},
      {type: 'blockquote', children: [paragraph('q'), table(['t'])] as never},
      {type: 'list', children: [{type: 'listItem', children: [paragraph('i'), heading(1, 'hi')] as never}]},
      {type: 'footnoteDefinition', identifier: '1', children: [paragraph('n'), list('ni')] as never},
      {type: 'textBox', children: [paragraph('b')] as never},
      {
        type: 'pageRegion',
        region: 'footer',
        pages: 'first',
        children: [paragraph('f'), list('fi'), table(['ft'])] as never
      }
    ])

    expect(segments.map((d) => [d.text, d.kind, d.quoted, d.pages])).toEqual([
      ['h', 'heading', false, undefined],
      ['p', 'paragraph', false, undefined],
      ['c', 'caption', false, undefined],
      ['q', 'paragraph', true, undefined],
      ['t', 'cell', true, undefined],
      ['i', 'item', false, undefined],
      ['hi', 'item', false, undefined],
      ['n', 'note', false, undefined],
      ['ni', 'note', false, undefined],
      ['b', 'paragraph', false, undefined],
      ['f', 'footer', false, 'first'],
      ['fi', 'footer', false, 'first'],
      ['ft', 'cell', false, 'first']
    ])
  })

  test('should mask what is no prose, and count it', () => {
    const {segments, coverage} = documentOf([
      paragraph(
        'a',
        {type: 'inlineCode', value: 'kW'},
        {type: 'delete', children: [{type: 'text', value: 'old'}]},
        {type: 'excluded', reason: 'placeholder', value: 'Click here'},
        {type: 'footnoteReference', identifier: '12'},
        {type: 'html', value: '<b>'},
        {type: 'break'},
        'b'
      ),
      {type: 'code', value: 'kW'},
      {type: 'reviewComment', value: 'Why?'}
    ])

    expect(segments.map((d) => d.text)).toEqual(['a\uFFFC\uFFFC\uFFFC\uFFFC\nb'])
    expect(coverage).toEqual({
      total: 29,
      checked: 3,
      excluded: 26,
      unchecked: 0,
      unreadable: 0,
      notes: [
        {state: 'excluded', reason: 'code', characters: 4},
        {state: 'excluded', reason: 'struck', characters: 3},
        {state: 'excluded', reason: 'placeholder', characters: 10},
        {state: 'excluded', reason: 'reference', characters: 2},
        {state: 'excluded', reason: 'html', characters: 3},
        {state: 'excluded', reason: 'comment', characters: 4}
      ]
    })
  })

  test('should mark raised and lowered text', () => {
    const {segments} = documentOf([
      paragraph('m', {type: 'superscript', children: [{type: 'text', value: '2'}]}, ' CO', {
        type: 'subscript',
        children: [{type: 'text', value: '2'}]
      })
    ])

    expect(segments.map((d) => [d.text, d.marks])).toEqual([
      [
        'm2 CO2',
        [
          {kind: 'superscript', start: 1, end: 2},
          {kind: 'subscript', start: 5, end: 6}
        ]
      ]
    ])
  })

  test('should give alternative texts segments after their block', () => {
    const {segments} = documentOf([paragraph('a', {type: 'image', url: '', alt: 'Gear box'}, 'b'), paragraph('c')])

    expect(segments.map((d) => [d.kind, d.text])).toEqual([
      ['paragraph', 'a\uFFFCb'],
      ['alt', 'Gear box'],
      ['paragraph', 'c']
    ])
  })

  test('should skip empty blocks', () => {
    expect(documentOf([paragraph(), heading(1, ''), table(['', 'a'])]).segments.map((d) => d.text)).toEqual(['a'])
  })

  test('should keep numbering and pages', () => {
    const {segments} = documentOf([
      {type: 'paragraph', children: [{type: 'text', value: 'a'}], data: {label: '(a)', page: 2}},
      paragraph('b')
    ])

    expect(segments.map((d) => [d.text, d.label, d.page])).toEqual([
      ['a', '(a)', 2],
      ['b', undefined, 2]
    ])
  })
})

describe('tables', () => {
  test('should tell each cell its heads and caption', () => {
    const {segments} = documentOf([
      {type: 'caption', children: [{type: 'text', value: 'Table 1: Loads '}]},
      table(['Site', 'kW'], ['North', '5'])
    ])

    expect(segments.slice(1).map(context)).toEqual([
      {text: 'Site', cell: [1, 1, 1], isHead: true, caption: 'Table 1: Loads'},
      {text: 'kW', cell: [1, 1, 2], isHead: true, caption: 'Table 1: Loads'},
      {text: 'North', cell: [1, 2, 1], columnHead: 'Site', caption: 'Table 1: Loads'},
      {text: '5', cell: [1, 2, 2], columnHead: 'kW', rowHead: 'North', caption: 'Table 1: Loads'}
    ])
  })

  test('should join heads of merged columns and rows', () => {
    const wide = cell('Power', {span: {columns: 2, rows: 1}, column: 1})
    const tall = cell('North', {span: {columns: 1, rows: 2}})
    const rows = table(
      ['Site', wide],
      ['', 'kW', 'MW'],
      [tall, '5', '6'],
      [cell('7', {column: 1}), '8'],
      ['South', '9']
    )

    headRows(rows, 2)

    expect(documentOf([rows]).segments.map(context)).toEqual([
      {text: 'Site', cell: [1, 1, 1], isHead: true},
      {text: 'Power', cell: [1, 1, 2], isHead: true},
      {text: 'kW', cell: [1, 2, 2], isHead: true},
      {text: 'MW', cell: [1, 2, 3], isHead: true},
      {text: 'North', cell: [1, 3, 1], columnHead: 'Site'},
      {text: '5', cell: [1, 3, 2], columnHead: 'Power kW', rowHead: 'North'},
      {text: '6', cell: [1, 3, 3], columnHead: 'Power MW', rowHead: 'North'},
      {text: '7', cell: [1, 4, 2], columnHead: 'Power kW', rowHead: 'North'},
      {text: '8', cell: [1, 4, 3], columnHead: 'Power MW', rowHead: 'North'},
      {text: 'South', cell: [1, 5, 1], columnHead: 'Site'},
      {text: '9', cell: [1, 5, 2], columnHead: 'Power kW', rowHead: 'South'}
    ])
  })

  test('should take the words beside a code for the head of a row', () => {
    const rows = table(['No.', 'Test', 'Limit'], ['A3', 'Thermal power', '480 kW'])

    expect(documentOf([rows]).segments.slice(3).map(context)).toEqual([
      {text: 'A3', cell: [1, 2, 1], columnHead: 'No.'},
      {text: 'Thermal power', cell: [1, 2, 2], columnHead: 'Test'},
      {text: '480 kW', cell: [1, 2, 3], columnHead: 'Limit', rowHead: 'A3 Thermal power'}
    ])
  })

  test('should tell the cells of a row its unit', () => {
    const rows = table(['Quantity', 'Unit', 'Value'], ['Power', 'kW', '75'], ['Phases', '', '3'])

    expect(documentOf([rows]).segments.slice(3).map(context)).toEqual([
      {text: 'Power', cell: [1, 2, 1], columnHead: 'Quantity'},
      {text: 'kW', cell: [1, 2, 2], columnHead: 'Unit', rowHead: 'Power'},
      {text: '75', cell: [1, 2, 3], columnHead: 'Value', rowHead: 'Power', rowUnit: 'kW'},
      {text: 'Phases', cell: [1, 3, 1], columnHead: 'Quantity'},
      {text: '3', cell: [1, 3, 3], columnHead: 'Value', rowHead: 'Phases'}
    ])
  })

  test('should have no heads where the source says that no row is one', () => {
    const rows = table(['5', '6'])

    headRows(rows, 0)

    expect(documentOf([rows]).segments.map(context)).toEqual([
      {text: '5', cell: [1, 1, 1]},
      {text: '6', cell: [1, 1, 2], rowHead: '5'}
    ])
  })

  test('should read each paragraph of a cell, and tables in cells, as segments of their own', () => {
    const {segments} = documentOf([
      table(['a', {type: 'flowCell', children: [paragraph('b'), table(['c']), paragraph('d')] as never}]),
      table(['e'])
    ])

    expect(segments.map(context)).toEqual([
      {text: 'a', cell: [1, 1, 1], isHead: true},
      {text: 'b', cell: [1, 1, 2], isHead: true},
      {text: 'c', cell: [2, 1, 1], isHead: true},
      {text: 'd', cell: [1, 1, 2], isHead: true},
      {text: 'e', cell: [3, 1, 1], isHead: true}
    ])
  })

  test('should give a caption between two tables to the second', () => {
    const caption: RootContent = {type: 'caption', children: [{type: 'text', value: 'Table 2'}]}
    const {segments} = documentOf([table(['a']), caption, table(['b']), paragraph('p'), table(['c']), caption])

    expect(segments.filter((d) => d.cell).map((d) => [d.text, d.tableCaption])).toEqual([
      ['a', undefined],
      ['b', 'Table 2'],
      ['c', 'Table 2']
    ])
  })
})

describe('directives', () => {
  const allow: RootContent = {type: 'html', value: '<!-- tenderlint-allow units/wrong-symbol: as drawn -->'}
  const request = {ruleIds: ['units/wrong-symbol'], reason: 'as drawn'}

  test.each([
    ['the block it stands in', [paragraph('a'), paragraph('b', allow), paragraph('c')], [{start: 2, end: 3}]],
    ['the block after it', [paragraph('a'), allow, paragraph(), paragraph('b'), paragraph('c')], [{start: 2, end: 3}]],
    ['the whole table after it', [allow, table(['a', 'b'], ['c', 'd']), paragraph('e')], [{start: 0, end: 7}]],
    [
      'the cell it stands in',
      [table(['a', {type: 'tableCell', children: [{type: 'text', value: 'b'}, allow]}])],
      [{start: 2, end: 3}]
    ]
  ])('should speak of %s', (_, children, ranges) => {
    expect(documentOf(children as RootContent[]).directives).toEqual(ranges.map((range) => ({...request, range})))
  })

  test.each([
    ['the end', [paragraph('a'), allow]],
    ['the end of a quotation', [{type: 'blockquote', children: [paragraph('a'), allow]}, paragraph('b')]]
  ])('should be faulty at %s', (_, children) => {
    const fault = 'expected text after it, in the same place'

    expect(documentOf(children as RootContent[]).directives).toEqual([{...request, fault, range: {start: 0, end: 1}}])
  })

  test('should be read from a reviewer’s comment', () => {
    const comment: RootContent = {type: 'reviewComment', value: 'tenderlint-allow units/wrong-symbol: as drawn'}

    expect(documentOf([comment, paragraph('a')]).directives).toEqual([{...request, range: {start: 0, end: 1}}])
  })
})

test('should lay out the text of all segments so that pieces cover it', () => {
  const leaf = fc.constantFrom<Nodes>(
    {type: 'text', value: 'gear'},
    {type: 'text', value: '轴承'},
    {type: 'break'},
    {type: 'inlineCode', value: 'x'},
    {type: 'html', value: '<b>'}
  )
  const block = fc.array(leaf, {maxLength: 4}).map((d) => paragraph(...d.map((e) => ({...e}))))

  fc.assert(
    fc.property(fc.array(block, {maxLength: 5}), (blocks) => {
      const {text, segments, sourceMap, coverage} = documentOf(blocks)
      let end = 0

      for (const piece of sourceMap.pieces) {
        // A line feed stands between two segments.
        expect([end, end + 1].filter((d) => d === piece.text).length).toBe(1)
        end = piece.text + piece.textLength
      }

      expect(end).toBe(text.length)
      expect(segments.map((d) => text.slice(d.start, d.start + d.text.length))).toEqual(segments.map((d) => d.text))
      expect(coverage.total).toBe(coverage.checked + coverage.excluded)
    })
  )
})

function list(text: string): RootContent {
  return {type: 'list', children: [{type: 'listItem', children: [paragraph(text) as never]}]}
}

function headRows(node: RootContent, count: number): void {
  if (node.type !== 'table') throw new Error('Unexpected node')

  for (const [index, row] of node.children.entries()) row.data = {isHead: index < count}
}

function context(segment: Segment): Record<string, unknown> {
  const {text, cell: place, columnHead, rowHead, rowUnit, isHead, tableCaption} = segment
  const known = {columnHead, rowHead, rowUnit, isHead, caption: tableCaption}

  return {
    text,
    cell: place && [place.table, place.row, place.column],
    ...Object.fromEntries(Object.entries(known).filter(([, d]) => d !== undefined))
  }
}
