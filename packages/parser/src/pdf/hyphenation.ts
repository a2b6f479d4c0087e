import type {Line} from './lay-lines.ts'

/** Tells a word that was broken at the end of a line from a compound that was broken at its own hyphen. */
export interface Hyphenation {
  /** Whether the hyphen that `before` ends with is not part of the word that `after` goes on with. */
  isBroken(before: string, after: string): boolean
}

/** Share of lines that end in a hyphen above which a document is taken to be hyphenated by its program. */
const hyphenatedShare = 0.02

/**
 * Learn from a document how its lines are broken.
 *
 * The document is its own dictionary: a word that stands elsewhere with the hyphen keeps it, one that stands elsewhere without
 * loses it. A word that stands nowhere else follows the habit of the document.
 */
export function createHyphenation(lines: readonly Line[]): Hyphenation {
  let learnt: {readonly words: ReadonlySet<string>; readonly isHabit: boolean} | undefined

  return {
    isBroken(before, after) {
      const head = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*[-\u2010]$/u.exec(before)?.[0].slice(0, -1)
      const tail = /^\p{Ll}[\p{L}\p{N}]*/u.exec(after)?.[0]

      if (head === undefined || tail === undefined || !/\p{Ll}$/u.test(head)) return false

      learnt ??= learn(lines)

      const start = head.split('-').at(-1)!

      if (learnt.words.has(`${start}-${tail}`.toLowerCase())) return false
      if (learnt.words.has(`${start}${tail}`.toLowerCase())) return true

      return learnt.isHabit && !head.includes('-')
    }
  }
}

// What parts words: all ASCII but letters, digits and hyphens, and punctuation. A class of all letters is twice as slow.
const gaps = /[\s!-,./:-@[-`{-\u00A9\u2000-\u200F\u2011-\u206F\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20]+/

/** Letters of the shortest word that a program breaks. */
const shortestBroken = 4

function learn(lines: readonly Line[]): {words: ReadonlySet<string>; isHabit: boolean} {
  const words = new Set<string>()
  let hyphenated = 0

  for (const line of lines) {
    const text = line.text.toLowerCase().replaceAll('\u2010', '-')

    for (const word of text.split(gaps)) {
      const isCompound = word.includes('-')

      if (isCompound || word.length >= shortestBroken) words.add(word)
      if (!isCompound) continue

      // "state-of-the-art" holds "state-of", "of-the", "the-art".
      const parts = word.split('-')

      for (let i = 1; i < parts.length; i++) words.add(`${parts[i - 1]}-${parts[i]}`)
    }

    if (text.endsWith('-') && /\p{Ll}-$/u.test(text)) hyphenated++
  }

  return {words, isHabit: hyphenated > hyphenatedShare * lines.length}
}
