import type {QuantityMatch} from '@tenderlint/matchers'

/** Cross-sections of conductors that are made, in mm² (IEC 60228). */
const sections = new Set([
  0.5, 0.75, 1, 1.5, 2.5, 4, 6, 10, 16, 25, 35, 50, 70, 95, 120, 150, 185, 240, 300, 400, 500, 630
])

const cable = /\b(?:cables?|wires?|conductors?|cores?)\b|电缆|电线|导线/iu
const support =
  /\b(?:trays?|ladders?|ducts?|trunking|conduits?|glands?|channels?|clamps?|lugs?|diameter|thick)\b|桥架|线槽|管|外径|直径/iu

/** What is looked at around a value, in UTF-16 code units. */
const reach = 40

/** Whether a length is the cross-section of a cable that lost its exponent: `cable 4 × 95 mm`. */
export function isCableSection(text: string, {number, range, unit, value}: QuantityMatch): boolean {
  if (unit.ucum !== 'mm' || typeof value !== 'number' || !sections.has(value)) return false
  // Conductors are counted: 4 × 95, 3G2.5.
  if (!/(?:^|[^\d.,])\d{1,2}\s?[x×G]\s?$/u.test(text.slice(Math.max(0, number.start - 8), number.start))) return false
  // `4 × 95 mm × 2 m` are sides.
  if (/^\s?[x×]/u.test(text.slice(range.end, range.end + 2))) return false

  const around = text.slice(Math.max(0, number.start - reach), range.end + reach)

  return cable.test(around) && !support.test(around)
}
