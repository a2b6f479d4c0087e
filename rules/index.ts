import type {Rule} from '@tenderlint/core'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = []
