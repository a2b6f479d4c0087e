import type {Mark, ProseKind, TextRange} from '@tenderlint/matchers'
import type {Html, Image, ImageReference, Nodes, Parents, Table, TableRow, Text} from 'mdast'
import {type Directive, type DirectiveRequest, readDirective} from './directive.ts'
import {gridCells} from './grid-cells.ts'
import {countScripts, type Scripts, segmentLanguage} from './language.ts'
import type {ExclusionReason, PageRegion, ReviewComment} from './nodes.ts'
import {plainText} from './plain-text.ts'
import {createRowUnits} from './row-units.ts'
import type {Segment} from './segment.ts'
import {createPieces, pieceKinds, pieceStride} from './source-map.ts'
import {createWaitingRequests, grantAt} from './waiting-requests.ts'

/** The character that stands in a text for content that is no prose. */
export const maskCharacter = '\uFFFC'

/** Text of a block of the root, laid out by itself: offsets, ordinals and numbers of tables begin anew in it. Plain data. */
export interface BlockText {
  readonly segments: readonly Segment[]
  /** UTF-16 code units of all segments, a line feed after each. */
  readonly length: number
  readonly tables: number
  /** Pieces of the texts with their parts, as `createSourceMap` takes them. */
  readonly pieces: readonly number[]
  readonly directives: readonly Directive[]
  /** Requests in it that no text follows where they stand, nor is there any in the block before them. */
  readonly stray: readonly DirectiveRequest[]
  /** What a comment asks for; present where the block is one. */
  readonly requests?: readonly DirectiveRequest[]
  /** Text that is excluded by design, in UTF-16 code units. */
  readonly excluded: ReadonlyMap<ExclusionReason, number>
  /** UTF-16 code units of all segments that came from the source. */
  readonly checked: number
  readonly scripts: Scripts
  /** Page it ends on, from 1, where known. */
  readonly page?: number
}

/** What a block is read with. */
export interface BlockSurroundings {
  /** Block before it, and the two after it. */
  readonly neighbours: Neighbours
  /** Language of every segment without Chinese characters of its own. */
  readonly language?: string | undefined
  /** Page it begins on, if it does not say so itself. */
  readonly page?: number | undefined
}

type Neighbours = readonly [before: Nodes | undefined, after: Nodes | undefined, next: Nodes | undefined]

/** What a block inherits from the blocks around it. */
interface Surroundings {
  readonly kind: ProseKind
  readonly quoted: boolean
  readonly pages?: PageRegion['pages']
  readonly cell?: Pick<Segment, 'cell' | 'columnHead' | 'isHead' | 'rowHead' | 'rowUnit' | 'tableCaption'>
}

const fold = pieceKinds.indexOf('fold')
const mask = pieceKinds.indexOf('mask')
const virtual = pieceKinds.indexOf('virtual')

