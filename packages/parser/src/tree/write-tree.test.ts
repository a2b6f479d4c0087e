import {readdirSync, readFileSync} from 'node:fs'
import {type Document, defaultReadLimits} from '@tenderlint/core'
import type {Root, RootContent} from 'mdast'
import {describe, expect, test} from 'vitest'
import {markdownAdapter} from '../markdown/index.ts'
import {placeTree} from './place-tree.ts'
import {writeTree} from './write-tree.ts'

describe('writeTree', () => {
  test('should write what Markdown has words for', () => {
    expect(
      write(
        {type: 'heading', depth: 2, children: [{type: 'text', value: 'Scope'}], data: {label: '3.2'}},
        paragraph('5 m', {type: 'superscript', children: [{type: 'text', value: '3'}]}, ' of H', {
          type: 'subscript',
          children: [{type: 'text', value: '2'}]
        }),
        paragraph('See ', {type: 'excluded', reason: 'url', value: 'https://a.example'}, ' and ', {
          type: 'excluded',
          reason: 'code',
          value: 'a`b'
        }),
        {type: 'caption', children: [{type: 'text', value: 'Table 1: Loads'}]}
      )
    ).toBe(
      '## 3.2 Scope\n\n5 m<sup>3</sup> of H<sub>2</sub>\n\nSee <https://a.example> and ``a`b``\n\nTable 1: Loads\n'
    )
  })

  test('should write what Markdown has no words for as comments', () => {
    expect(
      write(
        {type: 'pageRegion', region: 'header', pages: 'first', children: [paragraph('Offer') as never]},
        {type: 'textBox', children: [paragraph('Note') as never]},
        {type: 'reviewComment', value: 'Why --\nso?', author: 'A'},
        {type: 'pageBreak'},
        paragraph('Name: ', {type: 'excluded', reason: 'placeholder', value: 'Enter text'})
      )
    ).toBe(
      [
        '<!-- header, first pages -->',
        'Offer',
        '<!-- text box -->',
        'Note',
        '<!-- A: Why - - so? -->',
        '<!-- page break -->',
        'Name: <!-- placeholder: Enter text -->\n'
      ].join('\n\n')
    )
  })

  test('should write lists with the labels they have', () => {
    const item = (label: string, text: string) => ({
      type: 'listItem' as const,
      spread: false,
      children: [{...paragraph(text), data: {label}} as never]
    })

    expect(
      write(
        {type: 'list', ordered: true, spread: false, children: [item('(a)', 'one'), item('(b)', 'two')]},
        paragraph('then'),
        {type: 'list', ordered: true, children: [item('3.', 'five'), item('4.', 'six')]},
        paragraph('and'),
        {type: 'list', ordered: false, spread: false, children: [item('•', 'three')]}
      )
    ).toBe('- (a) one\n- (b) two\n\nthen\n\n3. five\n4. six\n\nand\n\n- three\n')
  })

  test('should lay out merged cells and the blocks of cells', () => {
    const cell = (value: string, data = {}) => ({
      type: 'tableCell' as const,
      children: [{type: 'text' as const, value}],
      data
    })

    expect(
      write({
        type: 'table',
        children: [
          {type: 'tableRow', children: [cell('Site'), cell('Power', {column: 1, span: {columns: 2, rows: 1}})]},
          {
            type: 'tableRow',
            children: [
              {
                type: 'flowCell',
                data: {column: 1},
                children: [
                  paragraph('a|b', {type: 'break'}, 'c') as never,
                  {type: 'table', children: [{type: 'tableRow', children: [cell('d'), cell('e')]}]}
                ]
              },
              cell('f', {column: 2})
            ]
          }
        ]
      })
    ).toBe(
      [
        '| Site | Power               |   |',
        '| ---- | ------------------- | - |',
        '|      | a\\|b<br>c<br>d<br>e | f |\n'
      ].join('\n')
    )
  })

  test.each(fixtures())('should write %s so that it reads the same', async (_, source) => {
    const document = await read(source)

    expect(texts(await read(writeTree(document.tree)))).toEqual(texts(document))
  })
})

describe('placeTree', () => {
  test('should give blocks their text and place, and leave out what places are made of', async () => {
    expect(placeTree(await read('# A *b*\n\n> c'))).toEqual({
      type: 'root',
      children: [
        {
          type: 'heading',
          depth: 1,
          text: 'A b',
          kind: 'heading',
          language: 'en',
          line: 1,
          location: {
            format: 'markdown',
            place: {kind: 'heading', section: {title: 'A b'}},
            start: {line: 1, column: 3, offset: 2},
            end: {line: 1, column: 7, offset: 6}
          },
          children: [
            {type: 'text', value: 'A '},
            {type: 'emphasis', children: [{type: 'text', value: 'b'}]}
          ]
        },
        {
          type: 'blockquote',
          children: [
            {
              type: 'paragraph',
              text: 'c',
              kind: 'paragraph',
              language: 'en',
              line: 3,
              location: {
                format: 'markdown',
                place: {kind: 'paragraph', section: {title: 'A b'}, paragraph: 1},
                start: {line: 3, column: 3, offset: 11},
                end: {line: 3, column: 4, offset: 12}
              },
              children: [{type: 'text', value: 'c'}]
            }
          ]
        }
      ]
    })
  })
})

function paragraph(...children: readonly (RootContent | string)[]): RootContent {
  return {
    type: 'paragraph',
    children: children.map((d) => (typeof d === 'string' ? {type: 'text', value: d} : d)) as never[]
  }
}

function write(...children: readonly RootContent[]): string {
  const tree: Root = {type: 'root', children: [...children]}

  return writeTree(tree)
}

function fixtures(): readonly (readonly [name: string, source: string])[] {
  const folder = new URL('../../../../fixtures/', import.meta.url)

  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((d) => d.endsWith('.md') && !d.includes('README') && !d.startsWith('sources'))
    .map((d) => [d, readFileSync(new URL(d, folder), 'utf8')])
}

async function read(source: string): Promise<Document> {
  const result = await markdownAdapter.read(new TextEncoder().encode(source), {path: 'a.md', limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result.document
}

function texts(document: Document): readonly unknown[] {
  return document.segments.map((d) => [d.kind, d.quoted, d.text, d.marks, d.columnHead, d.tableCaption])
}
