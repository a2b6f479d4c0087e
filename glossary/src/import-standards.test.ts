import {createStandardRegistry, type EditionRow, noStandards} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileStandards} from './compile-standards.ts'
import {describeStandard, formatStandardDescription} from './describe-standard.ts'
import {importStandards} from './import-standards.ts'
import {packStandards} from './pack-standards.ts'
import {staleStandards} from './stale-standards.ts'
import {writeStandards} from './write-standards.ts'

const csv = [
  'id,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en',
  `1,IS,,ISO 99001:2010,"Widgets — ""Good"" ones",,2010-05-01,1,['01.020'],ISO/TC 1,9599,,[2],['en'],12,"<p>Two`,
  'lines</p>"',
  `2,IS,,ISO 99001:2020,Widgets — Good ones,,2020-05-01,2,['01.020'],ISO/TC 1,9093,[1],,['en'],12,`,
  `3,IS,Amd,ISO 99001:2020/Amd 1:2024,Amendment,,2024-02-01,1,,ISO/TC 1,6060,,,['en'],1,`,
  `4,IS,,ISO/DIS 99001,Widgets,,,3,,ISO/TC 1,4020,,,,,`,
  `5,R,,ISO/R 5:1954,Old,,1954-01-01,1,,ISO/TC 1,9599,,,,,`,
  ''
].join('\r\n')
const jsonLines = [
  '{"id":1,"reference":"ISO 99001:2010","title":{"en":"Widgets — Good ones"},"publicationDate":"2010-05-01","currentStage":9599,"replacedBy":[2]}',
  '{"id":2,"reference":"ISO 99001:2020","title":{"en":"Widgets — Good ones"},"publicationDate":"2020-05-01","currentStage":9093,"replacedBy":null}',
  '{"id":3,"reference":"ISO 99001:2020/Amd 1:2024","title":{"en":"Amendment"},"publicationDate":"2024-02-01","currentStage":6060,"replacedBy":null}',
  '{"id":4,"reference":"ISO/DIS 99001","title":{"en":"Widgets"},"publicationDate":null,"currentStage":4020,"replacedBy":null}',
  '{"id":5}'
].join('\n')
const relaton = `---
docidentifier:
- content: ISO 99001:2010
  type: ISO
  primary: true
title:
- {language: en, content: Widgets, type: main}
date:
- type: published
  at: '2010-05-01'
status:
  stage: {content: '95'}
  substage: {content: '99'}
relation:
- type: obsoletedBy
  bibitem:
    docidentifier:
    - {content: ISO/DIS 99001, type: ISO, primary: true}
- type: obsoletedBy
  bibitem:
    docidentifier:
    - {content: 'ISO 99001:2020', type: ISO, primary: true}
`
const relatonOfIec = `docid:
- {id: 'IEC 99002:2001', type: IEC, primary: true}
title:
- {language: [en], content: Gadgets, type: main}
date:
- {type: published, value: '2001-02-03'}
- {type: obsoleted, value: '2009-01-01'}
docstatus:
  stage: {value: WITHDRAWN}
`
const editions = (withTitle: string): readonly EditionRow[] => [
  [2010, '2010-05-01', '', 'ISO 99001:2020', 's', 0, 1, 0],
  [
    2020,
    '2020-05-01',
    '',
    '',
    'c',
    0,
    1,
    0,
    {amendments: ['ISO 99001:2020/Amd 1:2024'], draft: withTitle === '' ? '' : 'ISO/DIS 99001'}
  ]
]

test('should read the catalogue of ISO in CSV', () => {
  expect(importStandards([{path: 'iso.csv', text: csv}], '2026-10-01')).toEqual({
    value: {
      asOf: '2026-10-01',
      strings: ['2026-10-01', 'iso.csv'],
      standards: [['ISO 99001', 'Widgets - Good ones', '', editions('Widgets')]],
      adoptions: []
    },
    editions: 2,
    problems: [],
    left: {count: 1, examples: ['ISO/R 5:1954']}
  })
})

test('should read the catalogue of ISO in JSON lines', () => {
  expect(importStandards([{path: 'iso.jsonl', text: jsonLines}], '2026-10-01')).toEqual({
    value: {
      asOf: '2026-10-01',
      strings: ['2026-10-01', 'iso.jsonl'],
      standards: [['ISO 99001', 'Widgets - Good ones', '', editions('Widgets')]],
      adoptions: []
    },
    editions: 2,
    problems: [],
    left: {count: 1, examples: ['iso.jsonl']}
  })
})

