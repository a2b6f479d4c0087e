import {expect, test} from 'vitest'
import {coherentUnit} from './coherent-unit.ts'

test.each([
  ['power', [2, 1, -3, 0, 0, 0, 0], 'W'],
  ['energy', [2, 1, -2, 0, 0, 0, 0], 'J'],
  ['torque', [2, 1, -2, 0, 0, 0, 0], 'N·m'],
  ['frequency', [0, 0, -1, 0, 0, 0, 0], 'Hz'],
  ['rotational-frequency', [0, 0, -1, 0, 0, 0, 0], 's⁻¹'],
  ['reactive-power', [2, 1, -3, 0, 0, 0, 0], 'm²·kg·s⁻³'],
  // A unit of that kind may have another dimension all the same.
  ['pressure', [1, 0, 0, 0, 0, 0, 0], 'm'],
  ['share', [0, 0, 0, 0, 0, 0, 0], '1']
] as const)('should name the coherent unit of %s', (kind, dimension, unit) => {
  expect(coherentUnit({dimension, kinds: [kind]})).toBe(unit)
})
