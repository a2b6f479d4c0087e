import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildTermTrie, readTermTrie, type TrieReader} from './term-trie.ts'

function formsOf(reader: TrieReader, words: readonly number[]): readonly number[] {
  let state = reader.begin(words[0]!)

  for (const word of words.slice(1)) state = state > 0 ? reader.next(state, word) : 0

  return state > 0 ? [...reader.formsAt(state)] : []
}

test('should find every path that was laid out, and no other', () => {
  const word = fc.integer({min: 1, max: 12})
  const path = fc.array(word, {minLength: 1, maxLength: 5})

  fc.assert(
    fc.property(fc.array(path), path, (paths, other) => {
      const reader = readTermTrie(
        JSON.parse(
          JSON.stringify(
            buildTermTrie(
              'abcdefghijkl'.split(''),
              paths.map((words, form) => ({words, form}))
            )
          )
        )
      )
      const known = (words: readonly number[]) => paths.flatMap((d, form) => (d.join() === words.join() ? [form] : []))

      for (const words of [...paths, other]) expect(formsOf(reader, words)).toEqual(known(words))
    })
  )
})

test('should be empty without paths', () => {
  const reader = readTermTrie(buildTermTrie([], []))

  expect(reader.words).toEqual([])
  expect(reader.begin(0)).toBe(0)
})
