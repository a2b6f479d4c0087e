import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {compileUnits} from './compile-units.ts'
import {describeQuantities, listUnits} from './describe-quantity.ts'

const folder = new URL('../units/', import.meta.url)
const {value: table} = compileUnits(
  readdirSync(folder)
    .filter((d) => d.endsWith('.yaml'))
    .map((d) => ({path: d, text: readFileSync(new URL(d, folder), 'utf8')}))
)

describe('describeQuantities', () => {
  test('should tell all that is read from a quantity', () => {
    expect(describeQuantities(table, '75 Kw')).toEqual([
      {
        text: '75 Kw',
        value: 75,
        unit: 'Kw',
        preferred: 'kW',
        ucum: 'kW',
        dimension: 'L²·M·T⁻³',
        kinds: ['power'],
        status: 'deprecated',
        siValue: 75_000,
        siUnit: 'W',
        defects: ['Kw: kW']
      }
    ])
  })

  test('should convert both ends of an interval, and temperatures from their own zero', () => {
    expect(describeQuantities(table, '0–100 °C').map((d) => [d.value, d.siValue, d.siUnit])).toEqual([
      [{min: 0, max: 100}, {min: 273.15, max: 373.15}, 'K']
    ])
  })

  test('should read a unit alone', () => {
    expect(
      describeQuantities(table, 'kWh/(m²·a)').map(({text, ucum, siUnit, kinds}) => ({text, ucum, siUnit, kinds}))
    ).toEqual([{text: 'kWh/(m²·a)', ucum: 'kW.h/(m2.a)', siUnit: 'kg·s⁻³', kinds: ['energy-intensity']}])
  })

  test('should find nothing in what is no quantity', () => {
    expect(describeQuantities(table, 'IP65')).toEqual([])
  })
})

describe('listUnits', () => {
  test('should list a unit with its forms', () => {
    expect(listUnits(table).find((d) => d.symbol === 'kVA')).toEqual({
      symbol: 'kVA',
      ucum: 'kV.A',
      kinds: ['apparent-power'],
      names: {en: ['kilovolt-ampere'], zh: ['千伏安']},
      admitted: ['kV·A'],
      wrong: ['KVA', 'Kva', 'kva', 'KVa', 'kvA', 'KvA'],
      source: 'IEC 80000-6',
      asOf: '2026-11-22'
    })
  })
})
