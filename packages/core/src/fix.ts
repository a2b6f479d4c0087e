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

/**
 * Divide an edit of `old` text into one for each word that changes, so that what stands between the words is kept.
 *
 * Gives `undefined` where the words are not as many as before, or what is between them differs by more than the kind of space.
 */
export function splitEdit({range, text}: Edit, old: string): readonly Edit[] | undefined {
  const words = [...old.matchAll(/\S+/gu)]
  const expected = text.match(/\S+/gu) ?? []
  const isSpaced = spacing(old) === spacing(text)

  if (words.length < 2 || words.length !== expected.length || !isSpaced) return undefined

  return words.flatMap(({0: word, index}, i) => {
    const start = range.start + index

    return word === expected[i] ? [] : [{range: {start, end: start + word.length}, text: expected[i]!}]
  })
}

/** Where a text has space: at its ends, between its words. */
function spacing(text: string): string {
  return text.replace(/\S+/gu, 'x').replace(/\s+/gu, ' ')
}
