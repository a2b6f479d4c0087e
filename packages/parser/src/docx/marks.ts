/**
 * Bookmarks that our copy of a document carries through mammoth.
 *
 * - `box`: blocks follow that mammoth would flatten: a text box, a header or footer; `end` closes it
 * - `cell`: the cell it stands in
 * - `leaf`: the node that follows, or, for what mammoth does not know, the place itself; texts that follow each other are
 *   one node under one mark
 * - `paragraph`: the paragraph it stands in, where no leaf tells
 */
export type MarkKind = 'box' | 'cell' | 'end' | 'leaf' | 'paragraph'

/** What a mark stands for: so many things of a kind from an index on. */
export interface Mark {
  readonly kind: MarkKind
  readonly index: number
  readonly count: number
}

/** Write a mark. */
export function writeMark(kind: MarkKind, index: number, count = 1): string {
  return `<w:bookmarkStart w:name="${kind}-${index}-${count}"/>`
}

/** Read the name of a mark; it is our own, since the copy carries no other bookmarks. */
export function readMark(name: string): Mark {
  const [kind, index, count] = name.split('-')

  return {kind: kind as MarkKind, index: Number(index), count: Number(count)}
}
