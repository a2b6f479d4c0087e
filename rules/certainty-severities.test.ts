import type {Prose} from '@tenderlint/matchers'
import {exampleVocabulary} from '@tenderlint/rule-tester'
import {expect, test} from 'vitest'
import {rules} from './index.ts'

const certainties = ['sure', 'likely', 'unsure'] as const

/** A concept each whose words to avoid, or whose Chinese term, are of a certainty. */
const glossary = certainties
  .map(
    (certainty) => `- id: ${certainty}-press
  en:
    - {term: ${certainty} press, status: preferred}
    - {term: ${certainty} squeezer, status: deprecated, certainty: ${certainty}}
    - {term: ${certainty} crusher, status: deprecated, mistranslates: 压, certainty: ${certainty}}
  zh:
    - {term: ${certainty}压机, status: preferred, certainty: ${certainty}}
`
  )
  .join('')
const vocabulary = exampleVocabulary({glossary})

/** Severities that a rule gives to a sentence for each certainty; those of an error where the rule is set to one. */
function severities(id: string, language: 'en' | 'zh', words: (certainty: string) => string) {
  const rule = rules.find((d) => d.id === id)!

  if (!('segment' in rule)) throw new Error('Unexpected document rule')

  return certainties.map((certainty) => {
    const prose: Prose = {kind: 'paragraph', language, text: words(certainty), marks: [], quoted: false}
    const [problem] = rule.segment(prose, {options: undefined, vocabulary, asOf: '2026-11-28'})

    return problem && (problem.severity ?? 'as the rule')
  })
}

test('should let no term be an error that is not sure, nor a warning that is unsure', () => {
  const expected = ['as the rule', 'warning', 'info']

  expect(severities('terminology/deprecated-term', 'en', (d) => `The ${d} squeezer runs.`)).toEqual(expected)
  expect(severities('terminology/mistranslated-term', 'en', (d) => `The ${d} crusher runs.`)).toEqual(expected)
  expect(severities('terminology/untranslated-term', 'en', (d) => `The ${d}压机 runs.`)).toEqual(expected)
})

test('should advise only on an English term in a Chinese text, and not where its translation is unsure', () => {
  expect(severities('terminology/untranslated-term', 'zh', (d) => `设备为 ${d} press 一台。`)).toEqual([
    'info',
    'info',
    undefined
  ])
})
