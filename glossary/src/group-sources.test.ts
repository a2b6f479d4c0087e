import {expect, test} from 'vitest'
import {groupSources} from './group-sources.ts'

test('should tell data files apart by the keys of their entries', () => {
  const terms = {path: 'a.yaml', text: '- {id: motor, en: []}'}
  const units = {path: 'b.yaml', text: '- {id: kilowatt}\n- {id: megawatt, ucum: MW, forms: []}'}
  const standards = {path: 'c.yaml', text: '- {id: ISO 9001, editions: []}'}
  const adoptions = {path: 'd.yaml', text: '- {edition: "EN ISO 9001:2015", adopts: "ISO 9001:2015"}'}

  expect(groupSources([standards, units, adoptions, terms])).toEqual({
    terms: [terms],
    units: [units],
    standards: [standards, adoptions]
  })
})

test('should take what cannot be read for terms, whose compiler says why', () => {
  const sources = ['- {id', 'words', '', '- [1]'].map((text, i) => ({path: `${i}.yaml`, text}))

  expect(groupSources(sources)).toEqual({terms: sources, units: [], standards: []})
})
