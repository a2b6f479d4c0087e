import {expect, test} from 'vitest'
import {type ItemSketch, pageItems} from '../../test/page-items.ts'
import {findRunningLines} from './find-running-lines.ts'

test('should find what repeats at the same height, digits apart', () => {
  expect(find([1, 2, 3, 4, 5, 6].map((n) => [{text: `Offer 4711, page ${n}`, y: 780}, body(n)]))).toEqual([
    'header all Offer 4711, page 1'
  ])
})

test('should find page numbers that count with the pages', () => {
  expect(find([1, 2, 3].map((n) => [body(n), {text: `${n + 4}/9`, y: 30}]))).toEqual(['footer all 5/9'])
})

test('should not take section numbers at the top of pages for page numbers', () => {
  expect(find([1, 2, 3].map((n) => [{text: `${n}.${n}`, y: 780}, body(n)]))).toEqual([])
})

test('should tell headers of even pages', () => {
  expect(
    find([1, 2, 3, 4, 5, 6].map((n) => [{text: n % 2 ? 'Offer for the client' : 'Pump station', y: 780}, body(n)]))
  ).toEqual(['header all Offer for the client', 'header even Pump station'])
})

test('should find the name of the chapter beside what repeats', () => {
  expect(
    find([1, 2, 3].map((n) => [{text: 'Offer', y: 780}, {text: `Chapter ${'abc'[n - 1]}`, x: 300, y: 780}, body(n)]))
  ).toEqual(['header all Offer', 'header first Chapter a', 'header all Chapter b', 'header all Chapter c'])
})

test('should believe a producer that marks decoration, even once', () => {
  expect(find([[{text: 'Draft of the offer', y: 780, isArtifact: true}, body(1)], [body(2)]])).toEqual([
    'header first Draft of the offer'
  ])
})

test('should take the head of a table that goes on for no page header', () => {
  expect(
    find([
      [{text: 'Payment', y: 300}, body(1)],
      [{text: 'Payment', y: 780, isArtifact: true}, body(2)]
    ])
  ).toEqual([])
})

test('should leave text that repeats away from the margins', () => {
  expect(find([1, 2, 3].map(() => [{text: 'Signature', y: 400}]))).toEqual([])
})

function body(page: number): ItemSketch {
  return {text: `Words ${'abcdef'[page - 1]} of the page`, y: 600}
}

function find(pages: readonly (readonly ItemSketch[])[]): readonly string[] {
  const read = pages.map((sketches, index) => ({
    index,
    width: 600,
    height: 800,
    source: '',
    items: pageItems(sketches, index)
  }))

  return findRunningLines(read).lines.map((d) => `${d.region} ${d.pages} ${d.line.text}`)
}
