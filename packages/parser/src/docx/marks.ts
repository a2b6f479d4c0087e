/**
 * Bookmarks that our copy of a document carries through mammoth.
 *
 * - `box`: blocks follow that mammoth would flatten: a text box, a header or footer; `end` closes it
 * - `cell`: the cell it stands in
 * - `leaf`: the node that follows, or, for what mammoth does not know, the place itself
 * - `paragraph`: the paragraph it stands in
 */
export type MarkKind = 'box' | 'cell' | 'end' | 'leaf' | 'paragraph'

/** Write a mark for the thing with an index. */
export function writeMark(kind: MarkKind, index: number): string {
  return `<w:bookmarkStart w:name="${kind}-${index}"/>`
}

/** Read the name of a mark; it is our own, since the copy carries no other bookmarks. */
export function readMark(name: string): {readonly kind: MarkKind; readonly index: number} {
  const hyphen = name.indexOf('-')

  return {kind: name.slice(0, hyphen) as MarkKind, index: Number(name.slice(hyphen + 1))}
}
