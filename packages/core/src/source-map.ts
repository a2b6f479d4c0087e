/**
 * What a piece of a text is to its source.
 *
 * - `verbatim`: the same characters; text and source length are equal
 * - `reference`: a character reference or escape (`&amp;`, `&#x3A9;`)
 * - `fold`: characters folded to others (line ending to space, radical to ideograph, joined hyphenation)
 * - `mask`: content that is no prose; one `\uFFFC` in the text
 * - `virtual`: text that is not in the source (space between two lines of a PDF); source length is 0
 */
export const pieceKinds = ['verbatim', 'reference', 'fold', 'mask', 'virtual'] as const

export type PieceKind = (typeof pieceKinds)[number]

/** Run of text and the source it came from. Offsets and lengths are UTF-16 code units. */
export interface Piece {
  readonly text: number
  readonly part: number
  readonly source: number
  readonly textLength: number
  readonly sourceLength: number
  readonly kind: PieceKind
}

/** Place in one part of the source, half-open. */
export interface SourceRange {
  readonly part: number
  readonly start: number
  readonly end: number
}

/** Numbers a piece takes in `Data.pieces` of a leaf: text, source, text length, source length, kind's index. */
export const pieceStride = 5

/**
 * Pieces that cover a text exactly, in text order.
 *
 * A map is one flat array, so that a document of a hundred pages costs few objects.
 */
export interface SourceMap {
  readonly pieces: Iterable<Piece>
  /**
   * Parts of the source that a range of text came from; one for each part it touches.
   *
   * Text that has no source, and an empty range, is a point beside what has one. Only a map without any source gives none.
   */
  locate(start: number, end: number): readonly SourceRange[]
}

/** Collects the pieces of a text, leaf by leaf. */
export interface Pieces {
  /** Numbers as `createSourceMap` takes them. */
  readonly flat: readonly number[]
  /** Append the pieces of a leaf whose text begins at `offset` of the text. */
  add(pieces: readonly number[], part: number, offset: number): void
}

/** Pieces of a stretch of text, and by how much its offsets in the text and in the source are to be moved. */
export interface MappedStretch {
  readonly flat: readonly number[]
  readonly text: number
  readonly source: number
}

const stride = pieceStride + 1

/** Make an empty collection of pieces. */
export function createPieces(): Pieces {
  // text, part, source, text length, source length, kind
  const flat: number[] = []

  return {
    flat,
    add(pieces, part, offset) {
      for (let i = 0; i < pieces.length; i += pieceStride) {
        flat.push(offset + pieces[i]!, part, pieces[i + 1]!, pieces[i + 2]!, pieces[i + 3]!, pieces[i + 4]!)
      }
    }
  }
}

/** Lay stretches of text out one behind the other; none is empty. */
export function createSourceMap(stretches: readonly MappedStretch[]): SourceMap {
  return {
    pieces: {
      [Symbol.iterator]: () => piecesFrom(stretches, 0)
    },
    locate: (start, end) => locate(stretches, start, end)
  }
}

function locate(stretches: readonly MappedStretch[], start: number, end: number): SourceRange[] {
  const ranges: SourceRange[] = []

  for (const piece of piecesFrom(stretches, start)) {
    if (piece.text >= Math.max(end, start + 1)) break

    const range = sourceRange(piece, start, end)

    if (range) join(ranges, range)
  }

  return ranges.length > 0 ? ranges : pointBeside(stretches, start)
}

/** Source right before an offset, or else the first after it. */
function pointBeside(stretches: readonly MappedStretch[], offset: number): SourceRange[] {
  for (const {part, source, sourceLength} of piecesBefore(stretches, offset)) {
    if (sourceLength > 0) return [{part, start: source + sourceLength, end: source + sourceLength}]
  }

  for (const {part, source, sourceLength} of piecesFrom(stretches, offset)) {
    if (sourceLength > 0) return [{part, start: source, end: source}]
  }

  return []
}

/** Source of the part of a piece that lies in a range; a piece of unequal lengths is taken whole. */
function sourceRange(piece: Piece, start: number, end: number): SourceRange | undefined {
  if (piece.sourceLength === 0) return undefined

  const {part, source, sourceLength, text, textLength} = piece

  if (sourceLength !== textLength) return {part, start: source, end: source + sourceLength}

  return {
    part,
    start: source + Math.max(start - text, 0),
    end: source + Math.max(Math.min(end - text, textLength), Math.max(start - text, 0))
  }
}

function join(ranges: SourceRange[], range: SourceRange): void {
  const last = ranges.at(-1)

  if (last?.part !== range.part) {
    ranges.push(range)
    return
  }

  ranges[ranges.length - 1] = {
    part: range.part,
    start: Math.min(last.start, range.start),
    end: Math.max(last.end, range.end)
  }
}

/** Pieces that end after an offset. */
function* piecesFrom(stretches: readonly MappedStretch[], offset: number): Generator<Piece> {
  const first = stretchAt(stretches, offset)

  for (let k = first; k < stretches.length; k++) {
    const stretch = stretches[k]!

    for (let i = k === first ? firstPieceAfter(stretch, offset) : 0; i < stretch.flat.length; i += stride) {
      yield pieceAt(stretch, i)
    }
  }
}

/** Pieces that end at an offset or before, the last first. */
function* piecesBefore(stretches: readonly MappedStretch[], offset: number): Generator<Piece> {
  const last = stretchAt(stretches, offset)

  for (let k = last; k >= 0; k--) {
    const stretch = stretches[k]!
    const end = k === last ? firstPieceAfter(stretch, offset) : stretch.flat.length

    for (let i = end - stride; i >= 0; i -= stride) yield pieceAt(stretch, i)
  }
}

/** Index of the last stretch that begins at an offset or before; 0 before the first one. */
function stretchAt(stretches: readonly MappedStretch[], offset: number): number {
  let low = 0
  let high = stretches.length - 1

  while (low < high) {
    const middle = (low + high + 1) >>> 1

    if (stretches[middle]!.text <= offset) low = middle
    else high = middle - 1
  }

  return low
}

/** Index of the first piece of a stretch that ends after an offset. */
function firstPieceAfter({flat, text}: MappedStretch, offset: number): number {
  let low = 0
  let high = flat.length / stride

  while (low < high) {
    const middle = (low + high) >>> 1
    const i = middle * stride

    if (text + flat[i]! + flat[i + 3]! <= offset) low = middle + 1
    else high = middle
  }

  return low * stride
}

function pieceAt({flat, source, text}: MappedStretch, i: number): Piece {
  return {
    text: text + flat[i]!,
    part: flat[i + 1]!,
    source: source + flat[i + 2]!,
    textLength: flat[i + 3]!,
    sourceLength: flat[i + 4]!,
    kind: pieceKinds[flat[i + 5]!]!
  }
}
