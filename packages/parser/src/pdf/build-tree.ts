import {pieceKinds} from '@tenderlint/core'
import type {BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, RootContent, TableRow} from 'mdast'
import {type AltBlock, type Block, type CellBlock, pageOf, type TableBlock, type TextBlock} from './block.ts'
import {composePhrasing, type PhrasingContext} from './compose-phrasing.ts'
import type {RunningLine} from './find-running-lines.ts'
import {gridColumns} from './grid-columns.ts'

const virtual = pieceKinds.indexOf('virtual')

/** Build the tree of a document; page headers and footers stand last. */
export function buildTree(blocks: readonly Block[], running: readonly RunningLine[], context: PhrasingContext): Root {
  const children: RootContent[] = []
  let index = 0

  while (index < blocks.length) {
    const block = blocks[index]!

    if (block.kind === 'item') {
      const end = blocks.findIndex((d, i) => i > index && d.kind !== 'item')
      const items = blocks.slice(index, end < 0 ? blocks.length : end) as TextBlock[]

      children.push(...createLists(items, context))
      index += items.length
    } else {
      children.push(createBlock(block, context))
      index++
    }
  }

  for (const {region, pages, line} of running) {
    children.push({
      type: 'pageRegion',
      region,
      pages,
      children: [{type: 'paragraph', children: composePhrasing([line], context)}],
      data: {page: line.page + 1}
    })
  }

  return {type: 'root', children}
}

function createBlock(block: Block, context: PhrasingContext): RootContent {
  if (block.kind === 'table') return createTable(block, context)
  if (block.kind === 'alt') return createAlt(block)
  if (block.kind === 'note') return createNote(block, context)

  return createText(block, context)
}

function createText(block: TextBlock, context: PhrasingContext): BlockContent {
  const children = composePhrasing(block.lines, context)
  const data = dataOf(block)

  if (block.kind === 'heading') {
    return {type: 'heading', depth: (block.depth ?? 1) as 1 | 2 | 3 | 4 | 5 | 6, children, data}
  }

  if (block.kind === 'caption') return {type: 'caption', children, data}

  const paragraph = {type: 'paragraph', children: block.kind === 'code' ? asCode(children) : children, data} as const

  return block.isQuoted ? {type: 'blockquote', children: [paragraph], data: {page: data.page}} : paragraph
}

function dataOf(block: TextBlock): {page: number; label?: string} {
  return {page: pageOf(block) + 1, ...(block.label && {label: block.label.text})}
}

/** Code that a tag names is kept inline, so that its place is known. */
function asCode(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((d): PhrasingContent[] => {
    if (d.type !== 'text') return [d]

    const pieces = d.data!.pieces!
    const end = pieces.at(-4)! + pieces.at(-2)!

    return [
      {
        type: 'inlineCode',
        value: d.value,
        data: {part: d.data!.part!, pieces: [0, pieces[1]!, 1, end - pieces[1]!, pieceKinds.indexOf('mask')]}
      }
    ]
  })
}

function createNote(block: TextBlock, context: PhrasingContext): RootContent {
  const {label, ...data} = dataOf(block)
  const identifier = label ?? ''

  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{type: 'paragraph', children: composePhrasing(block.lines, context), data}],
    data
  }
}

/** Alternative text of a picture is not drawn, so it has no place but its page. */
function createAlt({text, page}: AltBlock): BlockContent {
  return {
    type: 'paragraph',
    children: [{type: 'image', url: '', alt: text, data: {part: page, pieces: [0, 0, text.length, 0, virtual]}}],
    data: {page: page + 1}
  }
}

function createTable({rows}: TableBlock, context: PhrasingContext): RootContent {
  const columns = gridColumns(rows)

  return {
    type: 'table',
    children: rows.map(
      (row, index): TableRow => ({
        type: 'tableRow',
        children: row.cells.map((cell, i) => createCell(cell, columns[index]![i]!, context)),
        data: {isHead: row.isHead}
      })
    )
  }
}

function createCell(cell: CellBlock, column: number, context: PhrasingContext): TableRow['children'][number] {
  const [first, second] = cell.blocks
  const data = {column, ...(first && {page: pageOf(first) + 1})}

  if (first && !second && first.label === undefined) {
    return {type: 'tableCell', children: composePhrasing(first.lines, context), data}
  }

  return {type: 'flowCell', children: cell.blocks.map((d) => createText({...d, kind: 'paragraph'}, context)), data}
}

/** Nest items by how far their words are set in. */
function createLists(items: readonly TextBlock[], context: PhrasingContext): readonly List[] {
  const roots: List[] = []
  const open: {readonly list: List; readonly x: number}[] = []

  for (const item of items) {
    const line = item.lines[0]!
    const tolerance = 0.8 * line.height

    while (open.length > 0 && line.x0 < open.at(-1)!.x - tolerance) open.pop()

    const level = open.at(-1)

    if (!level || line.x0 > level.x + tolerance) {
      const list: List = {type: 'list', ordered: /[\p{L}\p{N}]/u.test(item.label?.text ?? ''), children: []}
      const parent = level?.list.children.at(-1)

      if (parent) parent.children.push(list)
      else roots.push(list)
      open.push({list, x: line.x0})
    }

    open.at(-1)!.list.children.push(createItem(item, context))
  }

  return roots
}

function createItem(item: TextBlock, context: PhrasingContext): ListItem {
  const children: (BlockContent | DefinitionContent)[] = [createText({...item, kind: 'paragraph'}, context)]

  return {type: 'listItem', children, data: {page: pageOf(item) + 1}}
}
