import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readNumber} from './number.ts'

const options = {superscripts: new Map(), groupsBySpace: true}

/** Write a number of tenths in one of the ways that a document may. */
function write(tenths: number, {group, decimal}: {readonly group: string; readonly decimal: string}): string {
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(?:\d{3})+$)/gu, group)

  return tenths % 10 === 0 ? whole : `${whole}${decimal}${tenths % 10}`
}

const styles = [
  {group: ' ', decimal: '.'},
  {group: '\u202f', decimal: ','},
  {group: ',', decimal: '.'},
  {group: '’', decimal: '.'},
  {group: '', decimal: '.'},
  {group: '', decimal: ','}
]

describe('readNumber', () => {
  test('should read what was written, in every style', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 10 ** 9}), fc.constantFrom(...styles), (tenths, style) => {
        const text = write(tenths, style)

        expect(readNumber(`${text} kW`, 0, options)).toMatchObject({
          range: {start: 0, end: text.length},
          value: Number((tenths / 10).toFixed(1))
        })
      })
    )
  })

  test('should read points as groups where there are two or more', () => {
    fc.assert(
      fc.property(fc.integer({min: 1_000_000, max: 10 ** 12}), (value) => {
        const text = write(value * 10, {group: '.', decimal: ','})

        expect(readNumber(text, 0, options)?.value).toEqual(value)
      })
    )
  })

  test('should read powers of ten', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99}), fc.integer({min: -12, max: 12}), (mantissa, exponent) => {
        expect(readNumber(`${mantissa}e${exponent}`, 0, options)?.value).toBeCloseTo(
          Number(`${mantissa}e${exponent}`),
          15
        )
        expect(readNumber(`${mantissa} × 10^${exponent}`, 0, options)?.value).toEqual(
          readNumber(`${mantissa}e${exponent}`, 0, options)?.value
        )
      })
    )
  })

  test('should stay inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'0123456789., ×^eE½万亿-−+³')}), (rest) => {
        const text = `5${rest}`
        const number = readNumber(text, 0, options)

        expect(number === undefined || (number.range.end > 0 && number.range.end <= text.length)).toEqual(true)
      })
    )
  })
})
