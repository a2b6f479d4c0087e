import {type Citation, createVocabulary, type Document, defaultReadLimits, readCitations} from '@tenderlint/core'
import {compileVocabulary} from '@tenderlint/glossary'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import {expect, test} from 'vitest'
import {matrixOfSections, matrixOfStandards} from './create-matrix.ts'
import {formatMatrix} from './format-matrix.ts'

const standards = `
- id: ISO 9001
  title: Quality
  class: management-system
  editions:
    - {year: 2015, published: 2015-09-22, replaced-by: 'ISO 9001:2026', source: catalogue, as-of: 2026-09-16}
    - {year: 2026, published: 2026-09-16, source: catalogue, as-of: 2026-09-16}
- id: IEC 62443-3-3
  title: Security
  editions:
    - {year: 2013, published: 2013-08-07, source: catalogue, as-of: 2026-09-16}
`
const {value} = compileVocabulary({terms: [], units: [], standards: [{path: 'standards.yaml', text: standards}]})
const vocabulary = createVocabulary(value)

async function citationsOf(path: string, source: string): Promise<readonly Citation[]> {
  const result = await markdownAdapter.read(new TextEncoder().encode(source), {path, limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  return readCitations(result.document satisfies Document, vocabulary, '2026-11-22')
}

const offer = await citationsOf(
  'offer.md',
  'We follow ISO 9001.\n\n# 1 Quality\n\nWe are certified to ISO 9001:2015.\n\n# 2 Access | Safety\n\nIEC 62443-3-3:2013 and ISO 12944-5 apply.\n'
)
const report = await citationsOf('report.md', '# Tests\n\nTests follow ISO 9001:2026.\n')

test('should read where a standard is cited, and how', () => {
  expect(offer[1]).toEqual({
    path: 'offer.md',
    section: '1 Quality',
    order: 20,
    standard: 'ISO 9001',
    title: 'Quality',
    claimClass: 'management-system',
    edition: 'ISO 9001:2015',
    state: 'transition',
    use: 'certificate'
  })
})

test('should show each standard with its sections, and what is expected and not cited', () => {
  const options = {
    paths: ['offer.md', 'report.md'],
    expected: new Map([
      ['offer.md', ['ISO 14001', 'IEC 62443', 'ISO 9001']],
      ['report.md', ['ISO 12944-5', 'IEC 62443']]
    ]),
    asOf: '2026-11-22'
  }

  expect(matrixOfStandards([...offer, ...report], options)).toEqual({
    head: ['Standard', 'Title', 'Class', 'Editions cited', 'State on 2026-11-22', 'Use', 'offer.md', 'report.md'],
    rows: [
      ['IEC 62443-3-3', 'Security', '', 'IEC 62443-3-3:2013', 'current', 'normative', '2 Access | Safety', ''],
      [
        'ISO 9001',
        'Quality',
        'management-system',
        'ISO 9001:2015\nISO 9001:2026\nundated',
        'transition\ncurrent\ncurrent',
        'certificate\nnormative\nnormative',
        'outside of sections\n1 Quality',
        'Tests'
      ],
      ['ISO 12944-5', '', '', 'undated', 'unknown', 'normative', '2 Access | Safety', 'expected'],
      ['ISO 14001', '', '', '', 'expected, cited nowhere', '', 'expected', '']
    ]
  })
})

test('should show each section with its standards', () => {
  expect(matrixOfSections([...report, ...offer], {paths: ['offer.md', 'report.md'], asOf: '2026-11-22'})).toEqual({
    head: ['Document', 'Section', 'Standards', 'No longer in force on 2026-11-22'],
    rows: [
      ['offer.md', 'outside of sections', 'ISO 9001', ''],
      ['offer.md', '1 Quality', 'ISO 9001:2015', 'ISO 9001:2015'],
      ['offer.md', '2 Access | Safety', 'IEC 62443-3-3:2013, ISO 12944-5', ''],
      ['report.md', 'Tests', 'ISO 9001:2026', '']
    ]
  })
})

test('should leave out the folder that all documents share, and tell what an old edition is named for', async () => {
  const history = await citationsOf('/bid/2/old.md', '# Past\n\nIn 2020 we were certified to ISO 9001:2015.\n')
  const paths = ['/bid/1/a.md', '/bid/2/old.md']
  const asOf = '2026-11-22'

  expect([
    matrixOfStandards(history, {paths, expected: new Map(), asOf}).head.slice(6),
    matrixOfSections(history, {paths, asOf}).rows
  ]).toEqual([['1/a.md', '2/old.md'], [['2/old.md', 'Past', 'ISO 9001:2015', 'ISO 9001:2015 (history)']]])
})

test.each([
  [
    ['/bid/a.md', 'b.md'],
    ['/bid/a.md', 'b.md']
  ],
  [
    ['/a.md', 'b.md'],
    ['/a.md', 'b.md']
  ],
  [
    ['/a.md', '/b.md'],
    ['/a.md', '/b.md']
  ],
  [
    ['bid/a.md', 'bids/b.md'],
    ['bid/a.md', 'bids/b.md']
  ],
  [
    ['bid/1/a.md', 'bid/1/b.md'],
    ['a.md', 'b.md']
  ],
  [['bid/a.md'], ['bid/a.md']]
])('should name documents at %j as %j', (paths, expected) => {
  expect(matrixOfStandards([], {paths, expected: new Map(), asOf: '2026-11-22'}).head.slice(6)).toEqual(expected)
})

test('should keep the words of a document from being markup, formula or a new cell', () => {
  const matrix = {head: ['A', 'B'], rows: [['=1+1', '<b>a|b</b>, "c"\nd']]}

  expect([
    formatMatrix(matrix, 'md', 'T'),
    formatMatrix(matrix, 'csv', 'T'),
    /<tbody>.*<\/tbody>/u.exec(formatMatrix(matrix, 'html', 'T'))?.[0]
  ]).toEqual([
    '| A | B |\n|---|---|\n| =1+1 | \\<b>a\\|b\\</b>, "c"; d |\n',
    '\uFEFFA,B\r\n\'=1+1,"<b>a|b</b>, ""c""; d"\r\n',
    '<tbody><tr><th scope="row">=1+1</th><td class="short">&#60;b&#62;a|b&#60;/b&#62;, &#34;c&#34;<br>d</td></tr></tbody>'
  ])
})
