import {compileTerms} from '@tenderlint/glossary'
import {expect, test} from 'vitest'
import {createConcepts} from './concepts.ts'

test('should write concepts that compile, each with terms of its own', () => {
  const text = createConcepts(2000)

  expect(compileTerms([{path: 'bench.yaml', text}]).problems).toEqual([])
  expect(new Set(text.match(/(?<=term: )[^,]+/g)).size).toBe(6000)
})
