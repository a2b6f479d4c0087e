// Escapes that a terminal obeys, and marks that turn the order of what follows around (trojansource.codes).
const unprintable = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu

/** Make the words of a document harmless for a terminal: white space is folded, controls become `\uFFFD`. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '\uFFFD')
}
