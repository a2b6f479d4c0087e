/** Words that a labelled sentence marks. */
export interface Marked {
  /** Place in the text without marks, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** What stands behind a bar in the mark; the words themselves where there is none. */
  readonly normal: string
}

/** Take the marks out of a sentence: `⟦words⟧`, or `⟦words|what they mean⟧`. */
export function readMarks(sentence: string): {readonly text: string; readonly marked: readonly Marked[]} {
  const marked: Marked[] = []
  let text = ''
  let end = 0

  for (const match of sentence.matchAll(/⟦([^⟧|]*)(?:\|([^⟧]*))?⟧/gu)) {
    const [mark, words = '', normal = words] = match

    text += sentence.slice(end, match.index)
    marked.push({start: text.length, end: text.length + words.length, normal})
    text += words
    end = match.index + mark.length
  }

  return {text: text + sentence.slice(end), marked}
}
