const englishWords = /\b(?:and|are|for|in|is|of|shall|that|the|to|will|with)\b/giu
const words = /\p{Script=Latin}+/gu
/** Share of the words above in English prose is about a quarter; in other languages it is next to nothing. */
const leastShare = 0.08

/**
 * Tell the language of Latin text from what its runs state, as BCP 47 primary subtag.
 *
 * Programs mark English text by the author's own language all too often, so a statement of another language holds only
 * where the text does not read as English.
 */
export function readLanguage(languages: ReadonlyMap<string, number>, text: string): string | undefined {
  let stated: string | undefined
  let most = 0

  for (const [tag, characters] of languages) {
    if (characters > most) [stated, most] = [tag.toLowerCase().split('-')[0], characters]
  }

  if (stated === undefined || stated === 'en' || stated === 'zh' || !/^[a-z]{2,3}$/.test(stated)) return undefined

  const all = text.match(words)?.length ?? 0
  const english = text.match(englishWords)?.length ?? 0

  return english > all * leastShare ? 'en' : stated
}
