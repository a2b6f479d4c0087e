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

/** Language of one segment: as detected when it has Chinese characters, else that of the document. */
export function segmentLanguage(text: string, documentLanguage: string | undefined): string {
  const detected = detectLanguage(text)

  return detected === 'zh' ? 'zh' : documentLanguage === 'zh' ? 'en' : (documentLanguage ?? 'en')
}
