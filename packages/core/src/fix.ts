import type {TextRange} from '@tenderlint/matchers'

/** Replacement of a range; an empty range inserts. */
export interface Edit {
  readonly range: TextRange
  readonly text: string
}

/** Edits that belong together. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** `safe`: the meaning stays. `unsafe`: a person has to look. */
  readonly safety: 'safe' | 'unsafe'
}

/** Make a fix that replaces a range. */
export function replace(range: TextRange, text: string, safety: Fix['safety']): Fix {
  return {title: `Replace with \`${text}\``, edits: [{range, text}], safety}
}
