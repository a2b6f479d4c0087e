import type {Nodes, Root, RootContent, TableCell, TableRow} from 'mdast'
import {createDocument, type DocumentInput} from '../src/create-document.ts'
import type {Document} from '../src/document.ts'
import type {FlowCell} from '../src/nodes.ts'

/** Make a paragraph of a text, or of phrasing. */
export function paragraph(...children: readonly (Nodes | string)[]): RootContent {
  return {type: 'paragraph', children: phrasing(children)}
}

/** Make a heading. */
export function heading(depth: 1 | 2 | 3, text: string, label?: string): RootContent {
  return {type: 'heading', depth, children: phrasing([text]), ...(label === undefined ? undefined : {data: {label}})}
}

/** Make a table from the texts of its rows, or from cells. */
export function table(...rows: readonly (readonly (FlowCell | TableCell | string)[])[]): RootContent {
  return {
    type: 'table',
    children: rows.map(
      (row): TableRow => ({type: 'tableRow', children: row.map((d) => (typeof d === 'string' ? cell(d) : d))})
    )
  }
}

/** Make a table cell. */
export function cell(text: string, data?: TableCell['data']): TableCell {
  return {type: 'tableCell', children: phrasing([text]), ...(data && {data})}
}

/** Make a DOCX of one part; the source of its texts is all of them in a row, a character between two. */
export function documentOf(children: readonly RootContent[], given: Partial<DocumentInput> = {}): Document {
  const tree: Root = {type: 'root', children: [...children]}

  numberSources(tree, 0)

  return createDocument({
    path: 'a.docx',
    format: 'docx',
    tree,
    parts: ['word/document.xml'],
    properties: {},
    locate: ([range], place) => ({
      format: 'docx',
      part: 'word/document.xml',
      start: range!.start,
      end: range!.end,
      place
    }),
    ...given
  })
}

function phrasing(children: readonly (Nodes | string)[]): never[] {
  return children.map((d) => (typeof d === 'string' ? {type: 'text', value: d} : d)) as never[]
}

function numberSources(node: Nodes, offset: number): number {
  if (node.type === 'text') {
    node.data = {pieces: [0, offset, node.value.length, node.value.length, 0]}

    return offset + node.value.length + 1
  }

  return 'children' in node ? node.children.reduce((sum, d) => numberSources(d, sum), offset) : offset
}
