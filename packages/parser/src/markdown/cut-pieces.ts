import {pieceStride, type TextRange} from '@tenderlint/core'

/** Take the pieces of a part of a text; the part begins at 0 of its own. A piece of unequal lengths keeps its whole source. */
export function cutPieces(pieces: readonly number[], {start, end}: TextRange): number[] {
  const cut: number[] = []

  for (let i = 0; i < pieces.length; i += pieceStride) {
    const [text, source, textLength, sourceLength, kind] = pieces.slice(i, i + pieceStride) as Piece
    const from = Math.max(text, start)
    const to = Math.min(text + textLength, end)

    if (to < from || (to === from && textLength > 0)) continue

    if (textLength === sourceLength) cut.push(from - start, source + from - text, to - from, to - from, kind)
    else cut.push(from - start, source, to - from, sourceLength, kind)
  }

  return cut
}

type Piece = [text: number, source: number, textLength: number, sourceLength: number, kind: number]

/** Source range of pieces; there is at least one. */
export function sourceOf(pieces: readonly number[]): TextRange {
  const last = pieces.length - pieceStride

  return {start: pieces[1]!, end: pieces[last + 1]! + pieces[last + 3]!}
}
