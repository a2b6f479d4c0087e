import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CompiledStandards, EditionRow} from './compiled-standards.ts'
import type {Prose} from './prose.ts'
import {createStandardMatcher} from './standard-matcher.ts'

const edition = (year: number, replacedBy = ''): EditionRow => [
  year,
  String(year),
  '',
  replacedBy,
  replacedBy === '' ? 'c' : 's',
  0,
  0,
  1
]
const compiled: CompiledStandards = {
  asOf: '2026-09-16',
  strings: ['catalogue', '2026-09-16'],
  standards: [
    ['IEC 61508-1', '', 'product', [edition(2010)]],
    ['IEC 61508-2', '', 'product', [edition(2010)]],
    ['IEC TR 61508-0', '', '', [edition(2005)]],
    ['IEC 80000-6', '', '', [edition(2022)]],
    ['ISO 80000-1', '', '', [edition(2022)]],
    ['ISO 9001', 'Quality', 'management-system', [edition(2008, 'ISO 9001:2015'), edition(2015)]],
    ['ISO 14001', '', 'management-system', [edition(2015)]],
    ['ISO 14064-1', '', 'verification', [edition(2018)]],
    ['ISO 14064-2', '', 'verification', [edition(2019)]],
    ['ISO/IEC 27001', '', 'management-system', [edition(2022)]],
    ['ISO/IEC/IEEE 15288', '', '', [edition(2015), edition(2023)]],
    ['GB/T 19001', '', 'management-system', [edition(2016)]]
  ],
  adoptions: [['GB/T 19001-2016', 'ISO 9001:2015', 'IDT', 1, 0]]
}
const matcher = createStandardMatcher(compiled)
const prose = (text: string, language = 'en'): Prose => ({kind: 'paragraph', language, text, marks: [], quoted: false})
const words = (text: string) =>
  matcher.match(prose(text)).map(({range, normal}) => [text.slice(range.start, range.end), normal])

test('should tell all it knows of a reference', () => {
  expect(matcher.match(prose('We follow ISO 9001-2008.'))).toEqual([
    {
      range: {start: 10, end: 23},
      designation: {publisher: 'ISO', number: '9001', year: 2008},
      normal: 'ISO 9001:2008',
      defects: [{range: {start: 18, end: 19}, kind: 'year-separator', expected: ':'}],
      entry: {
        id: 'ISO 9001',
        title: 'Quality',
        claimClass: 'management-system',
        editions: [
          {
            designation: 'ISO 9001:2008',
            year: 2008,
            published: '2008',
            replacedBy: 'ISO 9001:2015',
            state: 'superseded',
            evidence: 'read',
            source: 'catalogue',
            asOf: '2026-09-16'
          },
          {
            designation: 'ISO 9001:2015',
            year: 2015,
            published: '2015',
            state: 'current',
            evidence: 'read',
            source: 'catalogue',
            asOf: '2026-09-16'
          }
        ]
      },
      edition: {
        designation: 'ISO 9001:2008',
        year: 2008,
        published: '2008',
        replacedBy: 'ISO 9001:2015',
        state: 'superseded',
        evidence: 'read',
        source: 'catalogue',
        asOf: '2026-09-16'
      },
      isSeries: false
    }
  ])
})

