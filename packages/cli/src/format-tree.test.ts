import type {Segment} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {formatTree} from './format-tree.ts'

function segment(kind: Segment['kind'], text: string, fields: Partial<Segment> = {}): Segment {
  return {
    kind,
    text,
    language: 'en',
    marks: [],
    quoted: false,
    index: 0,
    start: 0,
    node: {type: 'paragraph', children: []},
    ...fields
  }
}

test('should show every kind of block', () => {
  const heading: Nodes = {type: 'heading', depth: 2, children: []}

  expect(
    formatTree({
      segments: [
        segment('header', 'Offer 12'),
        segment('heading', 'Savings', {node: heading, label: '4.2'}),
        segment('paragraph', 'Some 5 m3 of \uFFFC', {marks: [{kind: 'superscript', start: 8, end: 9}]}),
        segment('paragraph', 'as you wrote', {quoted: true}),
        segment('item', 'one'),
        segment('item', 'two', {label: '(a)'}),
        segment('caption', 'Table 1'),
        segment('cell', 'Power|kW', {cell: {table: 1, row: 1, column: 1}}),
        segment('cell', 'Energy', {cell: {table: 1, row: 1, column: 2}}),
        segment('cell', '5', {cell: {table: 1, row: 2, column: 1}}),
        segment('cell', '6', {cell: {table: 1, row: 2, column: 1}}),
        segment('cell', 'x', {cell: {table: 2, row: 1, column: 1}}),
        segment('note', 'see there'),
        segment('alt', 'a pump'),
        segment('footer', 'page')
      ]
    })
  ).toMatchInlineSnapshot(`
    "[header] Offer 12

    ## 4.2 Savings

    Some 5 m<sup>3</sup> of ▯

    > as you wrote

    - one
    - (a) two

    *Table 1*

    | Power\\|kW | Energy |
    | --- | --- |
    | 5<br>6 |  |

    | x |
    | --- |

    [note] see there

    ![a pump]()

    [footer] page
    "
  `)
})

test('should show nothing of an empty document', () => {
  expect(formatTree({segments: []})).toEqual('')
})
