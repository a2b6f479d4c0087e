import type {Dimension} from './quantity-match.ts'

/** Dimension of a number. */
export const dimensionless: Dimension = [0, 0, 0, 0, 0, 0, 0]

/** Whether two dimensions are the same. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, i) => exponent === b[i])
}

/** Dimension of `a · b^exponent`. */
export function multiplyDimension(a: Dimension, b: Dimension, exponent: number): Dimension {
  return a.map((d, i) => d + b[i]! * exponent) as unknown as Dimension
}
