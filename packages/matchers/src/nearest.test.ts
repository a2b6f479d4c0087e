import {expect, test} from 'vitest'
import {nearest} from './nearest.ts'

const names = ['units/wrong-symbol', 'units/wrong-spacing', 'terminology/deprecated-term']

test('should find the name that a misspelt one stands for', () => {
  expect(nearest('terminology/deprecated-terms', names)).toBe('terminology/deprecated-term')
  expect(nearest('unit/wrong-symbols', names)).toBe('units/wrong-symbol')
})

test('should give nothing for a name that is like none', () => {
  expect(nearest('color', names)).toBeUndefined()
})
