import {expect, test} from 'vitest'
import {pageItems} from '../../test/page-items.ts'
import {findUnreliablePages, namePages} from './judge-pages.ts'

test.each([
  [[2], 'page 3'],
  [[6, 7], 'pages 7–8'],
  [[0, 1, 2, 8], 'pages 1–3 and 9'],
  [[0, 2, 4], 'pages 1, 3 and 5']
])('should name pages %j', (pages, name) => {
  expect(namePages(pages)).toBe(name)
})

test('should find pages of whose characters too many stand for nothing', () => {
  const page = (index: number, text: string) => ({
    index,
    width: 600,
    height: 800,
    source: text,
    items: pageItems([{text}], index)
  })

  expect(findUnreliablePages([page(0, 'Pump of 5 kW'), page(1, 'P\uE001\uE002p of 5 kW'), page(2, '\uF0B7')])).toEqual([
    1
  ])
})
