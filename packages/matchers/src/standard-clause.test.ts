import {expect, test} from 'vitest'
import {readClause} from './standard-clause.ts'

const read = (text: string) => {
  const words = /(?:ISO|IEC|GB\/T)[ \d:.-]*\d/u.exec(text)![0]
  const start = text.indexOf(words)
  const clause = readClause(text, {start, end: start + words.length})

  return clause && [clause.number, text.slice(clause.range.start, clause.range.end)]
}

test.each([
  ['clause 8.5.1 of ISO 9001:2026', '8.5.1'],
  ['see section 7 of the ISO 9001', '7'],
  ['IEC 61508-1, 7.4, asks', '7.4'],
  ['IEC 61508-1, clause 7 asks', '7'],
  ['ISO 50015 (clause 6) says', '6'],
  ['ISO 9001:2026, § 8.5', '8.5'],
  ['《GB/T 24001-2016 环境管理体系》第6.1.2条', '6.1.2'],
  ['ISO 9001:2026第8.5条', '8.5']
])('should read the clause in `%s`', (text, number) => {
  expect(read(text)).toEqual([number, number])
})

test.each([
  'ISO 9001, 14 auditors',
  'ISO 9001, 7.4 % more',
  'ISO 9001 and 7.4 kW',
  'clause 7 and ISO 9001',
  'ISO 9001'
])('should read no clause in `%s`', (text) => {
  expect(read(text)).toEqual(undefined)
})