/** Cut a block of the root into segments, one a block of prose. */
export function readBlock(block: Nodes, {neighbours, language, page: firstPage}: BlockSurroundings): BlockText {
  const segments: Segment[] = []
  const pieces = createPieces()
  const excluded = new Map<ExclusionReason, number>()
  const directives: Directive[] = []
  const stray: DirectiveRequest[] = []
  let end = 0
  let tables = 0
  let checked = 0
  let scripts: Scripts = {han: 0, latinWords: 0}
  let page = firstPage

  read(block, {kind: 'paragraph', quoted: false}, neighbours)

  return {
    segments,
    length: end,
    tables,
    pieces: pieces.flat,
    directives,
    stray,
    ...(isComment(block) ? {requests: readRequest(block)} : undefined),
    excluded,
    checked,
    scripts,
    ...(page === undefined ? undefined : {page})
  }

  function readBlocks(parent: Parents, around: Surroundings): void {
    const waiting = createWaitingRequests()
    const {children} = parent

    for (const [i, node] of children.entries()) {
      const first = segments.length

      read(node, around, [children[i - 1], children[i + 1], children[i + 2]])

      if (isComment(node)) waiting.add(readRequest(node))
      else directives.push(...waiting.grant(rangeFrom(first)))
    }

    const left = waiting.end()

    if (segments.length === 0) stray.push(...left)
    else directives.push(...grantAt(left, rangeFrom(segments.length - 1)))
  }

  /** Range of the segments from the given one on, if there are any. */
  function rangeFrom(first: number): TextRange | undefined {
    const start = segments[first]?.start

    return start === undefined ? undefined : {start, end: end - 1}
  }

  function read(node: Nodes, around: Surroundings, neighbours: Neighbours): void {
    if (node.data?.page !== undefined) page = node.data.page

    switch (node.type) {
      case 'heading':
        readProse(node, {...around, kind: around.kind === 'paragraph' ? 'heading' : around.kind})
        break
      case 'paragraph':
        readProse(node, around)
        break
      case 'caption':
        readProse(node, {...around, kind: 'caption'})
        break
      case 'blockquote':
        readBlocks(node, {...around, quoted: true})
        break
      case 'listItem':
        readBlocks(node, {...around, kind: around.kind === 'paragraph' ? 'item' : around.kind})
        break
      case 'footnoteDefinition':
        readBlocks(node, {...around, kind: 'note'})
        break
      case 'pageRegion':
        readBlocks(node, {...around, kind: node.region, pages: node.pages})
        break
      case 'table':
        readTable(node, around, neighbours)
        break
      case 'html':
        exclude('html', node.value.length)
        break
      case 'reviewComment':
        exclude('comment', node.value.length)
        break
      case 'code':
        exclude('code', node.value.length)
        break
      case 'yaml':
        exclude('frontmatter', node.value.length)
        break
      default:
        if ('children' in node) readBlocks(node, around)
    }
  }

  function readTable(node: Table, around: Surroundings, neighbours: Neighbours): void {
    const caption = captionOf(neighbours)
    const heads = columnHeads(node)
    const rowHeads = createRowHeads()
    const rowUnits = createRowUnits(heads)
    const table = ++tables

    for (const [index, row] of node.children.entries()) {
      const isHead = isHeadRow(node, index)
      const rowHead = isHead ? undefined : rowHeads(row, index)
      const unitOf = isHead ? undefined : rowUnits(row, index)

      for (const [column, cell] of gridCells(row)) {
        const columnHead = isHead ? '' : (heads.get(column) ?? '')
        const isOfRow = rowHead !== undefined && column >= rowHead.column
        const rowUnit = isOfRow ? unitOf?.(column) : undefined
        const surroundings: Surroundings = {
          kind: 'cell',
          quoted: around.quoted,
          ...(around.pages && {pages: around.pages}),
          cell: {
            cell: {table, row: index + 1, column: column + 1},
            ...(isHead ? {isHead} : undefined),
            ...(columnHead === '' ? undefined : {columnHead}),
            ...(isOfRow && rowHead.text !== '' ? {rowHead: rowHead.text} : undefined),
            ...(rowUnit === undefined ? undefined : {rowUnit}),
            ...(caption === undefined ? undefined : {tableCaption: caption})
          }
        }

        if (cell.type === 'flowCell') readBlocks(cell, surroundings)
        else readProse(cell, surroundings)
      }
    }
  }

  /** Read a block's phrasing as one segment, and the alternative texts of its images as segments after it. */
  function readProse(node: Parents, around: Surroundings): void {
    const alternatives: (Image | ImageReference)[] = []
    const marks: Mark[] = []
    const requests: DirectiveRequest[] = []
    const first = segments.length
    let text = ''

    readPhrasing(node)
    push(node, text, marks, around)
    directives.push(...grantAt(requests, rangeFrom(first)))

    for (const image of alternatives) {
      pieces.add(image.data?.pieces ?? [], image.data?.part ?? 0, end)
      text = image.alt ?? ''
      push(image, text, [], {...around, kind: 'alt'})
    }

    function readPhrasing(parent: Parents): void {
      for (const child of parent.children) readInline(child)
    }

    function readInline(child: Nodes): void {
      switch (child.type) {
        case 'text':
          readText(child)
          break
        case 'break':
          append(child, '\n', fold)
          break
        case 'superscript':
        case 'subscript': {
          const start = text.length

          readPhrasing(child)
          marks.push({kind: child.type, start, end: text.length})
          break
        }
        case 'excluded':
          exclude(child.reason, child.value.length)
          append(child, maskCharacter, mask)
          break
        case 'inlineCode':
          exclude('code', child.value.length)
          append(child, maskCharacter, mask)
          break
        case 'delete':
          exclude('struck', plainText(child).length)
          append(child, maskCharacter, mask)
          break
        case 'footnoteReference':
          exclude('reference', (child.label ?? child.identifier).length)
          append(child, maskCharacter, mask)
          break
        case 'image':
        case 'imageReference':
          append(child, maskCharacter, mask)
          if (child.alt) alternatives.push(child)
          break
        case 'html':
          // A tag is formatting: the words on both sides of it belong together.
          exclude('html', child.value.length)
          requests.push(...readRequest(child))
          break
        default:
          if ('children' in child) readPhrasing(child)
      }
    }

    function readText(child: Text): void {
      pieces.add(child.data?.pieces ?? [], child.data?.part ?? 0, end + text.length)
      text += child.value
    }

    function append(child: Nodes, character: string, kind: number): void {
      pieces.add(sourcePieces(child, kind), child.data?.part ?? 0, end + text.length)
      text += character
    }
  }

  function push(node: Nodes, text: string, marks: readonly Mark[], around: Surroundings): void {
    // An empty block has nothing to say and no place that a finding could name.
    if (text === '') return

    const {cell, kind, quoted, pages} = around
    const label = node.data?.label
    const own = countScripts(text)

    scripts = {han: scripts.han + own.han, latinWords: scripts.latinWords + own.latinWords}

    segments.push({
      index: segments.length,
      kind,
      language: segmentLanguage(own, language),
      text,
      marks,
      quoted,
      start: end,
      node,
      ...cell,
      ...(pages === undefined ? undefined : {pages}),
      ...(label === undefined ? undefined : {label}),
      ...(page === undefined ? undefined : {page})
    })
    checked += text.length - countMasks(text)
    end += text.length + 1
  }

  function exclude(reason: ExclusionReason, characters: number): void {
    excluded.set(reason, (excluded.get(reason) ?? 0) + characters)
  }
}

