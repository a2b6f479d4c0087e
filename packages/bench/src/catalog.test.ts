import {importStandards} from '@tenderlint/glossary'
import {expect, test} from 'vitest'
import {createCatalog} from './catalog.ts'

test('should make as many editions as are wanted, all of which can be imported', () => {
  const {editions, left} = importStandards([{path: 'iso.csv', text: createCatalog(100)}], '2026-10-01')

  expect({editions, left: left.count}).toEqual({editions: 100, left: 0})
})
