const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\u30A0-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]/u
const zero = /[\p{Mark}\p{Format}]/u

const escapes = /\u001B\[[\d;]*m/gu

/** Columns that a text takes in a terminal: ideographs and emoji take two, colour none. */
export function width(text: string): number {
  let columns = 0

  for (const character of text.replace(escapes, '')) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1

  return columns
}
