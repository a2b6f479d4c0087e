import {expect, test} from 'vitest'
import {compileStandards} from './compile-standards.ts'
import {parseStandardLines} from './parse-standard-lines.ts'

const {value} = compileStandards([
  {
    path: 'standards.yaml',
    text: `
- id: IEC 61508-1
  editions: [{year: 2010, source: catalogue, as-of: 2026-09-16}]
- id: ISO 14001
  editions: [{year: 2026, source: catalogue, as-of: 2026-09-16}]
`
  }
])

const parse = (text: string) => parseStandardLines(text, value)

test('should parse a designation a line, and tell what is wrong with it', () => {
  expect(parse(' ISO9001-2015 \n\nIEC 62443 gateway\r\n')).toEqual([
    {
      input: 'ISO9001-2015',
      recognised: true,
      parts: {publisher: 'ISO', number: '9001', year: 2015},
      normal: 'ISO 9001:2015',
      problems: [
        {kind: 'missing-space', actual: '', expected: ' '},
        {kind: 'year-separator', actual: '-', expected: ':'}
      ]
    },
    {input: 'IEC 62443 gateway', recognised: false, problems: []}
  ])
})

test('should tell the body that publishes a standard', () => {
  expect(parse('ISO 61508-1:2010, 7.4')).toEqual([
    {
      input: 'ISO 61508-1:2010, 7.4',
      recognised: true,
      parts: {publisher: 'ISO', number: '61508', part: '1', year: 2010, clauses: ['7.4']},
      normal: 'ISO 61508-1:2010, 7.4',
      problems: [{kind: 'publisher', actual: 'ISO 61508-1:2010', expected: 'IEC 61508-1:2010'}]
    }
  ])
})

test.each([
  ['IEC 61508-1, 7.4', ['7.4'], 'IEC 61508-1, 7.4'],
  ['IEC 61508-1 §7.4', ['7.4'], 'IEC 61508-1, 7.4'],
  ['clause 8.5.1 of ISO 9001:2026', ['8.5.1'], 'ISO 9001:2026, 8.5.1'],
  ['ISO 9001-2015 clause 8.5.1 a)', ['8.5.1 a)'], 'ISO 9001:2015, 8.5.1 a)'],
  ['ISO 9001:2015, 8.5 and 8.6', ['8.5', '8.6'], 'ISO 9001:2015, 8.5 and 8.6'],
  ['clauses 4 to 10 of ISO 9001', ['Clause 4', 'Clause 10'], 'clauses 4 to 10 of ISO 9001'],
  ['Annex A of ISO/IEC 27001:2022', ['Annex A'], 'ISO/IEC 27001:2022, Annex A'],
  ['IEC 61508-1, Table 2', ['Table 2'], 'IEC 61508-1, Table 2'],
  ['Fig. 3 of ISO 13849-1:2023', ['Figure 3'], 'ISO 13849-1:2023, Figure 3'],
  ['ISO 9001:2015第8.5.1条', ['8.5.1'], 'ISO 9001:2015, 8.5.1'],
  ['《GB/T 19001-2016 质量管理体系 要求》第8.5.1条', ['8.5.1'], 'GB/T 19001-2016, 8.5.1'],
  ['GB/T 20438.1—2017，7.4', ['7.4'], 'GB/T 20438.1—2017, 7.4']
])('should parse the place in `%s`', (input, clauses, normal) => {
  const [line] = parse(input)

  expect([line?.parts?.clauses, line?.normal]).toEqual([clauses, normal])
})

test('should miss the standard of a place that stands alone', () => {
  expect(['§ 7.4', '第8.5.1条', 'Annex A'].flatMap(parse).map((d) => [d.recognised, d.problems[0]?.kind])).toEqual([
    [false, 'missing-standard'],
    [false, 'missing-standard'],
    [false, 'missing-standard']
  ])
})

test('should parse lists, series and pairs', () => {
  expect(
    parse(`ISO 14064-1, -2 and -3
ISO 9001/14001
IEC 62443 series
GB/T 19001-2016/ISO 9001:2015, IDT
GB/T 20438.1-2017 等同采用 IEC 61508-1:2010`).map(({parts, others, normal, input}) => [
      parts,
      others?.map((d) => d.number + (d.part ?? '')),
      normal === input
    ])
  ).toEqual([
    [{publisher: 'ISO', number: '14064', part: '1'}, ['140642', '140643'], true],
    [{publisher: 'ISO', number: '9001'}, ['14001'], true],
    [{publisher: 'IEC', number: '62443', series: true}, undefined, true],
    [{publisher: 'GB/T', number: '19001', year: 2016, degree: 'IDT'}, ['9001'], true],
    [{publisher: 'GB/T', number: '20438', part: '1', year: 2017, degree: 'IDT'}, ['615081'], true]
  ])
})

test('should leave a title beside the name', () => {
  expect(
    parse(
      'ISO 9001:2015, Quality management systems — Requirements\n《GB/T 19001-2016 质量管理体系 要求》\nISO 9001 certificate'
    ).map((d) => [d.recognised, d.normal, d.title])
  ).toEqual([
    [true, 'ISO 9001:2015', 'Quality management systems — Requirements'],
    [true, 'GB/T 19001-2016', '质量管理体系 要求'],
    [false, undefined, undefined]
  ])
})
