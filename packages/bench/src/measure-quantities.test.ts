import {readdirSync, readFileSync} from 'node:fs'
import {createVocabulary} from '@tenderlint/core'
import {compileVocabulary} from '@tenderlint/glossary'
import {rules} from '@tenderlint/rules'
import {expect, test} from 'vitest'
import {readLabelledQuantities} from './labelled-quantities.ts'
import {measureQuantities} from './measure-quantities.ts'

const units = new URL('../../../glossary/units/', import.meta.url)
const {value} = compileVocabulary({
  terms: [],
  units: readdirSync(units)
    .filter((d) => d.endsWith('.yaml'))
    .map((d) => ({path: d, text: readFileSync(new URL(d, units), 'utf8')})),
  standards: []
})
const text = readFileSync(new URL('../quality/units/sentences.txt', import.meta.url), 'utf8')

test('should read sentences and cells with their marks and labels', () => {
  expect(readLabelledQuantities('# head\nIt takes ⟦5 Kw⟧. → sym\n{Fan / Power (kW)} ⟦5⟧\n')).toEqual([
    {
      line: 2,
      prose: {kind: 'paragraph', language: 'en', text: 'It takes 5 Kw.', marks: [], quoted: false},
      quantities: [{start: 9, end: 13, normal: '5 Kw'}],
      defects: ['units/wrong-symbol']
    },
    {
      line: 3,
      prose: {
        kind: 'cell',
        language: 'en',
        text: '5',
        marks: [],
        quoted: false,
        rowHead: 'Fan',
        columnHead: 'Power (kW)'
      },
      quantities: [{start: 0, end: 1, normal: '5'}],
      defects: []
    }
  ])
})

test('should find quantities and defects as well as is asked', () => {
  const {sentences, detection, defects} = measureQuantities(readLabelledQuantities(text), {
    vocabulary: createVocabulary(value),
    rules: rules.filter((d) => d.id.startsWith('units/')),
    asOf: '2026-11-22'
  })

  expect({
    isLarge: sentences >= 600,
    detection: detection.recall >= 0.97 && detection.precision >= 0.98,
    defects: defects.recall >= 0.95 && defects.precision >= 0.97
  }).toEqual({isLarge: true, detection: true, defects: true})
})