test.each([
  [
    'ISO 14064-1, -2 and -3',
    [
      ['ISO 14064-1', 'ISO 14064-1'],
      ['-2', 'ISO 14064-2'],
      ['-3', 'ISO 14064-3']
    ]
  ],
  [
    'IEC 61508-1 to -7',
    [
      ['IEC 61508-1', 'IEC 61508-1'],
      ['-7', 'IEC 61508-7']
    ]
  ],
  [
    'ISO 9001/14001/27001',
    [
      ['ISO 9001', 'ISO 9001'],
      ['14001', 'ISO 14001'],
      ['27001', 'ISO/IEC 27001']
    ]
  ],
  [
    'ISO 9001:2015, 45001:2018',
    [
      ['ISO 9001:2015', 'ISO 9001:2015'],
      ['45001:2018', 'ISO 45001:2018']
    ]
  ],
  [
    'GB/T 150.1～150.4-2011',
    [
      ['GB/T 150.1', 'GB/T 150.1'],
      ['150.4-2011', 'GB/T 150.4-2011']
    ]
  ],
  [
    'GB/T 20438.1～7-2017',
    [
      ['GB/T 20438.1', 'GB/T 20438.1'],
      ['7-2017', 'GB/T 20438.7-2017']
    ]
  ],
  ['ISO 9001 and 500 people', [['ISO 9001', 'ISO 9001']]],
  ['ISO 14064-1 and 2 pumps', [['ISO 14064-1', 'ISO 14064-1']]],
  [
    'GB/T 19001-2016/ISO 9001:2015',
    [
      ['GB/T 19001-2016', 'GB/T 19001-2016'],
      ['ISO 9001:2015', 'ISO 9001:2015']
    ]
  ],
  ['依据《GB/T 19001—2016 质量管理体系 要求》第4.2条', [['GB/T 19001—2016', 'GB/T 19001-2016']]],
  [
    'IEC 61508-1至-7的要求',
    [
      ['IEC 61508-1', 'IEC 61508-1'],
      ['-7', 'IEC 61508-7']
    ]
  ],
  ['IEC 61508-1, 7.4', [['IEC 61508-1', 'IEC 61508-1']]],
  [
    'an ISO 9001-certified, non-ISO 14001 firm',
    [
      ['ISO 9001', 'ISO 9001'],
      ['ISO 14001', 'ISO 14001']
    ]
  ]
])('should find the references in `%s`', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test.each([
  'https://www.iso.org/iso-9001-quality.html',
  'Contract EN-2019-77, signed in May',
  'project EN-60204-2019-07',
  'the interface API 2.0 of the historian',
  'paper DIN A4',
  'firmware IEC-61850-Gateway v2.1.0',
  'https://example.org/ISO 9001',
  'info@ISO9001.com',
  'ISO9001.pdf',
  'docs/quality/ISO9001_v2.docx',
  'part ISO9001-CN-20240012',
  'certificate ISO 9001-0044321',
  'call +49 30 9001 2015',
  '16 GB 3200 MHz',
  'ISO 5 clean room',
  'a tool taper ISO 40',
  'iso 100 film',
  'NISO 9001',
  'bay BS 7',
  'the ISO 2024 conference',
  'BSD 4.4',
  'DL 5000 lifts'
])('should find none in `%s`', (text) => {
  expect(words(text)).toEqual([])
})

test.each([
  ['ISO 61508', 'IEC', undefined],
  ['ISO/IEC TR 61508-0', 'IEC', 'IEC TR 61508-0'],
  ['ISO 27001', 'ISO/IEC', 'ISO/IEC 27001'],
  ['ISO/IEC 80000-6', 'IEC', 'IEC 80000-6'],
  ['ISO/IEC 80000', undefined, undefined],
  ['ISO 80000-6', 'IEC', 'IEC 80000-6'],
  ['ISO 80000-99', undefined, undefined],
  ['ISO/IEC 15288', 'ISO/IEC/IEEE', 'ISO/IEC/IEEE 15288'],
  ['ISO/IEC 15288:2008', undefined, undefined],
  ['GB 19001-2016', 'GB/T', 'GB/T 19001'],
  ['GB 19001-1992', undefined, undefined],
  ['ISO 99999', undefined, undefined]
])('should tell who publishes `%s`', (text, publisher, id) => {
  const match = matcher.match(prose(text))[0]

  expect([match?.rightPublisher, match?.rightEntry?.id]).toEqual([publisher, id])
})

test('should know a standard by the name of one that adopts it', () => {
  expect(matcher.match(prose('DIN EN ISO 9001 and EN 61508-1')).map((d) => d.entry?.id)).toEqual([
    'ISO 9001',
    'IEC 61508-1'
  ])
})

test('should see a series', () => {
  expect(matcher.match(prose('the IEC 61508 series')).map((d) => d.isSeries)).toEqual([true])
})

test('should leave the space of a French colon, the number on a label and character sets alone', () => {
  const defects = [
    ...matcher.match(prose('ISO-8859-1 and GB2312')),
    ...matcher.match(prose('ISO 9001 : 2015', 'fr')),
    ...matcher.match(prose('Certificate No. ISO9001'))
  ]

  expect(defects.map((d) => d.defects)).toEqual([[], [], [], []])
})

test('should give the adoptions of an edition from either side', () => {
  expect(matcher.adoptions('ISO 9001:2015')).toEqual(matcher.adoptions('GB/T 19001-2016'))
})

test('should never find a reference in addresses, and in numbers of parts, telephones and certificates', () => {
  const publisher = fc.constantFrom('ISO', 'IEC', 'GB', 'EN', 'ISO-', 'iso')
  const number = fc.integer({min: 100, max: 99_999})
  const long = fc.integer({min: 10_000, max: 9_999_999})
  const host = fc.stringMatching(/^[a-z]{3,8}$/u)
  const folder = fc.constantFrom('docs/', 'files/2026/', '', 'a-b/', 'search?q=', '#', '%E6%A0%87/')
  const ending = fc.constantFrom('', '.html', '-2015.pdf', ':2015', '/part-1', '%3A2015', '&lang=en', '_2015')
  const address = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('https://', 'http://', 'ftp://', 'www.'),
        host,
        fc.constantFrom('.com', '.org:8080', '.com.cn')
      )
      .map((parts) => parts.join('')),
    host.map((d) => `https://docs.${d}.eu`)
  )
  const text = fc.oneof(
    fc.tuple(address, folder, publisher, number, ending).map(([a, b, c, d, e]) => `${a}/${b}${c}${d}${e}`),
    fc.tuple(address, folder, publisher, number, ending).map(([a, b, c, d, e]) => `${a}/${b}${c}-${d}${e}`),
    fc.tuple(host, publisher, number).map(([a, b, c]) => `${a}@${b.replace('-', '')}${c}.com`),
    fc.tuple(publisher, number, host).map(([a, b, c]) => `${a.replace('-', '')}${b}@${c}.com`),
    fc.tuple(publisher, number, host).map(([a, b, c]) => `${a.replace('-', '')}.${b}+quality@${c}.com.cn`),
    fc.tuple(host, publisher, number).map(([a, b, c]) => `${a}_${b}${c}`),
    fc.tuple(publisher, number, long).map(([a, b, c]) => `${a}${b}-${c}`),
    fc.tuple(number, number, long).map(([a, b, c]) => `6ES7${a}-1AG${b}-0XB${c}`),
    fc.tuple(number, number).map(([a, b]) => `+49 ${a} ${b}`),
    fc.tuple(number, number).map(([a, b]) => `tel. (0${a}) ${b}-0`),
    long.map((d) => `0086-21-${d}`),
    fc.tuple(number, long).map(([a, b]) => `certificate no. 01 ${a} ${b}`),
    fc.tuple(fc.integer({min: 10, max: 99}), long).map(([a, b]) => `证书编号：CN${a}/${b}`),
    fc.tuple(number, number).map(([a, b]) => `001${a}Q${b}R2M`),
    fc.tuple(fc.constantFrom('IS', 'FM', 'EMS', 'OHS', 'QMS-', 'ISMS-'), long).map(([a, b]) => `certificate ${a} ${b}`)
  )

  fc.assert(
    fc.property(text, (value) => {
      expect(words(value)).toEqual([])
    }),
    {numRuns: 300}
  )
})

test('should need time in proportion to the text', () => {
  const hostile = ['ISO '.repeat(20_000), 'ISO/IEC/'.repeat(20_000), 'ISO 9001/'.repeat(10_000), 'GB/T '.repeat(20_000)]

  expect(hostile.map((text) => words(text).length)).toEqual([0, 0, 10_000, 0])
})
