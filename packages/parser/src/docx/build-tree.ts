import {type ExclusionReason, type PageRegion, plainText} from '@tenderlint/core'
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  Table,
  TableRow
} from 'mdast'
import {appendLeaf, holdsWords, wordsOf} from './inline.ts'
import type {MammothComment, MammothDocument, MammothNode, NoteType} from './mammoth-tree.ts'
import {type Mark, readMark} from './marks.ts'
import type {Paragraph, Records} from './story.ts'

/** Tree of a document, and what came out of mammoth of all that was marked. */
export interface BuiltTree {
  readonly tree: Root
  /** Indices of the paragraphs and leaves whose marks came out. */
  readonly paragraphs: ReadonlySet<number>
  readonly leaves: ReadonlySet<number>
  /** Characters of blocks that hold nothing to check, by reason. */
  readonly leftOut: ReadonlyMap<ExclusionReason, number>
}

type Block = BlockContent | DefinitionContent | PageRegion

/** Where blocks go, and what waits for a place after them. */
interface Flow {
  readonly blocks: Block[]
  /** Lists that a next item may belong to, outermost first. */
  readonly lists: {readonly level: number; readonly list: List}[]
  /** Notes of a table wait until it is closed, since a cell cannot hold them. */
  readonly notes: FootnoteDefinition[]
}

/** Inline content of one paragraph. */
interface Inline {
  readonly children: PhrasingContent[]
  readonly marked: readonly number[]
  readonly comments: readonly MammothComment[]
  readonly references: readonly {readonly noteType: NoteType; readonly noteId: string}[]
}

// A typed caption, where no field numbers it: `Table 3: Losses`, `表 3-1 损耗`. A sentence about a table ends in a stop.
const typedCaption = /^\s*(?:table|表)\s*[\dA-Z]+(?:[-.–][\dA-Z]+)*(?:[\s:：.][\s\S]{0,120})?(?<![.。;；:：，,])\s*$/iu

