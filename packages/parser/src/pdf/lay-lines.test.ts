import {expect, test} from 'vitest'
import {pageItems} from '../../test/page-items.ts'
import {layLines} from './lay-lines.ts'

const texts = (sketches: Parameters<typeof pageItems>[0], options = {}) =>
  layLines(pageItems(sketches), options).map((d) => d.text)

test('should join items on one baseline, with a space at a gap', () => {
  expect(
    texts([
      {text: 'Pump', x: 60},
      {text: 'skid', x: 83},
      {text: 's', x: 103},
      {text: 'offer', x: 60, y: 688}
    ])
  ).toEqual(['Pump skids', 'offer'])
})

test('should keep raised and lowered items on their line', () => {
  expect(
    texts([
      {text: '12 kW/m', x: 60},
      {text: '2', x: 95, y: 704, height: 6},
      {text: 'of CO', x: 101},
      {text: '2', x: 126, y: 697, height: 6},
      {text: '.', x: 129}
    ])
  ).toEqual(['12 kW/m2 of CO2.'])
})

test('should put a sign that is drawn last into the hole that was left for it', () => {
  expect(
    texts([
      {text: 'from 18 to 65', x: 60, width: 60},
      {text: '. Figure 1', x: 134, width: 40},
      {text: '℃', x: 123, width: 11},
      {text: 'next', x: 60, y: 688}
    ])
  ).toEqual(['from 18 to 65 ℃. Figure 1', 'next'])
})

test('should begin a line where the pen goes back', () => {
  expect(
    texts([
      {text: 'first', x: 60},
      {text: 'second', x: 60}
    ])
  ).toEqual(['first', 'second'])
})

test('should part a line at the gaps it is told', () => {
  expect(
    texts(
      [
        {text: 'Motor', x: 60},
        {text: 'Power', x: 120}
      ],
      {
        parts: (_: unknown, gap: number) => gap > 1.4
      }
    )
  ).toEqual(['Motor', 'Power'])
})

test('should take size and baseline from most of the letters', () => {
  const [line] = layLines(
    pageItems([
      {text: '1', y: 704, height: 6},
      {text: 'Measured on site.', x: 63, y: 700}
    ])
  )

  expect([line!.y, line!.height]).toEqual([700, 10])
})
