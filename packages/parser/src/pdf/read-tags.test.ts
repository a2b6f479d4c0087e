import {expect, test} from 'vitest'
import {type ItemSketch, pageItems} from '../../test/page-items.ts'
import type {PdfPage, TagNode} from './pdf-page.ts'
import {readTags} from './read-tags.ts'

test('should keep what stands in a line in its paragraph', () => {
  expect(
    blocks(tag('P', content('a'), tag('Span', content('b')), tag('Link', tag('Code', content('c')))), {
      a: 'see',
      b: 'the',
      c: 'manual'
    })
  ).toEqual(['paragraph see the manual'])
})

test('should give the words of a label to the block after it', () => {
  expect(
    blocks(tag('L', tag('LI', tag('Lbl', content('a')), tag('LBody', content('b')))), {a: '(a)', b: 'Pump'})
  ).toEqual(['item <(a)> Pump'])
})

test('should not lose a label that nothing follows', () => {
  expect(blocks(tag('L', tag('LI', tag('Lbl', content('a')))), {a: '(a)'})).toEqual(['paragraph (a)'])
})

test('should read headings, captions, notes and quotations', () => {
  expect(
    blocks(
      tag(
        'Sect',
        tag('H2', content('a')),
        tag('Caption', content('b')),
        tag('Note', tag('P', content('c'))),
        tag('BlockQuote', tag('P', content('d')))
      ),
      {a: 'Scope', b: 'Table 1', c: 'Measured.', d: 'The words of others.'}
    )
  ).toEqual(['heading Scope', 'caption Table 1', 'note Measured.', 'paragraph “The words of others.”'])
})

test('should read the rows of a table, with a head where all cells are heads', () => {
  const table = tag(
    'Table',
    tag('TR', tag('TH', tag('P', content('a'))), tag('TH', tag('P', content('b')))),
    tag('TR', tag('TH', content('c')), tag('TD', content('d')))
  )

  expect(blocks(table, {a: 'Motor', b: 'Power', c: 'M1', d: '11 kW'})).toEqual(['table *Motor|Power/M1|11 kW'])
})

test('should leave what no tag leads to', () => {
  const page = pageOf(tag('P', content('a')), {a: 'tagged', b: 'loose'})

  expect(readTags(page).rest.map((d) => d.text)).toEqual(['loose'])
})

test('should read a mark once though two tags name it', () => {
  expect(blocks(tag('Sect', tag('P', content('a')), tag('P', content('a'))), {a: 'once'})).toEqual(['paragraph once'])
})

test('should keep text apart that is tagged as a group only', () => {
  expect(blocks(tag('Div', content('a')), {a: 'words'})).toEqual(['loose words'])
})

function tag(role: string, ...children: readonly TagNode[]): TagNode {
  return {role, children}
}

function content(id: string): TagNode {
  return {type: 'content', id}
}

/** Page on which each mark is one item; all stand on one line. */
function pageOf(tags: TagNode, texts: Readonly<Record<string, string>>): PdfPage {
  let x = 60
  const sketches: ItemSketch[] = Object.entries(texts).map(([mark, text]) => {
    const sketch = {mark, text, x}

    x += 5 * text.length + 5

    return sketch
  })

  return {
    index: 0,
    width: 600,
    height: 800,
    source: '',
    items: pageItems(sketches),
    tags: {role: 'Root', children: [tags]}
  }
}

function blocks(tags: TagNode, texts: Readonly<Record<string, string>>): readonly string[] {
  return readTags(pageOf(tags, texts)).blocks.map((block) => {
    if (block.kind === 'loose') return `loose ${block.items.map((d) => d.text).join(' ')}`
    if (block.kind === 'alt') return `alt ${block.text}`

    if (block.kind === 'table') {
      const rows = block.rows.map(
        (row) =>
          (row.isHead ? '*' : '') +
          row.cells
            .map((cell) => cell.blocks.map((d) => d.lines.map((line) => line.text).join(' ')).join(' '))
            .join('|')
      )

      return `table ${rows.join('/')}`
    }

    const words = block.lines.map((d) => d.text).join(' ')

    return `${block.kind} ${block.label ? `<${block.label.text}> ` : ''}${block.isQuoted ? `“${words}”` : words}`
  })
}
