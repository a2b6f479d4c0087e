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
export interface SourceMapBuilder {
  /** Append the pieces of a leaf whose text begins at `offset` of the text. */
  add(pieces: readonly number[], part: number, offset: number): void
  build(): SourceMap
}

const stride = pieceStride + 1

/** Make a builder with no pieces. */
export function createSourceMapBuilder(): SourceMapBuilder {
  // text, part, source, text length, source length, kind
  const flat: number[] = []

  return {
    add(pieces, part, offset) {
      for (let i = 0; i < pieces.length; i += pieceStride) {
        flat.push(offset + pieces[i]!, part, pieces[i + 1]!, pieces[i + 2]!, pieces[i + 3]!, pieces[i + 4]!)
      }
    },
    build: () => ({
      pieces: {
        *[Symbol.iterator]() {
          for (let i = 0; i < flat.length; i += stride) yield pieceAt(flat, i)
        }
      },
      locate: (start, end) => locate(flat, start, end)
    })
  }
}

function locate(flat: readonly number[], start: number, end: number): SourceRange[] {
  const ranges: SourceRange[] = []

  for (let i = firstPieceAfter(flat, start); i < flat.length && flat[i]! < Math.max(end, start + 1); i += stride) {
    const range = sourceRange(pieceAt(flat, i), start, end)

    if (range) join(ranges, range)
  }

  return ranges.length > 0 ? ranges : pointBeside(flat, start)
}

/** Source right before an offset, or else the first after it. */
function pointBeside(flat: readonly number[], offset: number): SourceRange[] {
  const next = firstPieceAfter(flat, offset)

  for (let i = next - stride; i >= 0; i -= stride) {
    const {part, source, sourceLength} = pieceAt(flat, i)

    if (sourceLength > 0) return [{part, start: source + sourceLength, end: source + sourceLength}]
  }

  for (let i = next; i < flat.length; i += stride) {
    const {part, source, sourceLength} = pieceAt(flat, i)

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

/** Index of the first piece that ends after an offset. */
function firstPieceAfter(flat: readonly number[], offset: number): number {
  let low = 0
  let high = flat.length / stride

  while (low < high) {
    const middle = (low + high) >>> 1
    const i = middle * stride

    if (flat[i]! + flat[i + 3]! <= offset) low = middle + 1
    else high = middle
  }

  return low * stride
}

function pieceAt(flat: readonly number[], i: number): Piece {
  return {
    text: flat[i]!,
    part: flat[i + 1]!,
    source: flat[i + 2]!,
    textLength: flat[i + 3]!,
    sourceLength: flat[i + 4]!,
    kind: pieceKinds[flat[i + 5]!]!
  }
}
