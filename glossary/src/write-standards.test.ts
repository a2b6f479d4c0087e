import {createStandardRegistry} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileStandards} from './compile-standards.ts'
import {writeStandards} from './write-standards.ts'

const text = `- id: "IEC 99002"
  editions:
    - {year: 2001, published: 2001-02-03, withdrawn: 2009-01-01, source: "iec.yaml", as-of: 2026-10-01}
    - {year: 2005, withdrawn: unknown, source: "iec.yaml", as-of: 2026-10-01}
- id: "ISO 99001"
  title: "Widgets: \\"Good\\" ones, # 1"
  class: management-system
  editions:
    - {year: 2010, published: 2010-05-01, replaced-by: "ISO 99001:2020", source: "iso.csv", as-of: 2026-10-01}
    - {year: 2020, amendments: ["ISO 99001:2020/Amd 1:2024"], draft: "ISO/DIS 99001", source: "iso.csv", as-of: 2026-10-01}
`

test('should write what is read back', () => {
  const {value, problems} = compileStandards([{path: 'own.yaml', text}])

  expect([problems, writeStandards(value)]).toEqual([[], text])
})

test('should keep curated facts of an edition that a later source does not tell', () => {
  const curated = `- id: ISO 99001
  misnomers: [ISO 99]
  editions:
    - year: 2010
      clauses: ['8.5']
      transition: {until: 2022-05-01, source: a body}
      source: curated
      as-of: 2020-01-01
`
  const {value} = compileStandards([
    {path: 'curated.yaml', text: curated},
    {path: 'own.yaml', text}
  ])

  expect(createStandardRegistry(value).edition('ISO 99001:2010')).toEqual({
    designation: 'ISO 99001:2010',
    year: 2010,
    published: '2010-05-01',
    replacedBy: 'ISO 99001:2020',
    state: 'superseded',
    evidence: 'read',
    source: 'iso.csv',
    asOf: '2026-10-01',
    clauses: {numbers: ['8.5'], evidence: 'read', source: 'curated', asOf: '2020-01-01'},
    transition: {until: '2022-05-01', evidence: 'read', source: 'a body'}
  })
})
