import fc from 'fast-check'
import type {TableCell, TableRow} from 'mdast'
import {expect, test} from 'vitest'
import {createRowUnits} from './row-units.ts'

const units = ['kW', 'bar', '']
const heads = ['Value', 'Unit', 'Limit', 'Remark', '']

function rowOf(cells: readonly string[]): TableRow {
  return {type: 'tableRow', children: cells.map((d) => cellOf(d))}
}

function cellOf(value: string): TableCell {
  return {type: 'tableCell', children: value === '' ? [] : [{type: 'text', value}]}
}

/** What the units of a row are, said anew: each cell asked by itself. */
function expected(columnHeads: readonly string[], cells: readonly string[], column: number): string | undefined {
  const isUnit = (d: number) => columnHeads[d] === 'Unit'
  const count = columnHeads.filter((d) => d === 'Unit').length

  if (isUnit(column) || count === 0) return undefined

  const left = isUnit(column - 1)
  const right = isUnit(column + 1)

  if (count > 1 && left === right) return undefined

  const source = count === 1 ? columnHeads.indexOf('Unit') : left ? column - 1 : column + 1

  return cells[source] === '' ? undefined : cells[source]
}

test('should give each cell the unit of its row, whatever the columns', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...heads), {minLength: 1, maxLength: 7}),
      fc.array(fc.array(fc.constantFrom(...units), {minLength: 7, maxLength: 7}), {minLength: 1, maxLength: 4}),
      (columnHeads, rows) => {
        const rowUnits = createRowUnits(new Map(columnHeads.map((d, i) => [i, d])))

        for (const [index, cells] of rows.entries()) {
          const own = cells.slice(0, columnHeads.length)
          const unitOf = rowUnits(rowOf(own), index + 1)

          expect(own.map((_, i) => unitOf(i))).toEqual(own.map((_, i) => expected(columnHeads, own, i)))
        }
      }
    )
  )
})

test('should let a merged cell speak for all its rows and no other', () => {
  const rowUnits = createRowUnits(
    new Map([
      [0, 'Quantity'],
      [1, 'Unit'],
      [2, 'Value']
    ])
  )
  const merged = {...cellOf('kW'), data: {span: {columns: 1, rows: 2}, column: 1}}
  const value = {...cellOf('5'), data: {column: 2}}
  const rows: readonly TableRow[] = [
    {type: 'tableRow', children: [cellOf('Input'), merged, value]},
    {type: 'tableRow', children: [cellOf('Output'), value]},
    {type: 'tableRow', children: [cellOf('Phases'), value]}
  ]

  expect(rows.map((row, i) => rowUnits(row, i + 1)(2))).toEqual(['kW', 'kW', undefined])
})