test('should tell where a catalogue is damaged', () => {
  const damaged = [
    {path: 'iso.csv', text: csv.slice(0, csv.indexOf('lines</p>'))},
    {path: 'iso.jsonl', text: jsonLines.slice(0, -3)}
  ]

  expect(importStandards(damaged, '2026-10-01').problems).toEqual([
    '`iso.csv`, line 2: a quote is never closed, as in a file that was cut short',
    '`iso.jsonl`, line 5: it is no whole JSON object, as in a file that was cut short'
  ])
})

test('should read records of Relaton, and take no draft for a successor', () => {
  const sources = [
    {path: 'iso.yaml', text: relaton},
    {path: 'iec.yaml', text: relatonOfIec},
    {path: 'notes.yaml', text: '- just: a list'}
  ]

  expect(importStandards(sources, '2026-10-01')).toEqual({
    value: {
      asOf: '2026-10-01',
      strings: ['2026-10-01', 'iso.yaml', 'iec.yaml'],
      standards: [
        ['ISO 99001', 'Widgets', '', [[2010, '2010-05-01', '', '', 'w', 0, 1, 0]]],
        ['IEC 99002', 'Gadgets', '', [[2001, '2001-02-03', '2009-01-01', '', 'w', 0, 2, 0]]]
      ],
      adoptions: []
    },
    editions: 2,
    problems: [],
    left: {count: 1, examples: ['notes.yaml']}
  })
})

const shipped = {
  path: 'curated.yaml',
  text: `
- id: ISO 99001
  title: Widgets
  class: management-system
  misnomers: [ISO 99]
  editions:
    - {year: 2010, published: 2010-05, transition: {until: 2022-05-01, source: a body}, source: curated, as-of: 2020-01-01}
    - {year: 2020, published: 2020-05-02, source: curated, as-of: 2026-11-01}
`
}
const imported = importStandards([{path: 'iso.csv', text: csv}], '2026-10-01').value
const curated = compileStandards([shipped]).value
const merged = compileStandards([shipped, {path: 'own.yaml', text: writeStandards(imported)}]).value

test('should lay a registry over another by the date of each edition', () => {
  expect(createStandardRegistry(merged).standard('ISO 99001')).toEqual({
    id: 'ISO 99001',
    title: 'Widgets - Good ones',
    claimClass: 'management-system',
    editions: [
      {
        designation: 'ISO 99001:2010',
        year: 2010,
        published: '2010-05-01',
        replacedBy: 'ISO 99001:2020',
        state: 'superseded',
        evidence: 'read',
        source: 'iso.csv',
        asOf: '2026-10-01',
        transition: {until: '2022-05-01', evidence: 'read', source: 'a body'}
      },
      {
        designation: 'ISO 99001:2020',
        year: 2020,
        published: '2020-05-02',
        state: 'current',
        evidence: 'read',
        source: 'curated',
        asOf: '2026-11-01'
      }
    ]
  })
})

test('should know the same when packed', () => {
  const packed = packStandards(imported)

  expect([packed.standards.map((d) => typeof d), createStandardRegistry(packed).standard('ISO 99001')]).toEqual([
    ['string'],
    createStandardRegistry(imported).standard('ISO 99001')
  ])
})

test('should keep a misnomer when packed', () => {
  expect(createStandardRegistry(packStandards(merged)).misnamed('ISO 99')?.id).toEqual('ISO 99001')
})

test('should list the editions in force that were read too long ago', () => {
  expect(staleStandards(curated, {asOf: '2026-11-22', months: 12})).toEqual([
    {designation: 'ISO 99001:2010', asOf: '2020-01-01', source: 'curated'}
  ])
})

test('should tell all it knows of a standard', () => {
  const description = describeStandard(merged, {designation: 'ISO99001-2010', asOf: '2021-01-01'})!

  expect(formatStandardDescription(description, '2021-01-01')).toEqual(
    [
      'ISO 99001  Widgets - Good ones',
      'class  management-system',
      '',
      '> ISO 99001:2010  transition on 2021-01-01',
      '    published  2010-05-01',
      '    replaced by  ISO 99001:2020',
      '    in force instead  ISO 99001:2020',
      '    transition until  2022-05-01 (a body, read)',
      '    source  iso.csv (read, as of 2026-10-01)',
      '',
      '  ISO 99001:2020  current on 2021-01-01',
      '    published  2020-05-02',
      '    source  curated (read, as of 2026-11-01)',
      '',
      ''
    ].join('\n')
  )
})

test('should say that it does not know, and that words are no designation', () => {
  const unknown = describeStandard(noStandards, {designation: 'ISO 99001', asOf: '2021-01-01'})!

  expect([
    formatStandardDescription(unknown, '2021-01-01'),
    describeStandard(noStandards, {designation: 'quality', asOf: '2021-01-01'})
  ]).toEqual(['ISO 99001: not in the registry, so nothing is known of it\n', undefined])
})
