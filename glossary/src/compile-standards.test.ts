import {readdirSync, readFileSync} from 'node:fs'
import {parseDesignation, type StandardRow} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileStandards} from './compile-standards.ts'
import {formatDataProblem} from './data-problem.ts'

const folder = new URL('../standards/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({path: `glossary/standards/${name}`, text: readFileSync(new URL(name, folder), 'utf8')}))

const problemsOf = (text: string, path = 'standards.yaml') =>
  compileStandards([{path, text}]).problems.map(formatDataProblem)

test('should compile the shipped registry without a problem', () => {
  const {value, problems} = compileStandards(shipped)
  const editions = value.standards.reduce((sum, row) => sum + row[3].length, 0)

  expect({problems, editions, standards: value.standards.length, adoptions: value.adoptions.length}).toEqual({
    problems: [],
    editions: 652,
    standards: 419,
    adoptions: 58
  })
})

test('should ship names in the form that their publishers give them', () => {
  const {value} = compileStandards(shipped)
  const names = (value.standards as readonly StandardRow[]).flatMap(([id, , , editions]) => [
    id,
    ...editions.flatMap((row) => [row[3], ...(row[8]?.amendments ?? []), row[8]?.draft ?? ''])
  ])
  const wrong = names.filter((name) => {
    // A draft of a draft has a version after a dot, which no grammar of designations knows.
    if (name === '' || /\.\d$/u.test(name)) return false

    const parsed = parseDesignation(name)

    return parsed === undefined || parsed.normal !== name || parsed.defects.length > 0
  })

  expect(wrong).toEqual([])
})

test('should lay out a standard in rows', () => {
  const text = `
- id: ISO 14001
  title: Environmental management systems
  class: management-system
  editions:
    - year: 2026
      published: 2026-04-15
      source: catalogue
      as-of: 2026-09-16
    - year: 2015
      published: 2015-09
      replaced-by: ISO 14001:2026
      transition: {until: 2029-04-15, certainty: secondary, source: a certification body}
      clauses: {numbers: [4-5, '4.1', A-B], source: a table, as-of: 2026-11-28}
      certainty: secondary
      source: catalogue
      as-of: 2026-09-16
`

  expect(compileStandards([{path: 'standards.yaml', text}]).value).toEqual({
    asOf: '2026-09-16',
    strings: ['catalogue', '2026-09-16'],
    standards: [
      [
        'ISO 14001',
        'Environmental management systems',
        'management-system',
        [
          [
            2015,
            '2015-09',
            '',
            'ISO 14001:2026',
            's',
            1,
            0,
            1,
            {
              clauses: {
                numbers: ['4', '5', '4.1', 'A', 'B'],
                evidence: 'read',
                source: 'a table',
                asOf: '2026-11-28'
              },
              transition: {until: '2029-04-15', evidence: 'secondary', source: 'a certification body'}
            }
          ],
          [2026, '2026-04-15', '', '', 'c', 0, 0, 1]
        ]
      ]
    ],
    adoptions: []
  })
})

test('should let a later source correct an edition and add one', () => {
  const first = '- id: ISO 9001\n  title: Quality\n  editions:\n    - {year: 2015, source: a, as-of: 2020-01-01}\n'
  const second =
    '- id: ISO 9001\n  editions:\n    - {year: 2015, replaced-by: ISO 9001:2026, source: b, as-of: 2026-09-16}\n' +
    '    - {year: 2026, source: b, as-of: 2026-09-16}\n'
  const sources = [
    {path: 'a.yaml', text: first},
    {path: 'b.yaml', text: second}
  ]

  expect(compileStandards(sources)).toEqual({
    value: {
      asOf: '2026-09-16',
      strings: ['b', '2026-09-16'],
      standards: [
        [
          'ISO 9001',
          'Quality',
          '',
          [
            [2015, '', '', 'ISO 9001:2026', 's', 0, 0, 1],
            [2026, '', '', '', 'c', 0, 0, 1]
          ]
        ]
      ],
      adoptions: []
    },
    problems: []
  })
})

test('should keep the edition to cite instead where a later source names none', () => {
  const shipped = `- id: ISO 9001
  editions:
    - {year: 2015, published: 2015-09-22, replaced-by: ISO 9001:2026, source: a, as-of: 2026-10-01}
    - {year: 2026, published: 2026-09-16, source: a, as-of: 2026-10-01}
`
  const own = (facts: string) =>
    `- id: ISO 9001\n  editions:\n    - {year: 2015, published: 2015-09, ${facts}source: b, as-of: 2026-11-01}\n`
  const rows = (withdrawn: string) => [
    [
      'ISO 9001',
      '',
      '',
      [
        [2015, '2015-09', withdrawn, 'ISO 9001:2026', 's', 0, 0, 1],
        [2026, '2026-09-16', '', '', 'c', 0, 2, 3]
      ]
    ]
  ]
  const rowsWith = (facts: string) =>
    compileStandards([
      {path: 'standards.yaml', text: shipped},
      {path: 'own.yaml', text: own(facts)}
    ]).value.standards

  expect([rowsWith('withdrawn: unknown, '), rowsWith('withdrawn: 2027-01-01, '), rowsWith('')]).toEqual([
    rows(''),
    rows('2027-01-01'),
    rows('')
  ])
})

test('should tell the keeper of the data what to mend', () => {
  const edition = 'source: a, as-of: 2026-01-01}'

  expect([
    ...problemsOf(`- id: ISO 9001\n  editions:\n    - {year: 2015, replaced-by: ISO 9001:2026, ${edition}\n`),
    ...problemsOf(`- id: ISO 9001\n  editions: []\n- id: ISO 9001\n  editions: []\n`),
    ...problemsOf(`- id: ISO 9001\n  editions:\n    - {year: 2015, ${edition}\n    - {year: 2015, ${edition}\n`),
    ...problemsOf(`- id: ISO9001\n  editions: []\n`),
    ...problemsOf(`- id: ISO 9001:2015\n  editions: []\n`),
    ...problemsOf(`- id: Quality\n  editions: []\n`),
    ...problemsOf(`- id: ISO 9001\n  editions:\n    - {year: 2015, source: a}\n`)
  ]).toEqual([
    'standards.yaml:3:33: Unexpected successor `ISO 9001:2026` of `ISO 9001:2015`: add that edition, or leave the key out',
    'standards.yaml:3:7: Unexpected second entry for `ISO 9001`: put all editions in one',
    'standards.yaml:4:14: Unexpected second edition `ISO 9001:2015`',
    'standards.yaml:1:7: Unexpected form `ISO9001`, expected `ISO 9001`',
    'standards.yaml:1:7: Unexpected year in `ISO 9001:2015`: years stand in `editions`',
    'standards.yaml:1:7: Unexpected name `Quality`, expected a designation without a year such as `ISO 9001`',
    'standards.yaml:3:7: Missing `as-of`, expected a date such as `2026-09-16` or `2026`'
  ])
})

test('should read adoptions from a file of that name', () => {
  const text = '- {edition: GB/T 19001-2016, adopts: "ISO 9001:2015", degree: IDT, source: cover, as-of: 2026-11-22}\n'

  expect(compileStandards([{path: 'glossary/standards/adoptions.yaml', text}]).value.adoptions).toEqual([
    ['GB/T 19001-2016', 'ISO 9001:2015', 'IDT', 0, 0]
  ])
})
