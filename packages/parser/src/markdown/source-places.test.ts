import {coversText, type Document, defaultReadLimits} from '@tenderlint/core'
import fc from 'fast-check'
import type {Nodes, Text} from 'mdast'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from './parse-markdown.ts'
import {readMarkdown} from './read-markdown.ts'

const inline = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('gear', ' box ', '5 kW', '齿轮', '。', 'é', '𝜂')},
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '&amp;',
      '&#x1F600;',
      '&nGt;',
      '&copy',
      '\\*',
      '\\a',
      '\\\n',
      '  \n',
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' '
    )
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '``',
      '~~',
      '[',
      ']',
      '](u)',
      '](u "t")',
      '![',
      '<sup>',
      '</sup>',
      '<code>',
      '</code>',
      '<br>',
      '<!-- a -->',
      '|',
      '[^1]',
      '#'
    )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<https://a.example>',
      'www.a.example/x).',
      'kg@a.example,',
      '[a](a)',
      '[r]',
      '![alt *x* `y` &lt;](u)'
    )
  }
)
const line = fc.array(inline, {minLength: 1, maxLength: 12}).map((d) => d.join(''))
const block = fc
  .tuple(
    fc.constantFrom(
      '',
      '# ',
      '> ',
      '- ',
      '- [ ] ',
      '- [x]\t',
      '1. ',
      '    ',
      '```\n',
      '<p>\n',
      '[^1]: ',
      '[r]: ',
      'Table 1 ',
      '| a | b |\n|---|:-:|\n| '
    ),
    line
  )
  .map((d) => d.join(''))
const markdown = fc
  .tuple(fc.constantFrom('', '---\ntitle: [\n---\n', '\uFEFF'), fc.array(block, {minLength: 1, maxLength: 6}))
  .map(([start, blocks]) => start + blocks.join('\n\n'))

describe('places in Markdown', () => {
  test('should cover the text of every text node', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const tree = (await read(source))?.tree

        expect(tree ? textsOf(tree).filter((d) => !coversText(d)) : []).toEqual([])
      }),
      {numRuns: 300}
    )
  })

  test('should cover the text of every segment with pieces that say what their source is', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const document = await read(source)

        if (document) expect(piecesOf(document, source.replace(/^\uFEFF/, ''))).toEqual(document.text)
      }),
      {numRuns: 300}
    )
  })

  test('should locate later text of a segment later', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const document = await read(source)

        for (const segment of document?.segments ?? []) {
          const starts = Array.from({length: segment.text.length}, (_, i) => startOf(document!, segment.start + i))

          expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        }
      }),
      {numRuns: 100}
    )
  })

  test('should account for every character of the file', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (source) => {
        const coverage = (await read(source))?.coverage

        if (!coverage) return

        expect(coverage.total).toBe(source.replace(/^\uFEFF/, '').length)
        expect(coverage.notes.filter((d) => d.characters < 0)).toEqual([])
      }),
      {numRuns: 300}
    )
  })
})

async function read(source: string): Promise<Document | undefined> {
  const result = await readMarkdown(new TextEncoder().encode(source), {path: 'a.md', limits: defaultReadLimits})

  return 'failure' in result ? undefined : result.document
}

function textsOf(node: Nodes): readonly Text[] {
  if (node.type === 'text') return [node]

  return 'children' in node ? node.children.flatMap(textsOf) : []
}

function startOf(document: Document, offset: number): number {
  const {location} = document.locate({start: offset, end: offset + 1})

  return location.format === 'markdown' ? location.start.offset! : Number.NaN
}

/** Text of a document as its pieces and their sources tell it. */
function piecesOf(document: Document, source: string): string {
  let text = ''

  for (const piece of document.sourceMap.pieces) {
    // Between two segments stands a line feed that is in no source.
    if (piece.text === text.length + 1) text += '\n'

    const from = source.slice(piece.source, piece.source + piece.sourceLength)

    text += textOf(piece.kind, from, document.text.slice(piece.text, piece.text + piece.textLength))
  }

  return text
}

function textOf(kind: string, source: string, text: string): string {
  switch (kind) {
    case 'verbatim':
      return source
    case 'reference':
      return textsOf(parseMarkdown(source))[0]!.value
    case 'fold':
      // What indents a list item belongs to the line ending before it behind an open code span, and a tab in part always.
      if (/^(?:\r\n?|\n)[\t ]*$/.test(source)) return text === '' ? '' : ' '

      return /^(?: {2,}|\\)(?:\r\n?|\n)?\s*$|^<br>$/.test(source) ? '\n' : `unexpected ${source}`
    case 'mask':
      return source === '' ? 'unexpected' : '\uFFFC'
    default:
      return `unexpected ${kind}`
  }
}
