const escapes = /\u001B\[[\d;]*m/gu

/** Columns that a text takes in a terminal: ideographs and emoji take two, colour none. */
export function width(text: string): number {
  let columns = 0

  for (const character of text.replace(escapes, '')) columns += columnsOf(character)

  return columns
}

function columnsOf(character: string): 0 | 1 | 2 {
  // Most characters are Western letters and punctuation, and V8 takes long to compile classes of Unicode.
  if (/[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027]/u.test(character)) return 1
  if (/[\p{Mark}\p{Format}]/u.test(character)) return 0

  const isWide =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\u30A0-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]/u

  return isWide.test(character) ? 2 : 1
}
