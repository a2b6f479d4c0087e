import fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatDesignation} from './designation.ts'
import {parseDesignation} from './parse-designation.ts'

const right = [
  'ISO 9001:2015',
  'ISO 50001:2018/Amd 1:2024',
  'ISO/IEC 17025:2005/Cor 1:2006',
  'ISO/IEC 17021-1:2015',
  'ISO/IEC/IEEE 15288:2023',
  'ISO/IEC Guide 98-3:2008',
  'ISO Guide 73:2009',
  'ISO/TS 15066:2016',
  'ISO/IEC TR 20000-5:2013',
  'ISO/DIS 45001',
  'ISO 10303-1001:2004',
  'IEC 61508-1:2010',
  'IEC TS 62443-1-1:2009',
  'IEC 60529:1989+AMD1:1999+AMD2:2013 CSV',
  'IEC 60204-1:2016/AMD1:2021/COR1:2022',
  'IEC/IEEE 82079-1:2019',
  'EN 61508-1:2010',
  'EN ISO 50001:2018/A1:2024',
  'EN IEC 62061:2021',
  'prEN ISO 12100',
  'DIN EN IEC 62443-4-1:2018-10',
  'DIN VDE 0100-410:2018-10',
  'BS EN ISO 50001:2018',
  'BS 7671:2018+A2:2022',
  'GB/T 19001-2016',
  'GB/T 20438.1-2017',
  'GB/T 24001—2016',
  'GB 4943.1-2011/XG1-2016',
  'GB 3102.1-1993',
  'GBZ 2.1-2019',
  'HJ 2.2-2018',
  'JB/T 10391-2008',
  'DB11/T 1234-2020',
  'T/CECA 0001-2020',
  'ANSI/ISA-62443-3-3-2013',
  'ISA/IEC 62443-2-4',
  'IEEE 1012-2016',
  'IEEE Std 802.3-2022',
  'API Std 682',
  'ASHRAE 90.1-2019',
  'ANSI/ASHRAE/IES Standard 90.1-2022',
  'ASHRAE Guideline 14-2014',
  'ASTM D4172-94',
  'ASTM E2500-20',
  'ASTM D975-21a',
  'ASTM A106/A106M-19a',
  'ASTM A105-18(2023)',
  'API RP 581',
  'NFPA 70E',
  'UL 508A',
  'VDI 2770:2020',
  'VDE 0113-1:2019',
  'VDMA 24186-3:2002',
  'VDI 2770 Blatt 1:2020-04',
  'VDI/VDE 2182 Blatt 2.1:2013-02',
  'OIML R 117-1',
  'OHSAS 18001:2007',
  'IATF 16949:2016',
  'IPMVP'
]

test.each(right)('should give `%s` back unchanged', (text) => {
  const parsed = parseDesignation(text)

  expect({normal: parsed?.normal, defects: parsed?.defects}).toEqual({normal: text, defects: []})
})

test.each([
  ['ISO9001', 'ISO 9001', 'missing-space'],
  ['ISO-9001:2015', 'ISO 9001:2015', 'hyphen'],
  ['ISO  9001', 'ISO 9001', 'space'],
  ['iso 9001', 'ISO 9001', 'case'],
  ['ISO 9001-2015', 'ISO 9001:2015', 'year-separator'],
  ['ISO 9001/2015', 'ISO 9001:2015', 'year-separator'],
  ['ISO 9001 : 2015', 'ISO 9001:2015', 'spaced-year'],
  ['ISO 9001 (2015)', 'ISO 9001:2015', 'bracketed-year'],
  ['GB/T 19001:2016', 'GB/T 19001-2016', 'year-separator'],
  ['GBT 19001-2016', 'GB/T 19001-2016', 'publisher-form'],
  ['GB／T 19001-2016', 'GB/T 19001-2016', 'full-width-slash'],
  ['GB/T 20438-1-2017', 'GB/T 20438.1-2017', 'part-separator'],
  ['IEC 61508.1', 'IEC 61508-1', 'part-separator'],
  ['ISO 80000–1', 'ISO 80000-1', 'dash'],
  ['ISO TS 15066', 'ISO/TS 15066', 'type-separator'],
  ['IEC/TS 62443-1-1', 'IEC TS 62443-1-1', 'type-separator'],
  ['IEC/ISO 27001', 'ISO/IEC 27001', 'publisher-form'],
  ['ISO 50001:2018/A1:2024', 'ISO 50001:2018/Amd 1:2024', 'supplement'],
  ['ISO 50001:2018+A1', 'ISO 50001:2018/Amd 1', 'supplement'],
  ['IEC 60204-1:2016 A1', 'IEC 60204-1:2016/AMD1', 'supplement']
])('should read `%s` as `%s` with the defect %s', (text, normal, kind) => {
  const parsed = parseDesignation(text)

  expect({normal: parsed?.normal, kinds: parsed?.defects.map((d) => d.kind)}).toEqual({normal, kinds: [kind]})
})

test.each([
  ['ASTM D4172-94', 1994, 'ASTM D4172-94'],
  ['ASTM E2500-2020', 2020, 'ASTM E2500-20'],
  ['IEEE Std 1012™-2016', 2016, 'IEEE 1012-2016'],
  ['VDI 2770 Part 1:2020', 2020, 'VDI 2770 Blatt 1:2020'],
  ['VDI/VDE 2180-1:2019', 2019, 'VDI/VDE 2180 Blatt 1:2019'],
  ['VDI 2770-2020', 2020, 'VDI 2770:2020']
])('should read the year of `%s`', (text, year, name) => {
  const {designation} = parseDesignation(text)!

  expect([designation.year, formatDesignation(designation)]).toEqual([year, name])
})

test('should mend a text by its defects alone', () => {
  const text = 'ISO TS15066-2016'
  const parsed = parseDesignation(text)
  const mended = (parsed?.defects ?? []).reduceRight(
    (before, {range, expected}) => before.slice(0, range.start) + expected + before.slice(range.end),
    text
  )

  expect(mended).toEqual('ISO/TS 15066:2016')
})

test.each(['—', '\u2011'])('should accept U+%s in a right form', (character) => {
  const text = character === '—' ? 'GB/T 20438.1—2017' : 'IEC 61508\u20111:2010'

  expect(parseDesignation(text)?.defects).toEqual([])
})

test.each(['ISO', 'Isolation 9001', 'ISO 9001 certificate', 'EN', '9001', 'GB', 'PN 16', ''])(
  'should not parse `%s`',
  (text) => {
    expect(parseDesignation(text)).toEqual(undefined)
  }
)

test('should give a designation back that was formatted', () => {
  const publisher = fc.constantFrom(
    'ISO',
    'IEC',
    'ISO/IEC',
    'ISO/IEC/IEEE',
    'EN ISO',
    'EN IEC',
    'DIN EN ISO',
    'GB/T',
    'GB'
  )
  const designation = fc.record(
    {
      publisher,
      number: fc.integer({min: 100, max: 99_999}).map(String),
      part: fc.integer({min: 1, max: 99}).map(String),
      year: fc.integer({min: 1970, max: 2060})
    },
    {requiredKeys: ['publisher', 'number']}
  )

  fc.assert(
    fc.property(designation, (value) => {
      expect(parseDesignation(formatDesignation(value))?.designation).toEqual(value)
    })
  )
})
