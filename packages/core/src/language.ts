/** How much of a text is written in which script. */
export interface Scripts {
  /** Chinese characters. */
  readonly han: number
  readonly latinWords: number
}

/**
 * Detect the language most of some texts is in, as BCP 47 primary subtag: `zh` or `en`.
 *
 * A Chinese character carries about as much as a Latin word, so the two are counted against each other.
 */
export function detectLanguage(scripts: Iterable<Scripts>): string {
  let han = 0
  let latinWords = 0

  for (const d of scripts) {
    han += d.han
    latinWords += d.latinWords
  }

  return han > latinWords ? 'zh' : 'en'
}

/**
 * Tell the language of one segment: that of its words, or else of the document.
 *
 * Latin words may be of any language that is written so; in a Chinese document they are taken for English.
 */
export function segmentLanguage({han, latinWords}: Scripts, documentLanguage = 'en'): string {
  if (han > latinWords) return 'zh'

  return documentLanguage === 'zh' && latinWords > 0 ? 'en' : documentLanguage
}

/** Count Chinese characters and Latin words, in one walk: a pattern would make a list of the words of each segment. */
export function countScripts(text: string): Scripts {
  let han = 0
  let latinWords = 0
  let isInWord = false

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isLatin = ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code <= 0x24f)

    if (isLatin && !isInWord) latinWords++
    // CJK Unified Ideographs with extension A, and the compatibility ideographs; rarer ones come with these.
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) han++

    isInWord = isLatin
  }

  return {han, latinWords}
}
