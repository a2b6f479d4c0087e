/** Numbers words, so that tokens are compared as numbers. Signs and Chinese characters are words too. */
export interface WordIndex {
  /** Number of a folded word, from 1; 0 for a word that is not in the index. */
  idOf(word: string): number
  /** Number of a word that is one UTF-16 code unit. */
  idOfCode(code: number): number
}

/** Number words in the order given. */
export function createWordIndex(words: readonly string[]): WordIndex {
  const ids = new Map<string, number>()
  // A table beats a map by far for Chinese, in which every character is a token.
  const codes = new Int32Array(0x1_0000)

  for (let i = 0; i < words.length; i++) {
    const word = words[i]!

    ids.set(word, i + 1)
    if (word.length === 1) codes[word.charCodeAt(0)] = i + 1
  }

  return {idOf: (word) => ids.get(word) ?? 0, idOfCode: (code) => codes[code]!}
}
