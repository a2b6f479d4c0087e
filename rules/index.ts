import type {Rule} from '@tenderlint/core'
import deprecatedTerm from './terminology/deprecated-term/rule.ts'
import inconsistentTerm from './terminology/inconsistent-term/rule.ts'
import mistranslatedTerm from './terminology/mistranslated-term/rule.ts'
import dimensionMismatch from './units/dimension-mismatch/rule.ts'
import wrongSpacing from './units/wrong-spacing/rule.ts'
import wrongSymbol from './units/wrong-symbol/rule.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  deprecatedTerm,
  inconsistentTerm,
  mistranslatedTerm,
  dimensionMismatch,
  wrongSpacing,
  wrongSymbol
]
