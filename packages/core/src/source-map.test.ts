import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createPieces, createSourceMap, pieceKinds, type SourceMap} from './source-map.ts'

const [verbatim, reference, fold, mask, virtual] = pieceKinds.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number
]

// `ab` `&amp;` line ending `c` in part 0, a space that is in no source, a picture in part 1.
const map = build([
  [0, [0, 10, 2, 2, verbatim, 2, 12, 1, 5, reference, 3, 17, 1, 2, fold, 4, 19, 1, 1, verbatim]],
  [1, [5, 0, 1, 0, virtual, 6, 40, 1, 9, mask]]
])

describe('SourceMap', () => {
  test.each([
    ['characters', 0, 1, [{part: 0, start: 10, end: 11}]],
    ['a part of a piece and the next', 1, 3, [{part: 0, start: 11, end: 17}]],
    ['a reference as a whole', 2, 3, [{part: 0, start: 12, end: 17}]],
    ['words around a line ending', 1, 5, [{part: 0, start: 11, end: 20}]],
    [
      'two parts',
      4,
      7,
      [
        {part: 0, start: 19, end: 20},
        {part: 1, start: 40, end: 49}
      ]
    ],
    ['text without source as the point before it', 5, 6, [{part: 0, start: 20, end: 20}]],
    ['an insertion', 1, 1, [{part: 0, start: 11, end: 11}]],
    ['an insertion at the end', 7, 7, [{part: 1, start: 49, end: 49}]]
  ])('should locate %s', (_, start, end, ranges) => {
    expect(map.locate(start, end)).toEqual(ranges)
  })

  test('should locate a text that begins without source at the first source', () => {
    const ranges = build([[2, [0, 0, 1, 0, virtual, 1, 7, 1, 1, verbatim]]]).locate(0, 1)

    expect(ranges).toEqual([{part: 2, start: 7, end: 7}])
  })

  test('should locate nothing in a map without source', () => {
    expect(build([]).locate(0, 1)).toEqual([])
  })

  test('should give its pieces in order', () => {
    expect([...map.pieces].map((d) => [d.text, d.part, d.source, d.textLength, d.sourceLength, d.kind])).toEqual([
      [0, 0, 10, 2, 2, 'verbatim'],
      [2, 0, 12, 1, 5, 'reference'],
      [3, 0, 17, 1, 2, 'fold'],
      [4, 0, 19, 1, 1, 'verbatim'],
      [5, 1, 0, 1, 0, 'virtual'],
      [6, 1, 40, 1, 9, 'mask']
    ])
  })

  test('should locate each range at one place within its source, and later ranges later', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(10), fc.nat(10), ({flat, length, sourceLength}, a, b, c) => {
        const generated = build([[0, flat]])
        const [from, to] = [Math.min(a, length), Math.min(a + b, length)]
        const [range, later] = [generated.locate(from, to)[0], generated.locate(Math.min(from + c, length), length)[0]]

        if (!range || !later) return

        const orders = [
          [range.start, range.end, sourceLength],
          [range.start, later.start, later.end, sourceLength]
        ]

        expect(orders).toEqual(orders.map((d) => d.toSorted((x, y) => x - y)))
      })
    )
  })
})

/** Pieces of one leaf: text and source lengths of each. */
const pieces = fc.array(fc.tuple(fc.nat(4), fc.nat(6), fc.nat(3)), {minLength: 1, maxLength: 12}).map((lengths) => {
  const flat: number[] = []
  let [text, source] = [0, 0]

  for (const [textLength, length, gap] of lengths) {
    flat.push(text, source + gap, textLength, length, textLength === length ? verbatim : fold)
    text += textLength
    source += gap + length
  }

  return {flat, length: text, sourceLength: source}
})

function build(leaves: readonly (readonly [part: number, pieces: readonly number[]])[]): SourceMap {
  const pieces = createPieces()

  for (const [part, flat] of leaves) pieces.add(flat, part, 0)

  return createSourceMap([{flat: pieces.flat, text: 0, source: 0}])
}
