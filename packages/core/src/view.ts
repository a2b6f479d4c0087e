import type {Prose} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import type {CellPlace} from './segment.ts'

/** Block of a document as read, to be shown with its findings in place. Plain data. */
export interface ViewBlock extends Pick<Prose, 'isHead' | 'kind' | 'language' | 'marks' | 'quoted' | 'text'> {
  /** Offset of `text` in the document text. */
  readonly start: number
  /** Depth of a heading, from 1. */
  readonly depth?: number
  /** Label that numbering gives the block. */
  readonly label?: string
  readonly cell?: CellPlace
}

/** Lay a document out as the blocks it was read in, in text order. */
export function createView({segments}: Document): readonly ViewBlock[] {
  return segments.map(({kind, language, text, marks, quoted, isHead, start, label, cell, node}) => ({
    kind,
    language,
    text,
    marks,
    quoted,
    start,
    ...(isHead === undefined ? undefined : {isHead}),
    ...(node.type === 'heading' ? {depth: node.depth} : undefined),
    ...(label === undefined ? undefined : {label}),
    ...(cell === undefined ? undefined : {cell})
  }))
}