/** Make the tree of a document from what mammoth read, and our records of what stands behind its marks. */
export function buildTree(document: MammothDocument, records: Records): BuiltTree {
  const seenParagraphs = new Set<number>()
  const seenLeaves = new Set<number>()
  const leftOut = new Map<ExclusionReason, number>()
  const comments = new Map(document.comments.map((d) => [d.commentId, d]))
  const placed = new Set<string>()
  const children = readBlocks(document.children, true)

  return {tree: {type: 'root', children}, paragraphs: seenParagraphs, leaves: seenLeaves, leftOut}

  function readBlocks(nodes: readonly MammothNode[], holdsNotes: boolean, notes: FootnoteDefinition[] = []): Block[] {
    const flow: Flow = {blocks: [], lists: [], notes}

    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!

      if (node.type === 'paragraph') readParagraph(node.children, flow, holdsNotes)
      else if (node.type === 'table') readTable(node.children, flow)
      else if (node.type === 'bookmarkStart') {
        const {kind, index} = readMark(node.name)

        if (kind !== 'box') continue

        const end = findEnd(nodes, i, index)

        readBox(nodes.slice(i + 1, end), index, flow)
        i = end
      }

      if (holdsNotes && node.type !== 'paragraph') for (const note of flow.notes.splice(0)) flow.blocks.push(note)
    }

    return markCaptions(flow.blocks)
  }

  function findEnd(nodes: readonly MammothNode[], start: number, index: number): number {
    for (let i = start; i < nodes.length; i++) {
      const node = nodes[i]!
      const mark = node.type === 'bookmarkStart' ? readMark(node.name) : undefined

      if (mark?.kind === 'end' && mark.index === index) return i
    }

    return nodes.length
  }

  function readBox(nodes: readonly MammothNode[], index: number, flow: Flow): void {
    const box = records.boxes[index]!
    const children = readBlocks(nodes, false, flow.notes) as BlockContent[]

    if (children.length === 0) return

    closeLists(flow)

    if (box.region === 'textBox') flow.blocks.push({type: 'textBox', children})
    else flow.blocks.push({type: 'pageRegion', region: box.region, pages: box.pages, children})
  }

  function readParagraph(nodes: readonly MammothNode[], flow: Flow, holdsNotes: boolean): void {
    const inline = readInline(nodes)
    const record = records.paragraphs[inline.marked.at(-1) ?? -1]
    const hasText = holdsWords(inline.children)
    const isItem = hasText && record?.role.type === 'item'
    const target: Block[] = isItem ? openItem(record, flow).children : flow.blocks

    if (hasText && !isItem) closeLists(flow)
    if (!hasText) countLeftOut(inline.children)

    for (const comment of inline.comments) placeComment(comment, target)

    if (hasText) target.push(createBlock(record, inline.children))

    for (const index of inline.marked.flatMap((d) => records.paragraphs[d]!.pictures)) {
      target.push({type: 'paragraph', children: readPicture(index)})
    }

    const afterwards: Block[] = holdsNotes ? target : flow.notes

    for (const note of inline.references.flatMap(readNote)) afterwards.push(note)
  }

  function createBlock(record: Paragraph | undefined, children: PhrasingContent[]): BlockContent {
    const page = records.hasPages ? record?.page : undefined
    const data = {
      ...(record?.label === undefined ? undefined : {label: record.label}),
      ...(page === undefined ? undefined : {page})
    }
    const own = Object.keys(data).length > 0 ? {data} : undefined

    switch (record?.role.type) {
      case 'caption':
        return {type: 'caption', children, ...own}
      case 'heading':
        return {type: 'heading', depth: record.role.depth, children, ...own}
      case 'quotation':
        return {type: 'blockquote', children: [{type: 'paragraph', children, ...own}]}
      default:
        return {type: 'paragraph', children, ...own}
    }
  }

  /** Add an item to the list it belongs to, or begin one. */
  function openItem(record: Paragraph, {blocks, lists}: Flow): ListItem {
    const level = record.role.type === 'item' ? record.role.place.level : 0
    const ordered = record.label !== undefined
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [],
      ...(record.label === undefined ? undefined : {data: {label: record.label}})
    }

    while (lists.length > 0 && lists.at(-1)!.level > level) lists.pop()

    const last = lists.at(-1)

    if (last?.level === level && last.list.ordered === ordered) {
      last.list.children.push(item)

      return item
    }

    if (last?.level === level) lists.pop()

    const list: List = {type: 'list', ordered, spread: false, children: [item]}
    const parent = lists.at(-1)?.list.children.at(-1)

    if (parent) parent.children.push(list)
    else blocks.push(list)

    lists.push({level, list})

    return item
  }

  function closeLists({lists}: Flow): void {
    lists.length = 0
  }

  function placeComment(comment: MammothComment, target: Block[]): void {
    placed.add(`comment-${comment.commentId}`)
    target.push({
      type: 'reviewComment',
      value: readLines(comment.body).join('\n'),
      ...(comment.authorName === null ? undefined : {author: comment.authorName})
    })
  }

  function readLines(nodes: readonly MammothNode[]): string[] {
    return nodes.flatMap((d) =>
      d.type === 'paragraph' ? [wordsOf(readInline(d.children).children)] : 'children' in d ? readLines(d.children) : []
    )
  }

  function readPicture(index: number): PhrasingContent[] {
    const children: PhrasingContent[] = []

    seenLeaves.add(index)
    appendLeaf(children, records.leaves[index]!, undefined)

    return children
  }

  function readNote(reference: Inline['references'][number]): FootnoteDefinition[] {
    const identifier = `${reference.noteType}-${reference.noteId}`
    const note = document.notes.resolve(reference)

    // A second reference to a note shows the same text.
    if (!note || placed.has(identifier)) return []

    placed.add(identifier)

    return [{type: 'footnoteDefinition', identifier, children: readBlocks(note.body, true) as BlockContent[]}]
  }

  function readTable(nodes: readonly MammothNode[], flow: Flow): void {
    const table: Table = {type: 'table', children: []}

    for (const row of nodes) if (row.type === 'tableRow') table.children.push(readRow(row.children, flow))

    closeLists(flow)
    flow.blocks.push(table)
  }

  function readRow(nodes: readonly MammothNode[], flow: Flow): TableRow {
    const row: TableRow = {type: 'tableRow', children: []}
    let isHead = false

    for (const node of nodes) {
      if (node.type !== 'tableCell') continue

      const mark = node.children.find((d) => d.type === 'bookmarkStart')
      const cell = records.cells[mark ? readMark(mark.name).index : -1]
      const blocks = readBlocks(node.children, false, flow.notes)
      const only = blocks[0]
      const isMerged = cell !== undefined && (cell.columns > 1 || cell.rows > 1)
      const data = {
        ...(cell && {column: cell.column}),
        ...(isMerged ? {span: {columns: cell.columns, rows: cell.rows}} : undefined)
      }

      isHead ||= cell?.isHead ?? false

      if (blocks.length === 0) row.children.push({type: 'tableCell', children: [], data})
      else if (blocks.length === 1 && only?.type === 'paragraph') {
        row.children.push({type: 'tableCell', children: only.children, data: {...only.data, ...data}})
      } else row.children.push({type: 'flowCell', children: blocks as BlockContent[], data})
    }

    return {data: {isHead}, ...row}
  }

  function readInline(nodes: readonly MammothNode[]): Inline {
    const children: PhrasingContent[] = []
    const marked = new Set<number>()
    const found: MammothComment[] = []
    const references: Inline['references'][number][] = []

    for (const [i, node] of nodes.entries()) {
      if (node.type === 'bookmarkStart') readInlineMark(readMark(node.name), nodes[i + 1])
      else if (node.type === 'noteReference') references.push(node)
      else if (node.type === 'commentReference') {
        const comment = comments.get(node.commentId)

        if (comment && !placed.has(`comment-${node.commentId}`)) found.push(comment)
      }
    }

    for (const index of marked) seenParagraphs.add(index)

    return {children, marked: [...marked], comments: found, references}

    function readInlineMark({kind, index, count}: Mark, next: MammothNode | undefined): void {
      if (kind === 'paragraph') marked.add(index)
      if (kind !== 'leaf') return

      for (let i = index; i < index + count; i++) {
        const leaf = records.leaves[i]!

        marked.add(leaf.paragraph)
        if (appendLeaf(children, leaf, next)) seenLeaves.add(i)
      }
    }
  }

  function countLeftOut(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === 'superscript' || node.type === 'subscript') countLeftOut(node.children)
      else if (node.type === 'excluded') leaveOut(node.reason, node.value.length)
      else if (node.type === 'footnoteReference') leaveOut('reference', (node.label ?? node.identifier).length)
      // A blank line is formatting.
      else if (node.type === 'text') leaveOut('markup', node.value.length)
      else if (node.type === 'break') leaveOut('markup', 1)
    }
  }

  function leaveOut(reason: ExclusionReason, characters: number): void {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + characters)
  }
}

/** Turn a paragraph beside a table into its caption, where an author typed one. */
function markCaptions(blocks: Block[]): Block[] {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') continue

    for (const beside of [index - 1, index + 1]) {
      const other = blocks[beside]

      if (other?.type === 'paragraph' && typedCaption.test(plainText(other)))
        blocks[beside] = {...other, type: 'caption'}
    }
  }

  return blocks
}
