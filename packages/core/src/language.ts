const han = /\p{Script=Han}/gu
const latinWord = /\p{Script=Latin}+/gu

/**
 * Detect the language most of a text is in, as BCP 47 primary subtag: `zh` or `en`.
 *
 * A Chinese character carries about as much as a Latin word, so the two are counted against each other.
 */
export function detectLanguage(text: string): string {
  const characters = text.match(han)?.length ?? 0

  if (characters === 0) return 'en'

  return characters > (text.match(latinWord)?.length ?? 0) ? 'zh' : 'en'
}

/**
 * Tell the language of one segment: that of its words, or else of the document.
 *
 * Latin words may be of any language that is written so; in a Chinese document they are taken for English.
 */
export function segmentLanguage(text: string, documentLanguage = 'en'): string {
  if (detectLanguage(text) === 'zh') return 'zh'

  return documentLanguage === 'zh' && text.search(latinWord) >= 0 ? 'en' : documentLanguage
}
