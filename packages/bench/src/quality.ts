import {readFileSync} from 'node:fs'
import {createVocabulary} from '@tenderlint/core'
import {rules} from '@tenderlint/rules'
import {formatTable} from './format-table.ts'
import {readLabelledQuantities} from './labelled-quantities.ts'
import {readLabelledSentences} from './labelled-sentences.ts'
import {readLabelledTerms} from './labelled-terms.ts'
import {measureQuantities} from './measure-quantities.ts'
import {measureReferences} from './measure-references.ts'
import {measureTerms} from './measure-terms.ts'
import type {Score} from './score.ts'

// Prints how well references, quantities, terms and the defects in them are found in labelled sentences; ends with 1 below a target.
const asOf = '2026-11-22'
const vocabulary = createVocabulary(JSON.parse(read('../../../glossary/dist/vocabulary.json')))
const references = measureReferences(readLabelledSentences(read('../quality/references/sentences.txt')), {
  vocabulary,
  rules: rules.filter((d) => /^(?:claims|references)\//u.test(d.id)),
  asOf
})
const quantities = measureQuantities(readLabelledQuantities(read('../quality/units/sentences.txt')), {
  vocabulary,
  rules: rules.filter((d) => d.id.startsWith('units/')),
  asOf
})
const terms = await measureTerms(readLabelledTerms(read('../quality/terminology/sentences.txt')), {
  vocabulary,
  rules: rules.filter((d) => d.id.startsWith('terminology/')),
  asOf
})
const rows = [
  {what: 'references', ...references, score: references.recognition, recall: 0.99, precision: 0.99},
  {what: 'defects of references', ...references, score: references.defects, recall: 0.97, precision: 0.98},
  {what: 'quantities', ...quantities, score: quantities.detection, recall: 0.97, precision: 0.98},
  {what: 'defects of quantities', ...quantities, score: quantities.defects, recall: 0.95, precision: 0.97},
  {what: 'defects of terms', ...terms, score: terms.defects, recall: 0.97, precision: 0.97}
]

console.log(
  formatTable([
    ['what', 'sentences', 'recall', 'target', 'precision', 'target'],
    ...rows.map(({what, sentences, score, recall, precision}) => [
      what,
      String(sentences),
      percent(score.recall),
      percent(recall),
      percent(score.precision),
      percent(precision)
    ])
  ])
)

for (const {what, score} of rows) for (const difference of score.differences) console.log(`${what}, line ${difference}`)

process.exitCode = rows.some(({score, recall, precision}) => isBelow(score, {recall, precision})) ? 1 : 0

function isBelow(score: Score, target: {readonly recall: number; readonly precision: number}): boolean {
  return score.recall < target.recall || score.precision < target.precision
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
