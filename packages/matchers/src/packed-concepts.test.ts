import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {ConceptEntry} from './compiled-terms.ts'
import {packConcepts, readConcepts} from './packed-concepts.ts'

const words = fc.stringMatching(/^[a-z诊断]{1,6}(?: [a-z]{1,4})?$/u)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined})
const flag = optional(fc.constant(true))
const term = fc.record({
  text: words,
  language: fc.constantFrom('en', 'zh'),
  status: fc.constantFrom('admitted', 'deprecated', 'preferred', 'superseded'),
  partOfSpeech: fc.constantFrom('adjective', 'noun', 'verb'),
  isAbbreviation: fc.boolean(),
  certainty: fc.constantFrom('likely', 'sure', 'unsure'),
  isCaseSensitive: flag,
  isMixable: flag,
  isUncountable: flag,
  mistranslates: optional(words),
  market: optional(words),
  note: optional(words),
  source: optional(words),
  near: optional(fc.array(words, {minLength: 1, maxLength: 2})),
  notNear: optional(fc.array(words, {minLength: 1, maxLength: 2}))
})
const id = fc.stringMatching(/^[a-z]{1,5}(?:-[a-z]{1,3})?$/u)
const concept = fc.record({
  id,
  domain: optional(words),
  definition: optional(words),
  source: optional(words),
  asOf: optional(fc.constant('2026-11-22')),
  note: optional(words),
  related: optional(fc.array(id, {minLength: 1, maxLength: 3})),
  terms: fc.array(term, {minLength: 1, maxLength: 4})
})

test('should give back every concept and term that was packed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(concept, {selector: (d) => d.id, maxLength: 5}), (values) => {
      const concepts: readonly ConceptEntry[] = JSON.parse(JSON.stringify(values))
      const reader = readConcepts(JSON.parse(JSON.stringify(packConcepts(concepts))))
      const terms = concepts.flatMap((d) => d.terms.map((entry) => ({id: d.id, entry})))

      expect(concepts.map((d) => reader.concept(d.id))).toEqual(concepts)
      expect(terms.map((_, i) => ({id: reader.idOf(i), entry: reader.termAt(i)}))).toEqual(terms)
      expect(reader.count).toBe(terms.length)
      expect(reader.concept('not-there')).toBe(undefined)
    })
  )
})
