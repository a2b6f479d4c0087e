import {createTermMatcher} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileTerms, readTermLayer} from './compile-terms.ts'
import {formatDataProblem} from './data-problem.ts'
import {findConflicts} from './find-conflicts.ts'
import {mergeConcepts} from './merge-concepts.ts'

const shipped = {
  path: 'shipped.yaml',
  text: `- id: gearbox
  definition: Gears in a case
  en:
    - {term: gearbox, status: preferred}
    - {term: gear unit, status: admitted}
    - {term: gear case, status: deprecated}
- id: milestone
  en:
    - {term: milestone, status: preferred}
    - {term: node, status: deprecated}
`
}
const house = {
  path: 'house.yaml',
  text: `- id: gearbox
  definition: Gears with their case
  en:
    - {term: gear unit, status: preferred}
`
}
const client = {
  path: 'client.yaml',
  text: `- id: gearbox
  en:
    - {term: gear case, status: preferred}
- id: gateway
  en:
    - {term: node, status: preferred}
`
}
const layers = [house, client].map((d) => readTermLayer([d]))

test('should let each glossary decide over all before it', () => {
  const {value, problems} = compileTerms([shipped], layers)
  const {match} = createTermMatcher(value)
  const matches = match({
    kind: 'paragraph',
    language: 'en',
    text: 'gearbox, gear unit, gear case, node',
    marks: [],
    quoted: false
  })

  expect(problems).toEqual([])
  expect(matches.map((d) => [d.term, d.conceptId, d.status])).toEqual([
    ['gearbox', 'gearbox', 'admitted'],
    ['gear unit', 'gearbox', 'admitted'],
    ['gear case', 'gearbox', 'preferred'],
    ['node', 'gateway', 'preferred']
  ])
})

test('should tell what a glossary decides otherwise, with both places', () => {
  const {concepts} = readTermLayer([shipped])
  const [first, second] = layers.map((d) => d.concepts)

  expect([...findConflicts(concepts, first!)].map(formatDataProblem)).toEqual([
    'house.yaml:4:14: `gear unit` is preferred to `gearbox`, unlike shipped.yaml:4',
    'house.yaml:2:15: definition of `gearbox` is not that of shipped.yaml:2'
  ])
  expect([...findConflicts(mergeConcepts(concepts, first!), second!)].map(formatDataProblem)).toEqual([
    'client.yaml:3:14: `gear case` is preferred to `gear unit`, unlike house.yaml:4',
    'client.yaml:6:14: `node` is a term of `gateway`, not deprecated any more, unlike shipped.yaml:10'
  ])
})

test('should tell a keeper what she can mend, at her own words', () => {
  const own = readTermLayer([{path: 'own.yaml', text: '- id: case\n  en:\n    - {term: gearbox, status: preferred}\n'}])

  expect(compileTerms([shipped], [own]).problems.map(formatDataProblem)).toEqual([
    'own.yaml:3:14: Unexpected preferred term `gearbox`, which `gearbox` prefers too: make one `admitted`'
  ])
})
