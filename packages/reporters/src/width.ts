const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u
const zero = /[\p{Mark}\p{Format}]/u

/** Columns that a text without escapes takes in a terminal: ideographs and emoji take two. */
export function width(text: string): number {
  let columns = 0

  for (const character of text) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1

  return columns
}
