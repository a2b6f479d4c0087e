import {expect, test} from 'vitest'
import {formatClause, readClauses} from './standard-clause.ts'

const read = (text: string) => {
  const words = /(?:ISO(?:\/IEC)?|IEC|GB\/T)[ \d:.-]*\d/u.exec(text)![0]
  const start = text.indexOf(words)
  const clauses = readClauses(text, {start, end: start + words.length})

  return clauses.map((d) => [text.slice(d.range.start, d.range.end), formatClause(d)])
}

test.each([
  ['clause 8.5.1 of ISO 9001:2026', '8.5.1'],
  ['clauses 4 to 10 of ISO 9001 apply', 'Clause 4; Clause 10'],
  ['see section 7 of the ISO 9001', 'Clause 7'],
  ['as asked by 8.5.1 of ISO 9001:2015', '8.5.1'],
  ['Annex A of ISO/IEC 27001', 'Annex A'],
  ['access follows A.9.2 of ISO/IEC 27001', 'A.9.2'],
  ['ISO/IEC 27001, A.9.2 and A.12.6', 'A.9.2; A.12.6'],
  ['Table 3 and Figure 2 of IEC 61508-1', 'Table 3; Figure 2'],
  ['IEC 61508-1, 7.4, asks', '7.4'],
  ['IEC 61508-1, 7.4 and 7.5 ask', '7.4; 7.5'],
  ['IEC 61508-1, clause 7 asks', 'Clause 7'],
  ['ISO 9001:2015, clauses 8.1, 8.2 and 8.3 apply', '8.1; 8.2; 8.3'],
  ['ISO 9001:2015, 8.5.1 c), asks', '8.5.1 c)'],
  ['ISO 50015 (clause 6) says', 'Clause 6'],
  ['ISO 9001:2026, § 8.5', '8.5'],
  ['ISO 9001:2026 §§ 8.5, 8.6', '8.5; 8.6'],
  ['IEC 61508-6, Annex B', 'Annex B'],
  ['IEC 61508-6, B.3.2', 'B.3.2'],
  ['IEC 61508-1 Table 2', 'Table 2'],
  ['ISO 13849-1:2023, Fig. 5', 'Figure 5'],
  ['《GB/T 24001-2016 环境管理体系》第6.1.2条', '6.1.2'],
  ['GB/T 19001-2016 中的第 8.5 条', '8.5'],
  ['ISO 9001:2026第8.5条', '8.5'],
  ['ISO 9001:2026第4、5章', 'Clause 4; Clause 5'],
  ['GB/T 20438.1-2017，7.4', '7.4'],
  ['GB/T 20438.6-2017附录B', 'Annex B'],
  ['GB/T 20438.1-2017表2', 'Table 2']
])('should read the places in `%s`', (text, places) => {
  expect(
    read(text)
      .map(([, place]) => place)
      .join('; ')
  ).toEqual(places)
})

test('should give the range of each number', () => {
  expect(read('by clauses 8.5.1 a) and 9 of ISO 9001')).toEqual([
    ['8.5.1', '8.5.1 a)'],
    ['9', 'Clause 9']
  ])
})

test.each([
  'ISO 9001, 14 auditors',
  'ISO 9001, 7.4 % more',
  'ISO 9001, 7.4 kW and 5 m',
  'ISO 9001, 8.5.2019',
  'ISO 9001 and 7.4 kW',
  'clause 7 and ISO 9001',
  'version 2.1 of ISO 9001',
  'the sections of ISO 9001',
  'ISO 9001 paragraphs',
  'ISO 9001'
])('should read no place in `%s`', (text) => {
  expect(read(text)).toEqual([])
})
