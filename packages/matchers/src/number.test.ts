import {describe, expect, test} from 'vitest'
import {readNumber} from './number.ts'

const options = {superscripts: new Map(), groupsBySpace: true}

describe('readNumber', () => {
  test.each([
    ['50', 50, '50'],
    ['1 250 000 kWh', 1_250_000, '1 250 000'],
    ['1\u00a0250\u202f000 kWh', 1_250_000, '1\u00a0250\u202f000'],
    ['1,250,000 kWh', 1_250_000, '1,250,000'],
    ['1.250.000 kWh', 1_250_000, '1.250.000'],
    ['1.250.000,5 kWh', 1_250_000.5, '1.250.000,5'],
    ['1,250.5 kWh', 1250.5, '1,250.5'],
    ['12,50,000 kWh', 1_250_000, '12,50,000'],
    ['3,5 kW', 3.5, '3,5'],
    ['0,125 kW', 0.125, '0,125'],
    ['1.250 kW', 1.25, '1.250'],
    ['.5 MPa', 0.5, '.5'],
    ['½ h', 0.5, '½'],
    ['1½ h', 1.5, '1½'],
    ['1.2 × 10³ kW', 1200, '1.2 × 10³'],
    ['1.2×10^-3 kW', 0.0012, '1.2×10^-3'],
    ['10⁶ kWh', 1e6, '10⁶'],
    ['1.2e3 kW', 1200, '1.2e3'],
    ['50万 kWh', 500_000, '50万'],
    ['50万kWh', 500_000, '50万'],
    ['1.2亿千瓦时', 1.2e8, '1.2亿'],
    ['3.5 million kWh', 3.5e6, '3.5 million'],
    ['５０ kW', 50, '５０'],
    ['5,10,15 kW', 5, '5'],
    ['2026 500 kW', 2026, '2026'],
    ['3 50 kW', 3, '3']
  ])('should read %s', (text, value, written) => {
    const number = readNumber(text, 0, options)

    expect([number?.value, number && text.slice(0, number.range.end)]).toEqual([value, written])
  })

  test.each(['3.2.1', '2.1.0', '10.0.0.1', '1.250.3'])('should not read %s', (text) => {
    expect(readNumber(text, 0, options)).toBeUndefined()
  })

  test('should not take the number of a note for digits', () => {
    expect(readNumber('5001 kW', 0, {superscripts: new Map([[3, 4]]), groupsBySpace: true})).toEqual({
      range: {start: 0, end: 3},
      value: 500,
      step: 1,
      style: {}
    })
  })

  test('should read a power of ten in superscript', () => {
    const superscripts = new Map([[8, 9]])

    expect(readNumber('1.2 × 103 kW', 0, {superscripts, groupsBySpace: true})).toEqual({
      range: {start: 0, end: 9},
      value: 1200,
      step: 100,
      style: {decimalMark: '.'}
    })
  })

  test('should not group by a plain space after a label', () => {
    expect(readNumber('3 500 kW', 0, {superscripts: new Map(), groupsBySpace: false})?.value).toEqual(3)
  })
})