function isComment(node: Nodes): node is Html | ReviewComment {
  return node.type === 'html' || node.type === 'reviewComment'
}

/** Read the directive in a comment, if it holds one. */
function readRequest(node: Html | ReviewComment): readonly DirectiveRequest[] {
  const comment = node.type === 'html' ? /^<!--(.*?)-->\s*$/su.exec(node.value)?.[1] : node.value
  const request = comment === undefined ? undefined : readDirective(comment)

  return request ? [request] : []
}

/** Pieces of an inline node that is one character in the text. */
function sourcePieces(node: Nodes, kind: number): readonly number[] {
  const pieces = 'alt' in node ? undefined : node.data?.pieces

  if (pieces) return pieces

  const start = node.position?.start.offset
  const end = node.position?.end.offset

  return start === undefined || end === undefined ? [0, 0, 1, 0, virtual] : [0, start, 1, end - start, kind]
}

function countMasks(text: string): number {
  let count = 0

  for (let i = text.indexOf(maskCharacter); i >= 0; i = text.indexOf(maskCharacter, i + 1)) count++

  return count
}

/** Caption right before or after a table; one between two tables is that of the second. */
function captionOf([before, after, next]: Neighbours): string | undefined {
  const caption = [before, next?.type === 'table' ? undefined : after].find((d) => d?.type === 'caption')

  return caption && plainText(caption).trim()
}

/** Text above each grid column, from all head rows. */
function columnHeads(table: Table): ReadonlyMap<number, string> {
  const heads = new Map<number, string>()

  for (const [index, row] of table.children.entries()) {
    if (!isHeadRow(table, index)) continue

    for (const [column, cell] of gridCells(row)) {
      const text = plainText(cell).trim()

      for (let i = 0; i < (cell.data?.span?.columns ?? 1); i++) {
        heads.set(column + i, `${heads.get(column + i) ?? ''} ${text}`.trim())
      }
    }
  }

  return heads
}

/** Text that says what a row is about, and the first grid column it speaks of. */
interface RowHead {
  readonly text: string
  readonly column: number
}

const words = /[A-Za-zÀ-ɏͰ-ԯ]{3}|[\u3400-\u9FFF]{2}/u

/**
 * Give the head of each row, asked for row by row: the cell in the first column; a merged one is that of several rows.
 *
 * Where the first cell is a code (`A3`, `4.1`), the next one says what the row is about.
 */
function createRowHeads(): (row: TableRow, index: number) => RowHead {
  let first = ''
  let end = 0

  return (row, index) => {
    let second = ''

    for (const [column, cell] of gridCells(row)) {
      if (column > 1) break

      if (column === 1) {
        second = plainText(cell).trim()
        continue
      }

      first = plainText(cell).trim()
      end = index + (cell.data?.span?.rows ?? 1)
    }

    const text = index < end ? first : ''

    return words.test(text) || !words.test(second) ? {text, column: 1} : {text: `${text} ${second}`.trim(), column: 2}
  }
}

/** Whether a row is a head: as its adapter says, or else the first one, as in Markdown. */
function isHeadRow(table: Table, index: number): boolean {
  return (
    table.children[index]!.data?.isHead ?? (index === 0 && !table.children.some((d) => d.data?.isHead !== undefined))
  )
}

/** Check that the pieces of a text node cover its value; for the tests of adapters. */
export function coversText(node: Text): boolean {
  let end = 0

  for (let i = 0; i < (node.data?.pieces?.length ?? 0); i += pieceStride) {
    if (node.data!.pieces![i] !== end) return false
    end += node.data!.pieces![i + 2]!
  }

  return end === node.value.length
}
