import type {Edition, StandardMatch} from '@tenderlint/matchers'

/** Edition that a reference names, or that of the standard meant where another publisher is written: `ISO 27001:2013`. */
export function meantEdition({edition, designation, rightEntry}: StandardMatch): Edition | undefined {
  return edition ?? rightEntry?.editions.find((d) => d.year === designation.year)
}
