import {toCanonicalForm, ucum} from '@atomic-ehr/ucum'
import type {Dimension} from '@tenderlint/matchers'

/** What a UCUM code means in coherent SI units: `SI value = (value + offset) · factor`. */
export interface UcumUnit {
  readonly dimension: Dimension
  readonly factor: number
  readonly offset: number
}

/**
 * Ask the UCUM engine for a code; `undefined` where it is none.
 *
 * UCUM counts moles and bits as numbers and knows plane angles as a dimension of their own; here, as in the SI, an angle
 * has none. A logarithmic unit such as the decibel has the factor 1, since no factor converts it.
 */
export function readUcum(code: string): UcumUnit | undefined {
  // The engine takes the point of a decimal number for a product.
  if (/\d\.\d/u.test(code) || !ucum.validate(code).valid) return undefined

  const {magnitude, dimension: d, specialFunction} = toCanonicalForm(code)
  const mass = d.M ?? 0
  const charge = d.Q ?? 0
  // UCUM builds on the coulomb where the SI builds on the ampere: C = A·s.
  const dimension: Dimension = [d.L ?? 0, mass, (d.T ?? 0) + charge, charge, d.Θ ?? 0, 0, d.F ?? 0]

  if (specialFunction)
    return specialFunction.unit.startsWith('K') ? affine(code, dimension) : {dimension, factor: 1, offset: 0}

  // UCUM builds on the gram.
  return {dimension, factor: round(magnitude / 1000 ** mass), offset: 0}
}

/** Scales of temperature with a zero of their own. */
function affine(code: string, dimension: Dimension): UcumUnit {
  const zero = ucum.convert(0, code, 'K')
  const factor = round(ucum.convert(1, code, 'K') - zero)

  return {dimension, factor, offset: round(zero / factor)}
}

/** The last digits of a double are noise of the engine's arithmetic. */
function round(value: number): number {
  return Number(value.toPrecision(13))
}
