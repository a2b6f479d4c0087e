const smallWords: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with'
])

/**
 * Write a phrase in the case style of a model: ALL CAPS, Title Case, First word capitalised, or as it is.
 *
 * Words that hold a capital of their own (`OPC UA`, `EnPI`) keep it in every style.
 */
export function matchCase(model: string, phrase: string): string {
  // Most words begin small, and to look for capitals among letters of all scripts is far dearer.
  if (model === model.toLowerCase()) return phrase

  const words = model.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  const first = words[0]

  if (first === undefined || first[0] === first[0]!.toLowerCase()) return phrase
  if (model.length > 1 && model === model.toUpperCase()) return phrase.toUpperCase()

  const isTitle = words.length > 1 && words.every((d) => smallWords.has(d) || d[0] !== d[0]!.toLowerCase())

  return isTitle ? titleCase(phrase) : capitalize(phrase)
}

function titleCase(phrase: string): string {
  return phrase.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word, offset: number) =>
    offset > 0 && smallWords.has(word) ? word : capitalize(word)
  )
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
