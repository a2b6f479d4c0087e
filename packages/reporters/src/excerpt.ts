import {type Finding, printable} from '@tenderlint/core'
import {width} from './width.ts'

/** Columns of the words around a quote, on each side, and of the quote. */
const contextColumns = 28
const quoteColumns = 80

/**
 * Quote the words of a finding in brackets, with some words around: `… engineer carries out [distance diagnosis] of drives …`.
 *
 * Gives an empty text for a finding about the document itself.
 */
export function excerpt({quote, context}: Pick<Finding, 'context' | 'quote'>): string {
  if (quote === '') return ''

  return `${tail(words(context.before).trimStart())}[${middle(words(quote).trim())}]${head(words(context.after).trimEnd())}`
}

/** Words as a reader sees them: what is no prose (code, an image) is a box. */
function words(text: string): string {
  return printable(text).replaceAll('\uFFFC', '▯')
}

/** End of a text, cut where a word begins. */
function tail(text: string): string {
  if (width(text) <= contextColumns) return text

  const characters = [...text]
  const kept = cut(characters.toReversed(), contextColumns).reverse()
  const isInWord = inWord.test(characters.at(-kept.length - 1)!)
  const whole = isInWord ? kept.slice(kept.findIndex((d) => !inWord.test(d))) : kept

  return `… ${fromWord(whole.join(''))}`
}

/** A text without what ends the words before it. */
function fromWord(text: string): string {
  return /^\w/u.test(text) ? text : text.replace(/^[\s\p{Pe}\p{Po}]+/u, '')
}

/** Start of a text, cut where a word ends. */
function head(text: string): string {
  if (width(text) <= contextColumns) return text

  const characters = [...text]
  const kept = cut(characters, contextColumns)
  const isInWord = inWord.test(characters[kept.length]!)
  const whole = isInWord ? kept.slice(0, kept.findLastIndex((d) => !inWord.test(d)) + 1) : kept

  return `${whole.join('').trimEnd()} …`
}

/** What a line is not broken at: words in ideographs have no spaces between. */
const inWord = /[^\s\u3400-\u9FFF]/u

/** A text without its middle, where it is long. */
function middle(text: string): string {
  if (width(text) <= quoteColumns) return text

  const characters = [...text]
  const half = quoteColumns / 2 - 2

  return `${cut(characters, half).join('').trimEnd()} … ${cut(characters.reverse(), half).reverse().join('').trimStart()}`
}

/** First characters that fit into some columns. */
function cut(characters: readonly string[], columns: number): string[] {
  let sum = 0
  const end = characters.findIndex((d) => {
    sum += width(d)

    return sum > columns
  })

  return characters.slice(0, end)
}
