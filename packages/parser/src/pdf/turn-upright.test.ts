import {expect, test} from 'vitest'
import {pageItems} from '../../test/page-items.ts'
import {turnUpright} from './turn-upright.ts'

const view = [0, 0, 600, 800] as const

test('should leave an upright page as it is', () => {
  const [item] = pageItems([{text: 'Pump', x: 60, y: 700}])

  expect(place(turnUpright([item!], view))).toEqual([600, 800, [60, 700]])
})

test('should start at the lower left corner of what is shown', () => {
  const [item] = pageItems([{text: 'Pump', x: 60, y: 700}])

  expect(place(turnUpright([item!], [10, 20, 610, 820]))).toEqual([600, 800, [50, 680]])
})

test('should turn a page whose text runs upwards', () => {
  const items = pageItems([{text: 'Pump skid', x: 100, y: 50, transform: [0, 10, -10, 0, 100, 50]}])

  // Reading direction is up the page: its left edge is the top of what is read.
  expect(place(turnUpright(items, view))).toEqual([800, 600, [50, 500]])
})

test('should lay text in another direction below the page', () => {
  const items = pageItems([
    {text: 'The text of the page', x: 60, y: 700},
    {text: 'DRAFT', x: 300, y: 400, transform: [7, 7, -7, 7, 300, 400]}
  ])
  const {items: turned} = turnUpright(items, view)

  expect(turned[0]!.y).toBe(700)
  expect(turned[1]!.y < 0).toBe(true)
})

function place({items, width, height}: ReturnType<typeof turnUpright>): unknown {
  return [Math.round(width), Math.round(height), ...items.map((d) => [Math.round(d.x), Math.round(d.y)])]
}
