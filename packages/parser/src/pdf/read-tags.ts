import {type Block, type CellBlock, extentOf, type Label, type RowBlock, type TextBlock, textBlocksOf} from './block.ts'
import {layLines} from './lay-lines.ts'
import type {PageItem, PdfPage, TagNode} from './pdf-page.ts'

/** Text that is tagged as a group but not as paragraphs: where it stands has to tell. */
export interface LooseText {
  readonly kind: 'loose'
  readonly items: readonly PageItem[]
}

/** What the tags of a page say. */
export interface TaggedBlocks {
  readonly blocks: readonly (Block | LooseText)[]
  /** Items that no tag leads to. */
  readonly rest: readonly PageItem[]
}

/** What a node inherits from the nodes around it. */
interface Surroundings {
  readonly kind: TextBlock['kind']
  readonly depth?: number
  readonly level?: number
  readonly isQuoted?: boolean
}

type Growing = Block | (Surroundings & {items: PageItem[]; label?: Label; isLoose: boolean})

/** Roles (ISO 32000-2, 14.8.4) that stand in a line of text, so that the words before and after belong together. */
const inline = new Set([
  'Annot',
  'Em',
  'Link',
  'NonStruct',
  'Private',
  'Quote',
  'Reference',
  'Ruby',
  'Span',
  'Strong',
  'Sub',
  'Warichu'
])

/** Paragraph styles of office programs for the words of others; their tags do not tell. */
const quotation = /^(?:block quotation|block text|(?:intense )?quot(?:e|ation)s?)$/iu

