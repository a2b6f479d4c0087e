import {createDocument, type Document, defaultReadLimits, type ProseKind, pieceKinds} from '@tenderlint/core'
import {createPointAt, markdownAdapter} from '@tenderlint/parser/markdown'
import type {BlockContent, Paragraph, RootContent} from 'mdast'
import type {RuleExample} from './read-examples.ts'

/** Read an example as its rule is to see it. Only the blocks after the preface, if there is one, become the segment it is of. */
export async function readExample(example: RuleExample, preface = ''): Promise<Document> {
  const source = insertPreface(example.source, preface)
  const language = example.language === undefined ? undefined : {language: example.language}
  const result = await markdownAdapter.read(new TextEncoder().encode(source), {
    path: 'example.md',
    limits: defaultReadLimits,
    ...language
  })

  if ('failure' in result) throw new Error(`README.md:${example.line}: ${result.failure.cause}`)
  if (example.kind === undefined) return result.document

  const {tree} = result.document
  const start = preface === '' ? 0 : 1
  const pointAt = createPointAt(source)

  return createDocument({
    path: 'example.md',
    format: 'markdown',
    tree: {
      type: 'root',
      children: [
        ...tree.children.slice(0, start),
        ...tree.children.slice(start).map((d) => wrap(d as Paragraph, example.kind!, example.columnHead))
      ]
    },
    parts: ['example.md'],
    properties: {...language},
    locate: ([range], place) => ({
      format: 'markdown',
      place,
      start: pointAt(range!.start),
      end: pointAt(range!.end)
    })
  })
}

/** Source of an example with its preface. */
function insertPreface(source: string, preface: string): string {
  const frontMatter = /^---\n.*?\n---\n/s.exec(source)?.[0] ?? ''

  return preface === '' ? source : `${frontMatter}${preface}\n\n${source.slice(frontMatter.length)}`
}

/** Put a paragraph where its text is a segment of a kind. */
function wrap(paragraph: Paragraph, kind: ProseKind, columnHead: string | undefined): RootContent {
  const {children} = paragraph

  switch (kind) {
    case 'caption':
      return {type: 'caption', children}
    case 'cell':
      return {
        type: 'table',
        children: [
          ...(columnHead === undefined
            ? []
            : [{type: 'tableRow' as const, children: [headCell(columnHead)], data: {isHead: true}}]),
          {type: 'tableRow', children: [{type: 'tableCell', children}], data: {isHead: false}}
        ]
      }
    case 'footer':
    case 'header':
      return {type: 'pageRegion', region: kind, pages: 'all', children: [paragraph]}
    case 'heading':
      return {type: 'heading', depth: 1, children}
    case 'item':
      return {type: 'list', children: [{type: 'listItem', children: [paragraph]}]}
    case 'note':
      return {type: 'footnoteDefinition', identifier: '1', children: [paragraph as BlockContent]}
    case 'alt':
    case 'paragraph':
      return paragraph
  }
}

/** Head that is not in the source. */
function headCell(value: string) {
  return {
    type: 'tableCell' as const,
    children: [{type: 'text' as const, value, data: {pieces: [0, 0, value.length, 0, pieceKinds.indexOf('virtual')]}}]
  }
}
