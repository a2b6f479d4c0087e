import {expect, test} from 'vitest'
import type {CompiledTerms} from './compiled-terms.ts'
import {createNearTermMatcher} from './near-term-matcher.ts'
import {packConcepts} from './packed-concepts.ts'
import {buildTermTrie} from './term-trie.ts'

/** Compile good English terms of a form each. */
function compile(texts: readonly string[]): CompiledTerms {
  const words = [...new Set(texts.flatMap((d) => d.split(' ')))]
  const numbers = texts.map((text) => text.split(' ').map((d) => words.indexOf(d) + 1))

  return {
    asOf: '2026-11-22',
    concepts: packConcepts(
      texts.map((text) => ({
        id: text.replaceAll(' ', '-'),
        domain: 'test',
        definition: 'A thing',
        source: 'test',
        asOf: '2026-11-22',
        terms: [
          {text, language: 'en', status: 'preferred', partOfSpeech: 'noun', isAbbreviation: false, certainty: 'sure'}
        ]
      }))
    ),
    forms: {texts: texts.join('\n'), terms: [...texts.keys()], preferred: [...texts.keys()]},
    phrases: {forms: [...texts.keys()], counts: numbers.map((d) => d.length), words: numbers.flat()},
    trie: buildTermTrie(
      words,
      numbers.map((d, form) => ({form, words: d}))
    )
  }
}

const match = createNearTermMatcher(
  compile([
    'remote access',
    'remote diagnostics',
    'fault detection',
    'programmable logic controller',
    'energy performance verification',
    'protective measure',
    'measurement uncertainty'
  ])
)

test.each([
  ['Remote diagonstics', ['typing: Remote diagnostics']],
  ['a programable logic controller', ['typing: programmable logic controller']],
  ['the measurment uncertainty', ['typing: measurement uncertainty']],
  ['FAULT DETECTOIN', ['typing: FAULT DETECTION']],
  ['performance energy verification', ['order: energy performance verification']],
  ['remote diagnostics', []],
  ['fault detector, fault detecting, fault detections', []],
  ['proactive measure', []],
  ['remove access', []],
  ['verification performance energy', []],
  ['diagonstics', []],
  ['diagonstics\uFFFCremote', []]
])('should find in `%s` what is nearly a term', (text, expected) => {
  const matches = match({kind: 'paragraph', language: 'en', text, marks: [], quoted: false})

  expect(matches.map((d) => `${d.kind}: ${d.expected}`)).toEqual(expected)
})
