import {expect, test} from 'vitest'
import {gridColumns} from './grid-columns.ts'

test('should number the cells of full rows', () => {
  expect(gridColumns([row([60, 100], [200, 240]), row([60, 90], [200, 220])])).toEqual([
    [0, 1],
    [0, 1]
  ])
})

test('should put the cells of a shorter row where their words stand', () => {
  expect(gridColumns([row([60, 100], [200, 240], [300, 340]), row([60, 90], [300, 310]), row([205, 220])])).toEqual([
    [0, 1, 2],
    [0, 2],
    [1]
  ])
})

test('should count an empty cell', () => {
  expect(gridColumns([row([60, 100], undefined, [300, 340]), row(undefined, [300, 310])])).toEqual([
    [0, 1, 2],
    [0, 2]
  ])
})

function row(...extents: readonly (readonly [x0: number, x1: number] | undefined)[]) {
  return {
    isHead: false,
    cells: extents.map((d) => ({blocks: [], ...(d && {extent: {x0: d[0], x1: d[1]}})}))
  }
}
