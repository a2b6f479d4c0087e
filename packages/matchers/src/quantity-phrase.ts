import {isLatin} from './number-character.ts'

/** Phrases, lower-case, to look up where a text ends or begins. */
export interface PhraseIndex<T> {
  /** Longest phrase that ends at an offset, with all that was added for it. */
  endingAt(text: string, offset: number): PhraseMatch<T> | undefined
  /** Longest phrase that begins at an offset, with all that was added for it. */
  beginningAt(text: string, offset: number): PhraseMatch<T> | undefined
}

/** Phrase of an index that stands in a text. */
export interface PhraseMatch<T> {
  readonly length: number
  readonly values: readonly T[]
}

interface Node<T> {
  readonly next: Map<number, Node<T>>
  readonly values: T[]
}

/** Make an index of phrases; the same phrase may stand for several values. */
export function createPhraseIndex<T>(entries: readonly (readonly [phrase: string, value: T])[]): PhraseIndex<T> {
  const forward = createNode<T>()
  const backward = createNode<T>()

  for (const [phrase, value] of entries) {
    const codes = Array.from({length: phrase.length}, (_, i) => phrase.charCodeAt(i))

    insert(forward, codes, value)
    insert(backward, codes.toReversed(), value)
  }

  return {
    endingAt: (text, offset) => longest(backward, text, {offset: offset - 1, step: -1}),
    beginningAt: (text, offset) => longest(forward, text, {offset, step: 1})
  }
}

function createNode<T>(): Node<T> {
  return {next: new Map(), values: []}
}

function insert<T>(root: Node<T>, codes: readonly number[], value: T): void {
  let node = root

  for (const code of codes) {
    let next = node.next.get(code)

    if (!next) {
      next = createNode()
      node.next.set(code, next)
    }

    node = next
  }

  node.values.push(value)
}

function longest<T>(
  root: Node<T>,
  text: string,
  {offset, step}: {offset: number; step: -1 | 1}
): PhraseMatch<T> | undefined {
  let node: Node<T> | undefined = root
  let found: PhraseMatch<T> | undefined

  for (let length = 0; node; length++) {
    // A phrase of Latin letters is one of whole words; ideographs part by themselves.
    if (node.values.length > 0 && isWordEnd(text, offset + step * (length - 1), step)) {
      found = {length, values: node.values}
    }

    node = node.next.get(text.charCodeAt(offset + step * length))
  }

  return found
}

function isWordEnd(text: string, last: number, step: -1 | 1): boolean {
  return !(isLatin(text.charCodeAt(last)) && isLatin(text.charCodeAt(last + step)))
}
