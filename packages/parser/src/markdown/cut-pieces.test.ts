import {expect, test} from 'vitest'
import {cutPieces, sourceOf} from './cut-pieces.ts'

// `ab&amp;cd`, then a line ending that stands for nothing, then `e`.
const pieces = [0, 10, 2, 2, 0, 2, 12, 1, 5, 1, 3, 17, 2, 2, 0, 5, 19, 0, 1, 2, 5, 20, 1, 1, 0]

test('should cut pieces of equal lengths and keep others whole', () => {
  expect(cutPieces(pieces, {start: 1, end: 4})).toEqual([0, 11, 1, 1, 0, 1, 12, 1, 5, 1, 2, 17, 1, 1, 0])
})

test('should keep a piece without text between two pieces', () => {
  expect(cutPieces(pieces, {start: 4, end: 6})).toEqual([0, 18, 1, 1, 0, 1, 19, 0, 1, 2, 1, 20, 1, 1, 0])
})

test('should give the source of pieces', () => {
  expect(sourceOf(pieces)).toEqual({start: 10, end: 21})
})
