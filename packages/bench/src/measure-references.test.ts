import {readdirSync, readFileSync} from 'node:fs'
import {createVocabulary} from '@tenderlint/core'
import {compileVocabulary} from '@tenderlint/glossary'
import {rules} from '@tenderlint/rules'
import {expect, test} from 'vitest'
import {readLabelledSentences} from './labelled-sentences.ts'
import {measureReferences} from './measure-references.ts'

const standards = new URL('../../../glossary/standards/', import.meta.url)
const {value} = compileVocabulary({
  terms: [],
  units: [],
  standards: readdirSync(standards)
    .filter((d) => d.endsWith('.yaml'))
    .map((d) => ({path: d, text: readFileSync(new URL(d, standards), 'utf8')}))
})
const text = readFileSync(new URL('../quality/references/sentences.txt', import.meta.url), 'utf8')

test('should read a sentence with its marks and labels', () => {
  expect(readLabelledSentences('# head\n> We follow ⟦ISO9001|ISO 9001⟧ now. → mal\n')).toEqual([
    {
      line: 2,
      isQuoted: true,
      text: 'We follow ISO9001 now.',
      references: [{start: 10, end: 17, normal: 'ISO 9001'}],
      defects: ['references/malformed-reference']
    }
  ])
})

test('should find references and defects as well as is asked', () => {
  const {sentences, recognition, defects} = measureReferences(readLabelledSentences(text), {
    vocabulary: createVocabulary(value),
    rules: rules.filter((d) => /^(?:claims|references)\//u.test(d.id)),
    asOf: '2026-11-22'
  })

  expect({
    isLarge: sentences >= 500,
    recognition: recognition.recall >= 0.99 && recognition.precision >= 0.99,
    defects: defects.recall >= 0.97 && defects.precision >= 0.98
  }).toEqual({isLarge: true, recognition: true, defects: true})
})
