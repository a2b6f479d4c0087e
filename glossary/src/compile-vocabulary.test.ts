import {createTermMatcher, type Prose} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {readTermLayer} from './compile-terms.ts'
import {compileVocabulary} from './compile-vocabulary.ts'

const terms = {
  path: 'terms/a.yaml',
  text: `- id: gearbox
  en: [{term: gearbox, status: preferred}]
`
}

test('should let own terms go before the shipped ones', () => {
  const own = {path: 'ours.yaml', text: '- id: gearbox\n  en: [{term: gear unit, status: preferred}]\n'}
  const {value, problems} = compileVocabulary(
    {terms: [terms], units: [], standards: []},
    {terms: [readTermLayer([own])], units: [], standards: []}
  )
  const prose: Prose = {kind: 'paragraph', language: 'en', text: 'gearbox, gear unit', marks: [], quoted: false}

  expect(problems).toEqual([])
  expect(
    createTermMatcher(value.terms)
      .match(prose)
      .map((d) => [d.term, d.status])
  ).toEqual([
    ['gearbox', 'admitted'],
    ['gear unit', 'preferred']
  ])
})

test('should tell a concept twice in one file, with its place', () => {
  const twice = {...terms, text: terms.text + terms.text}
  const {problems} = compileVocabulary(
    {terms: [terms], units: [], standards: []},
    {terms: [readTermLayer([{...twice, path: 'ours.yaml'}])], units: [], standards: []}
  )

  expect(problems.map(({path, line, column}) => [path, line, column])).toEqual([['ours.yaml', 3, 7]])
})
