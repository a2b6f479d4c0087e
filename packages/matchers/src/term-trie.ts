/**
 * Sequences of words and the forms they spell, as a table that loads without being built.
 *
 * States are in breadth-first order, so the children of a state stand together and after those of the state before it: one
 * count a state gives all places. State 0 is the root.
 */
export interface TermTrie {
  /** Folded words, one a line; a word's number is its line, from 1. */
  readonly words: string
  /** Number of the word that leads to each state; 0 for the root. */
  readonly labels: readonly number[]
  /** Number of children of each state. */
  readonly children: readonly number[]
  /** Number of forms that end at each state. */
  readonly ends: readonly number[]
  /** Indexes of the forms that end, state by state. */
  readonly forms: readonly number[]
}

/** A form and the numbers of the words that spell it. */
export interface TriePath {
  readonly words: readonly number[]
  readonly form: number
}

/** Follows words from state to state. */
export interface TrieReader {
  readonly words: readonly string[]
  /** State after the first word of a form; 0 where no form begins with it. */
  begin(word: number): number
  /** State after a further word; 0 where no form goes on so. */
  next(state: number, word: number): number
  /** Whether a form ends at a state. */
  isEnd(state: number): boolean
  /** Indexes of the forms that end at a state. */
  formsAt(state: number): readonly number[]
}

/** Lay paths out as a table. */
export function buildTermTrie(words: readonly string[], paths: Iterable<TriePath>): TermTrie {
  const sorted = [...paths].sort(comparePaths)
  const labels = [0]
  const children: number[] = []
  const ends: number[] = []
  const forms: number[] = []
  // A state is a run of paths that begin alike. The queue grows while it is walked: that is the breadth-first order.
  const queue = [{start: 0, end: sorted.length, depth: 0}]

  for (const {start, end, depth} of queue) {
    const states = queue.length
    const known = forms.length
    let i = start

    for (; i < end && sorted[i]!.words.length === depth; i++) {
      if (i === start || sorted[i]!.form !== sorted[i - 1]!.form) forms.push(sorted[i]!.form)
    }

    while (i < end) {
      const word = sorted[i]!.words[depth]!
      const first = i

      while (i < end && sorted[i]!.words[depth] === word) i++

      labels.push(word)
      queue.push({start: first, end: i, depth: depth + 1})
    }

    children.push(queue.length - states)
    ends.push(forms.length - known)
  }

  return {words: words.join('\n'), labels, children, ends, forms}
}

/** Order of paths by their words, a beginning before what goes on, and by their forms. */
function comparePaths(a: TriePath, b: TriePath): number {
  const length = Math.min(a.words.length, b.words.length)

  for (let i = 0; i < length; i++) {
    if (a.words[i] !== b.words[i]) return a.words[i]! - b.words[i]!
  }

  return a.words.length - b.words.length || a.form - b.form
}

/** Make a trie ready to be followed. */
export function readTermTrie(trie: TermTrie): TrieReader {
  const words = trie.words === '' ? [] : trie.words.split('\n')
  const labels = Int32Array.from(trie.labels)
  const firstChild = runningSum(trie.children, 1)
  const firstForm = runningSum(trie.ends, 0)
  // The root has thousands of children, any other state a few.
  const first = new Int32Array(words.length + 1)

  for (let state = firstChild[0]!; state < firstChild[1]!; state++) first[labels[state]!] = state

  return {
    words,
    begin: (word) => first[word]!,
    next(state, word) {
      let low = firstChild[state]!
      let high = firstChild[state + 1]!
      const end = high

      while (low < high) {
        const middle = (low + high) >>> 1

        if (labels[middle]! < word) low = middle + 1
        else high = middle
      }

      return low < end && labels[low] === word ? low : 0
    },
    isEnd: (state) => firstForm[state] !== firstForm[state + 1],
    // A view of a table of numbers takes longer to make than a copy of the few.
    formsAt: (state) => trie.forms.slice(firstForm[state], firstForm[state + 1])
  }
}

/** Sum before each count, and after the last one. */
function runningSum(counts: readonly number[], start: number): Int32Array {
  const sums = new Int32Array(counts.length + 1)

  sums[0] = start
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!

  return sums
}