/** Read the structure tree of a page as blocks. */
export function readTags(page: PdfPage): TaggedBlocks {
  const byMark = new Map<string, PageItem[]>()

  for (const item of page.items) {
    if (item.mark === undefined) continue

    const items = byMark.get(item.mark)

    if (items) items.push(item)
    else byMark.set(item.mark, [item])
  }

  const blocks = page.tags ? readNodes(page.tags, {kind: 'paragraph'}, false) : []

  // What was reached has been taken out.
  const rest = new Set([...byMark.values()].flat())

  return {blocks, rest: page.items.filter((d) => d.mark === undefined || rest.has(d))}

  function readNodes(root: TagNode, around: Surroundings, isText: boolean): (Block | LooseText)[] {
    const grown: Growing[] = []
    let open: Extract<Growing, {items: PageItem[]}> | undefined
    let label: Label | undefined

    readChildren(root, around, isText)
    dropLabel()

    return grown.flatMap(finish)

    function readChildren(node: TagNode, around: Surroundings, isText: boolean): void {
      for (const child of node.children ?? []) readNode(child, around, isText)
    }

    function readNode(node: TagNode, around: Surroundings, isText: boolean): void {
      if (node.role === undefined) {
        if (node.type === 'content' && node.id) addItems(node.id, around, isText)
        return
      }

      const role = node.role

      if (role === 'Artifact') return
      if (inline.has(role) || (role === 'Code' && isText)) {
        readChildren(node, around, isText)
        return
      }

      if (role === 'Lbl') {
        dropLabel()
        label = readLabel(takeAll(node))
        return
      }

      open = undefined
      readBlock(node, role, around)
      open = undefined
    }

    function readBlock(node: TagNode, role: string, around: Surroundings): void {
      const heading = /^H([1-6])?$/u.exec(role)

      if (heading) readChildren(node, {...around, kind: 'heading', depth: Number(heading[1] ?? 1)}, true)
      else if (role === 'Title') readChildren(node, {...around, kind: 'heading', depth: 1}, true)
      else if (role === 'Table') readTable(node, around)
      else if (role === 'L') readChildren(node, {...around, level: (around.level ?? 0) + 1}, false)
      else if (role === 'LI') readChildren(node, {...around, kind: around.kind === 'note' ? 'note' : 'item'}, true)
      else if (role === 'LBody') readChildren(node, around, true)
      else if (role === 'Caption') readChildren(node, {...around, kind: 'caption'}, true)
      else if (role === 'Code') readChildren(node, {...around, kind: 'code'}, true)
      else if (role === 'Note' || role === 'FENote') readChildren(node, {...around, kind: 'note'}, true)
      else if (role === 'BlockQuote') readChildren(node, {...around, isQuoted: true}, true)
      else if (role === 'Figure') readFigure(node, around)
      else readChildren(node, around, role === 'P' || role === 'TOCI' || role === 'BibEntry')
    }

    function readFigure(node: TagNode, around: Surroundings): void {
      readChildren(node, around, false)
      if (node.alt?.trim()) grown.push({kind: 'alt', page: page.index, text: node.alt.trim()})
    }

    function readTable(node: TagNode, around: Surroundings): void {
      const rows: RowBlock[] = []

      readRows(node, false)
      if (rows.some((row) => row.cells.some((cell) => cell.blocks.length > 0))) grown.push({kind: 'table', rows})

      function readRows(parent: TagNode, isHead: boolean): void {
        for (const child of parent.children ?? []) {
          if (child.role === 'TR') rows.push(readRow(child, isHead))
          else if (child.role === 'Caption') readNode(child, around, true)
          else if (child.role !== undefined) readRows(child, isHead || child.role === 'THead')
        }
      }
    }

    function readRow(node: TagNode, isHead: boolean): RowBlock {
      const cells = (node.children ?? []).filter((d) => d.role === 'TD' || d.role === 'TH')

      return {
        isHead: isHead || (cells.length > 0 && cells.every((d) => d.role === 'TH')),
        cells: cells.map(readCell)
      }
    }

    function readCell(node: TagNode): CellBlock {
      // A table in a cell is laid out as the blocks of its cells: a cell holds words.
      const blocks = readNodes(node, {kind: 'paragraph'}, true).flatMap((block) =>
        block.kind === 'loose' ? [{kind: 'paragraph', lines: layLines(block.items)} as const] : textBlocksOf(block)
      )
      const extent = extentOf(blocks)

      return {blocks, ...(extent && {extent})}
    }

    function addItems(id: string, around: Surroundings, isText: boolean): void {
      const items = take(id)

      if (items.length === 0) return

      if (!open) {
        const kind = label && around.kind === 'paragraph' ? 'item' : around.kind

        open = {...around, kind, items: [], isLoose: !isText && !label, ...(label && {label})}
        label = undefined
        grown.push(open)
      }

      open.items.push(...items)
    }

    /** A label that nothing followed is text. */
    function dropLabel(): void {
      if (label) grown.push({kind: 'paragraph', items: [...label.items], isLoose: false})
      label = undefined
    }

    function takeAll(node: TagNode): PageItem[] {
      if (node.type === 'content' && node.id) return take(node.id)

      return (node.children ?? []).flatMap(takeAll)
    }
  }

  /** Items of a mark; a tree may name one twice. */
  function take(id: string): PageItem[] {
    const items = byMark.get(id) ?? []

    byMark.delete(id)

    return items
  }

  function finish(block: Growing): readonly (Block | LooseText)[] {
    if (!('items' in block)) return [block]

    const {items, isLoose, ...rest} = block

    if (isLoose) return [{kind: 'loose', items}]

    const lines = layLines(items)
    const style = items[0]!.style ?? ''
    const isQuoted = rest.isQuoted || quotation.test(style)

    if (lines.length === 0) return []
    // LibreOffice tags a title as a paragraph, but names its style.
    if (style === 'Title' && rest.kind === 'paragraph') return [{...rest, kind: 'heading', depth: 1, lines}]

    return [{...rest, lines, ...(isQuoted && {isQuoted})}]
  }
}

function readLabel(items: readonly PageItem[]): Label | undefined {
  const text = items
    .map((d) => d.text)
    .join('')
    .trim()

  return text === '' ? undefined : {text, items}
}
