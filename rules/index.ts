import type {Rule} from '@tenderlint/core'
import deprecatedTerm from './terminology/deprecated-term/rule.ts'
import inconsistentTerm from './terminology/inconsistent-term/rule.ts'
import mistranslatedTerm from './terminology/mistranslated-term/rule.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [deprecatedTerm, inconsistentTerm, mistranslatedTerm]
