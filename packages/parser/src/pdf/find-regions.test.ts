import {expect, test} from 'vitest'
import {column, type ItemSketch, pageItems} from '../../test/page-items.ts'
import {findRegions} from './find-regions.ts'

const row = (y: number, ...cells: readonly (readonly [x: number, text: string])[]): readonly ItemSketch[] =>
  cells.map(([x, text]) => ({text, x, y}))

test('should read lines that follow one another as a stack', () => {
  expect(sketch(column(['Pump skid', 'offer']))).toEqual([['Pump skid', 'offer']])
})

test('should read rows that stand in line as a table', () => {
  expect(
    sketch([
      ...row(700, [60, 'Motor'], [200, 'Power']),
      ...row(686, [60, 'M1'], [200, '11 kW']),
      ...row(672, [60, 'M2'], [200, '5.5 kW'])
    ])
  ).toEqual([
    [
      ['Motor', 'Power'],
      ['M1', '11 kW'],
      ['M2', '5.5 kW']
    ]
  ])
})

test('should keep the lines of a cell together', () => {
  expect(
    sketch([
      ...column(['Thermal', 'power'], {x: 60, y: 700}),
      ...column(['at an outlet', 'temperature', 'of 75'], {x: 200, y: 700}),
      ...row(650, [60, 'Flow'], [200, 'water'])
    ])
  ).toEqual([
    [
      ['Thermal/power', 'at an outlet/temperature/of 75'],
      ['Flow', 'water']
    ]
  ])
})

test('should find the row of a cell that is centred beside another', () => {
  expect(
    sketch([
      ...column(['Thermal', 'power of', 'the loop'], {x: 60, y: 700}),
      ...row(688, [200, 'water']),
      ...row(650, [60, 'Flow'], [200, 'glycol'])
    ])
  ).toEqual([
    [
      ['Thermal/power of/the loop', 'water'],
      ['Flow', 'glycol']
    ]
  ])
})

test('should leave the paragraph above a table outside it', () => {
  expect(
    sketch([
      ...column(['The motors of the station and their power:'], {y: 730}),
      ...row(700, [60, 'Motor'], [290, 'Power']),
      ...row(686, [60, 'M1'], [290, '11 kW'])
    ])
  ).toEqual([
    ['The motors of the station and their power:'],
    [
      ['Motor', 'Power'],
      ['M1', '11 kW']
    ]
  ])
})

test('should part full cells by the column that other rows show', () => {
  expect(
    sketch([
      ...row(700, [60, 'Motor'], [200, 'Power']),
      // 139 points wide: the gap to the next cell is narrower than that between two words of a justified line.
      ...row(686, [60, 'Motor of the cooling water loop'], [224, '11 kW']).map((d, i) =>
        i === 0 ? {...d, width: 133} : {...d, x: 200}
      ),
      ...row(672, [60, 'M2'], [200, '5.5 kW'])
    ])
  ).toEqual([
    [
      ['Motor', 'Power'],
      ['Motor of the cooling water loop', '11 kW'],
      ['M2', '5.5 kW']
    ]
  ])
})

test('should read columns of text one after the other', () => {
  const left = ['The left', 'column of', 'this page', 'is read', 'first.']
  const right = ['The right', 'column of', 'this page', 'is read', 'then.']

  expect(sketch([...column(left), ...column(right, {x: 300})])).toEqual([left, right])
})

test('should not take wide gaps of one line for a table', () => {
  expect(
    sketch([...row(700, [60, '第'], [90, '章']), ...column(['The station is described here.'], {y: 680})])
  ).toEqual([['第 章', 'The station is described here.']])
})

test('should not take headings with numbers apart for a table', () => {
  expect(
    sketch([
      ...row(700, [60, '2'], [100, 'Plant']),
      ...row(680, [60, '2.1'], [100, 'Station']),
      ...column(['The station is described here.'], {y: 660})
    ])
  ).toEqual([['2 Plant', '2.1 Station', 'The station is described here.']])
})

test('should keep a label and its item on one line', () => {
  expect(sketch(row(700, [60, '•'], [95, 'Pump of 5 kW']))).toEqual([['• Pump of 5 kW']])
})

function sketch(items: readonly ItemSketch[]): unknown {
  return findRegions(pageItems(items)).map((region) =>
    region.kind === 'stack'
      ? region.lines.map((d) => d.text)
      : region.rows.map((cells) => cells.map((lines) => lines.map((d) => d.text).join('/')))
  )
}
