import {describe, expect, test} from 'vitest'
import {documentOf, heading, paragraph, table} from '../test/tree.ts'

describe('createDocument', () => {
  test('should detect what nothing says of the document', () => {
    expect(documentOf([heading(1, '工作说明书'), paragraph('范围')]).properties).toEqual({language: 'zh', type: 'sow'})
  })

  test('should believe what is said of the document', () => {
    const properties = {language: 'en', title: 'Offer', type: 'delivery-report'} as const

    expect(documentOf([heading(1, '工作说明书')], {properties}).properties).toEqual(properties)
  })

  test('should count what the adapter left out', () => {
    const document = documentOf([paragraph('abc', {type: 'inlineCode', value: 'kW'})], {
      notes: (counted) => [{state: 'unchecked', reason: 'limit', characters: 10 - counted}]
    })

    expect(document.coverage).toEqual({
      total: 10,
      checked: 3,
      excluded: 2,
      unchecked: 5,
      unreadable: 0,
      notes: [
        {state: 'excluded', reason: 'code', characters: 2},
        {state: 'unchecked', reason: 'limit', characters: 5}
      ]
    })
  })

  test('should give places in the author’s terms', () => {
    const document = documentOf([
      paragraph('a'),
      heading(1, 'Scope', '3'),
      paragraph('b'),
      {type: 'list', children: [{type: 'listItem', children: [paragraph('c') as never]}]},
      table(['d'], ['e']),
      heading(2, 'Limits'),
      {type: 'pageRegion', region: 'header', pages: 'all', children: [paragraph('f'), table(['g'])] as never}
    ])

    expect(document.segments.map((d) => document.locate({start: d.start, end: d.start + 1}).location.place)).toEqual([
      {kind: 'paragraph', paragraph: 1},
      {kind: 'heading', section: {number: '3', title: 'Scope'}},
      {kind: 'paragraph', section: {number: '3', title: 'Scope'}, paragraph: 1},
      {kind: 'item', section: {number: '3', title: 'Scope'}, paragraph: 2},
      {kind: 'cell', section: {number: '3', title: 'Scope'}, table: {number: 1, row: 1, column: 1}},
      {kind: 'cell', section: {number: '3', title: 'Scope'}, table: {number: 1, row: 2, column: 1}},
      {kind: 'heading', section: {title: 'Limits'}},
      {kind: 'header', pages: 'all'},
      {kind: 'cell', table: {number: 2, row: 1, column: 1}, pages: 'all'}
    ])
  })

  test('should count paragraphs as lines where the format has no lines', () => {
    const document = documentOf([paragraph('one'), paragraph('two')])
    const place = {kind: 'paragraph', paragraph: 2}

    expect(document.locate({start: 5, end: 7})).toEqual({
      location: {format: 'docx', part: 'word/document.xml', start: 5, end: 7, place},
      line: 2,
      column: 2,
      endLine: 2,
      endColumn: 4
    })
  })

  test('should locate an insertion at the end of the last block', () => {
    const document = documentOf([paragraph('one')])

    expect(document.locate({start: 3, end: 3}).location).toEqual({
      format: 'docx',
      part: 'word/document.xml',
      start: 3,
      end: 3,
      place: {kind: 'paragraph', paragraph: 1}
    })
  })

  test('should not claim a place in a document without text', () => {
    const document = documentOf([])

    expect(() => document.locate({start: 0, end: 0})).toThrow(new Error('Unexpected range in a document without text'))
  })
})
