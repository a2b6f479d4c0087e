import {expect, test} from 'vitest'
import {column, pageItems} from '../../test/page-items.ts'
import type {TextBlock} from './block.ts'
import {layLines} from './lay-lines.ts'
import {measureText} from './measure-text.ts'
import {nameHeadings, nameTitle} from './name-headings.ts'

const measure = measureText([layLines(pageItems(column(['These words are the text', 'of the document.'])))])

test('should give depth by size and by number', () => {
  const blocks = [
    block('heading', 'Offer', 18),
    block('heading', '1 Scope', 14),
    block('heading', '1.1 Pumps', 14),
    block('paragraph', 'Words.', 10)
  ]

  expect(sketch(nameHeadings(blocks, {outline: [], measure}) as TextBlock[])).toEqual([
    'heading 1 Offer',
    'heading 2 1 Scope',
    'heading 3 1.1 Pumps',
    'paragraph Words.'
  ])
})

test('should follow an outline that is found in the text', () => {
  const blocks = [
    block('paragraph', 'Scope', 10),
    block('heading', 'Note', 10),
    block('paragraph', '2 Service', 10),
    block('paragraph', 'Prices', 10)
  ].map((d, i) =>
    i === 1 ? {...d, lines: d.lines.map((line) => ({...line, items: pageItems([{text: 'Note', font: 'x'}])}))} : d
  )
  const outline = [
    {title: 'Scope', items: []},
    {title: 'Service', items: [{title: 'Prices', items: []}]}
  ]

  expect(sketch(nameHeadings(blocks, {outline, measure}) as TextBlock[])).toEqual([
    'heading 1 Scope',
    'paragraph Note',
    'heading 1 2 Service',
    'heading 2 Prices'
  ])
})

test('should take the title a file gives itself for a heading', () => {
  const blocks = [block('paragraph', 'Pump skid  offer', 10), block('paragraph', 'Words.', 10)]

  expect(sketch(nameTitle(blocks, 'Pump skid offer') as TextBlock[])).toEqual([
    'heading 1 Pump skid offer',
    'paragraph Words.'
  ])
  expect(nameTitle(blocks, 'Another')).toEqual(blocks)
})

function block(kind: TextBlock['kind'], text: string, height: number): TextBlock {
  return {kind, lines: layLines(pageItems([{text, height}]))}
}

function sketch(blocks: readonly TextBlock[]): readonly string[] {
  return blocks.map((d) => [d.kind, ...(d.depth ? [d.depth] : []), ...d.lines.map((line) => line.text)].join(' '))
}
