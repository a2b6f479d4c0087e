import {expect, test} from 'vitest'
import {compileTerms} from '../compile-terms.ts'
import {suggestTerms} from './suggest-terms.ts'

const glossary = compileTerms([
  {path: 'terms.yaml', text: '- id: pump\n  en:\n    - {term: screw compressor, status: preferred}\n'}
]).value

test('should propose frequent expressions with their variants, and leave out what the glossary knows', () => {
  const texts = [
    'The heat recovery unit is new. Each screw compressor has a heat-recovery unit.',
    'All Heat Recovery Units run. The heat recovery unit, the screw compressor and the tank. The unit of the tank is old.',
    'A screw compressor, a tank'
  ]

  expect(suggestTerms(texts, {glossary, fewest: 3})).toEqual([
    {
      term: 'heat recovery unit',
      count: 4,
      variants: [
        {form: 'Heat Recovery Units', count: 1},
        {form: 'heat-recovery unit', count: 1}
      ],
      sentence: 'The heat recovery unit is new.'
    }
  ])
})
