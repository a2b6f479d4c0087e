import type {TextRange} from './text-range.ts'

interface Word extends TextRange {
  readonly text: string
}

const smallWords: ReadonlySet<string> = new Set('a an and at by for from in of on or per the to with &'.split(' '))

/** Words beyond the letters of an abbreviation that its expansion may have. */
const spare = 4

/**
 * Find the words that an abbreviation shortens at the end (`before`) or at the start (`after`) of a text.
 *
 * Each letter begins a word, or else stands in a word that an earlier letter began: `EnPI` is an `energy performance
 * indicator`. Of several stretches of words the shortest is taken, and one whose words all begin with a letter comes first.
 */
export function findExpansion(text: string, name: string, side: 'after' | 'before'): TextRange | undefined {
  const words = wordsOf(text)
  const whole = name.toLowerCase()
  const letters = [...whole].filter((d) => d !== '&')

  for (const isStrict of [true, false]) {
    for (let count = 1; count <= Math.min(words.length, letters.length + spare); count++) {
      const stretch = side === 'before' ? words.slice(-count) : words.slice(0, count)

      // `NIST SP` does not say what NIST is.
      if (stretch.some((d) => d.text.startsWith(whole))) break
      if (
        spells(
          stretch.map((d) => d.text),
          letters,
          isStrict
        )
      ) {
        return {start: stretch[0]!.start, end: stretch.at(-1)!.end}
      }
    }
  }

  return undefined
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[A-Za-zÀ-ɏ\d]+|&/gu)].map((d) => ({
    text: d[0].toLowerCase(),
    start: d.index,
    end: d.index + d[0].length
  }))
}

/** Whether the letters run through the words: all letters used, the first word begun, one word at most passed over. */
function spells(words: readonly string[], letters: readonly string[], isStrict: boolean): boolean {
  const [first, ...rest] = words

  if (first === undefined || words.length < 2 || !first.startsWith(letters[0]!)) return false

  return run(rest, {letters: letters.slice(1), inside: first.slice(1), passes: isStrict ? 0 : 1, isStrict})
}

interface Rest {
  readonly letters: readonly string[]
  /** What is left of the word that the last letter stands in. */
  readonly inside: string
  /** Words that may yet be passed over. */
  readonly passes: number
  readonly isStrict: boolean
}

function run(words: readonly string[], rest: Rest): boolean {
  const {letters, inside, passes, isStrict} = rest
  const [letter, ...later] = letters
  const [word, ...others] = words

  if (letter === undefined) return words.length <= passes
  if (word?.startsWith(letter) && run(others, {...rest, letters: later, inside: word.slice(1)})) return true

  const place = isStrict ? -1 : inside.indexOf(letter)

  if (place >= 0 && run(words, {...rest, letters: later, inside: inside.slice(place + 1)})) return true
  if (word === undefined) return false
  if (smallWords.has(word)) return run(others, {...rest, inside: ''})

  return passes > 0 && run(others, {...rest, inside: '', passes: passes - 1})
}
