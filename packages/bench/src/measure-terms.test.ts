import {readdirSync, readFileSync} from 'node:fs'
import {createVocabulary} from '@tenderlint/core'
import {compileVocabulary} from '@tenderlint/glossary'
import {rules} from '@tenderlint/rules'
import {expect, test} from 'vitest'
import {readLabelledTerms} from './labelled-terms.ts'
import {measureTerms} from './measure-terms.ts'

const terms = new URL('../../../glossary/terms/', import.meta.url)
const {value} = compileVocabulary({
  terms: readdirSync(terms)
    .filter((d) => d.endsWith('.yaml'))
    .map((d) => ({path: d, text: readFileSync(new URL(d, terms), 'utf8')})),
  units: [],
  standards: []
})
const text = readFileSync(new URL('../quality/terminology/sentences.txt', import.meta.url), 'utf8')

test('should read sentences with their marks, headings and paragraphs', () => {
  expect(readLabelledTerms('# --- Head\n# The ⟦plan stop|dep⟧\nOne.¶Two.\n')).toEqual([
    {line: 2, markdown: '# The plan stop', defects: [{rule: 'terminology/deprecated-term', words: 'plan stop'}]},
    {line: 3, markdown: 'One.\n\nTwo.', defects: []}
  ])
})

test('should find defects of terms as well as is asked', async () => {
  const {sentences, clean, defects} = await measureTerms(readLabelledTerms(text), {
    vocabulary: createVocabulary(value),
    rules: rules.filter((d) => d.id.startsWith('terminology/')),
    asOf: '2026-11-22'
  })

  expect({
    isLarge: sentences >= 400,
    isHalfClean: clean >= sentences / 2 - 5,
    recall: defects.recall >= 0.97,
    precision: defects.precision >= 0.97
  }).toEqual({isLarge: true, isHalfClean: true, recall: true, precision: true})
})
