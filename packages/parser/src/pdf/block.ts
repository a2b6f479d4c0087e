import type {Line} from './lay-lines.ts'
import type {PageItem} from './pdf-page.ts'

/** Words that belong together: what becomes a paragraph, a heading, an item. */
export interface TextBlock {
  readonly kind: 'caption' | 'code' | 'heading' | 'item' | 'note' | 'paragraph'
  readonly lines: readonly Line[]
  /** Depth of a heading, from 1. */
  readonly depth?: number
  /** Level of a list item, from 1. */
  readonly level?: number
  /** Number or bullet that stands before the words. */
  readonly label?: Label
  readonly isQuoted?: boolean
}

/** Label of a block and the items it was drawn with. */
export interface Label {
  readonly text: string
  readonly items: readonly PageItem[]
}

/** Words that stand for a picture. */
export interface AltBlock {
  readonly kind: 'alt'
  readonly page: number
  readonly text: string
}

/** Table. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly RowBlock[]
  /** Heads that were printed again at the top of a page. */
  readonly repeated?: readonly RowBlock[]
}

export interface RowBlock {
  readonly isHead: boolean
  readonly cells: readonly CellBlock[]
}

export interface CellBlock {
  /** Extent of the words; an empty cell has none. */
  readonly extent?: {readonly x0: number; readonly x1: number}
  readonly blocks: readonly TextBlock[]
}

/** Part of a page, in reading order. */
export type Block = AltBlock | TableBlock | TextBlock

/** Page a block begins on, from 0. */
export function pageOf(block: Block): number {
  if (block.kind === 'alt') return block.page
  if (block.kind !== 'table') return block.lines[0]!.page

  return block.rows.flatMap((d) => d.cells).find((d) => d.blocks.length > 0)!.blocks[0]!.lines[0]!.page
}

/** Text blocks of a block, those of cells included. */
export function textBlocksOf(block: Block): readonly TextBlock[] {
  if (block.kind === 'alt') return []
  if (block.kind !== 'table') return [block]

  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
}

/** Extent of text blocks from left to right. */
export function extentOf(blocks: readonly TextBlock[]): CellBlock['extent'] {
  let extent: {x0: number; x1: number} | undefined

  for (const {lines} of blocks) {
    for (const {x0, x1} of lines) {
      extent = extent ? {x0: Math.min(extent.x0, x0), x1: Math.max(extent.x1, x1)} : {x0, x1}
    }
  }

  return extent
}
