import type {Excluded, FlowCell, PageRegion, ReviewComment, Subscript, Superscript, TextBox} from '@tenderlint/core'
import type {
  BlockContent,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  Table,
  TableCell,
  TableRow
} from 'mdast'
import {frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemToMarkdown} from 'mdast-util-gfm-task-list-item'
import {defaultHandlers, type Handle, type Info, type Options, type State, toMarkdown} from 'mdast-util-to-markdown'

const table = gfmTableToMarkdown()

/**
 * Write the tree of a document, of whatever format, as Markdown.
 *
 * Numbers that a program computes stand before their text. What is not checked, and what Markdown has no words for, stands in
 * HTML comments. A merged cell is followed by empty ones, and the blocks of a cell are joined by `<br>`.
 */
export function writeTree(tree: Root): string {
  return toMarkdown(tree, options)
}

const options: Options = {
  bullet: '-',
  rule: '-',
  extensions: [
    frontmatterToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    table,
    gfmTaskListItemToMarkdown()
  ],
  handlers: {
    break: writeBreak,
    caption: writeLabelled('paragraph'),
    excluded: writeExcluded,
    heading: writeLabelled('heading'),
    list: writeList,
    pageBreak: () => comment('page break'),
    pageRegion: writePageRegion,
    paragraph: writeLabelled('paragraph'),
    reviewComment: ({author, value}: ReviewComment) => comment(author ? `${author}: ${value}` : value),
    subscript: writeTag('sub'),
    superscript: writeTag('sup'),
    table: writeTable,
    textBox: writeTextBox
  }
}

/** Write a block with the number before its text; the label of a bullet says nothing that the list does not. */
function writeLabelled(type: 'heading' | 'paragraph'): Handle {
  return (node: Paragraph, parent, state, info) => {
    const label = node.data?.label ?? ''
    const children: PhrasingContent[] = /[\p{L}\p{N}]/u.test(label)
      ? [{type: 'text', value: `${label} `}, ...node.children]
      : node.children

    return defaultHandlers[type]({...node, type, children} as never, parent, state, info)
  }
}

/** Write a list: numbered by Markdown where its labels run as Markdown's do, else with its labels as text. */
function writeList(node: List, parent: Parents | undefined, state: State, info: Info): string {
  const labels = node.children.map((d) => d.children[0]?.data?.label)
  const start = Number.parseInt(labels[0] ?? '', 10)
  const isNumbered = labels.every((d, i) => d === `${start + i}.`)
  const isLabelled = labels.some((d) => d !== undefined)
  const list: List = {
    ...node,
    spread: node.spread ?? false,
    ordered: isLabelled ? isNumbered : (node.ordered ?? false),
    ...(isNumbered ? {start, children: node.children.map(withoutLabel)} : undefined)
  }

  return defaultHandlers.list(list, parent, state, info)
}

function withoutLabel(item: ListItem): ListItem {
  const [first, ...rest] = item.children
  const {label, ...data} = first!.data!

  return {...item, children: [{...first!, data} as BlockContent, ...rest]}
}

function writeBreak(node: Nodes, parent: Parents | undefined, state: State, info: Info): string {
  return state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node as never, parent, state, info)
}

/** Write addresses and code as they are, and anything else beside the text. */
function writeExcluded({reason, value}: Excluded, parent: Parents | undefined, state: State): string {
  if (reason === 'url') return /^[a-z][\w+.-]*:\S+$/i.test(value) ? `<${value}>` : value
  if (reason === 'code') return defaultHandlers.inlineCode({type: 'inlineCode', value}, parent, state)

  return comment(`${reason}: ${value}`)
}

function writeTag(name: 'sub' | 'sup'): Handle {
  return (node: Subscript | Superscript, _, state, info) =>
    `<${name}>${state.containerPhrasing(node as never, {...info, before: '>', after: '<'})}</${name}>`
}

function writePageRegion(node: PageRegion, _: unknown, state: State, info: Info): string {
  return writeFlow(`${node.region}, ${node.pages} pages`, node, state, info)
}

function writeTextBox(node: TextBox, _: unknown, state: State, info: Info): string {
  return writeFlow('text box', node, state, info)
}

function writeFlow(title: string, node: PageRegion | TextBox, state: State, info: Info): string {
  return `${comment(title)}\n\n${state.containerFlow(node as never, info)}`
}

function comment(text: string): string {
  return `<!-- ${text.replace(/\s+/g, ' ').replaceAll('--', '- -')} -->`
}

function writeTable(node: Table, parent: Parents | undefined, state: State, info: Info): string {
  const children = node.children.map((d): TableRow => ({type: 'tableRow', children: gridCells(d)}))

  return table.handlers!.table!({...node, children}, parent, state, info)
}

/** Cells of a row, one for each grid column up to the last that it has. */
function gridCells(row: TableRow): TableCell[] {
  const cells: TableCell[] = []

  for (const cell of row.children) {
    while (cells.length < (cell.data?.column ?? 0)) cells.push(emptyCell)

    cells.push(cell.type === 'flowCell' ? flattenCell(cell) : cell)

    for (let i = 1; i < (cell.data?.span?.columns ?? 1); i++) cells.push(emptyCell)
  }

  return cells
}

const emptyCell: TableCell = {type: 'tableCell', children: []}

function flattenCell(cell: FlowCell): TableCell {
  return {type: 'tableCell', children: flatten(cell)}
}

/** Phrasing of all blocks in a block, a line break between two. */
function flatten(parent: Parents): PhrasingContent[] {
  const lines = parent.children.map((d): PhrasingContent[] => {
    switch (d.type) {
      case 'caption':
      case 'heading':
      case 'paragraph':
        return d.data?.label ? [{type: 'text', value: `${d.data.label} `}, ...d.children] : d.children
      case 'code':
        return [{type: 'inlineCode', value: d.value}]
      case 'reviewComment':
        return [{type: 'html', value: comment(d.value)}]
      case 'tableCell':
        return d.children
      default:
        return 'children' in d ? flatten(d) : []
    }
  })

  return lines.filter((d) => d.length > 0).flatMap((d, i) => (i === 0 ? d : [lineBreak, ...d]))
}

const lineBreak: Html = {type: 'html', value: '<br>'}
