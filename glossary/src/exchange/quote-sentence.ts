/** Most characters that are read at a glance. */
const longest = 200
/** Characters that are kept on each side of what a long sentence is quoted for. */
const reach = 80

/** Quote a sentence on one line; of a long one, what stands around the first words that a pattern finds. */
export function quoteSentence(sentence: string, pattern: RegExp): string {
  const line = sentence.replaceAll(/[\s\uFFFC]+/gu, ' ').trim()

  if (line.length <= longest) return line

  const at = Math.max(line.search(pattern), 0)
  const before = line.slice(Math.max(at - reach, 0), at).replace(at > reach ? /^[^\s，。、]*[\s，。、]?/u : /(?!)/u, '')
  const after = line.slice(at, at + reach + reach)
  const isCut = at + reach + reach < line.length

  return `${at > reach ? '…' : ''}${before}${isCut ? after.replace(/[\s，。、][^\s，。、]*$/u, '') : after}${isCut ? '…' : ''}`
}
