import {expect, test} from 'vitest'
import {hash} from './hash.ts'

test('should give 16 hexadecimal digits', () => {
  expect(hash('remote diagnostics')).toMatch(/^[0-9a-f]{16}$/)
})

test('should tell texts apart that differ in one character', () => {
  expect(new Set(Array.from({length: 2000}, (_, i) => hash(`finding ${i}`))).size).toBe(2000)
})
