import fc from 'fast-check'
import {expect, test} from 'vitest'
import {anyConcepts} from '../../fixtures/concepts.ts'
import {formatDataProblem} from '../data-problem.ts'
import type {ConceptSource} from '../term-schema.ts'
import {formatLoss} from './loss.ts'
import {readTbx} from './read-tbx.ts'
import {writeTbx} from './write-tbx.ts'

function read(text: string) {
  const {concepts, problems, losses} = readTbx({path: 'terms.tbx', text})

  return {
    concepts: concepts.map((d) => d.source),
    problems: problems.map(formatDataProblem),
    losses: losses.map((d) => formatLoss(d, 'terms.tbx'))
  }
}

test.each(['dca', 'dct'] as const)('should lose nothing in style %s', (style) => {
  fc.assert(
    fc.property(anyConcepts, (concepts) => {
      const written = writeTbx(concepts, style)

      expect(written.losses).toEqual([])
      expect(read(written.value)).toEqual({concepts, problems: [], losses: []})
    })
  )
})

test('should write what TBX-Basic has no category for as notes that people can read', () => {
  const {value, losses, notes} = writeTbx(
    [
      {
        id: '4-20-ma',
        note: '[near] is a word',
        names: ['Pump Road'],
        related: ['gear'],
        en: [{term: 'pump', status: 'preferred', near: ['water', 'oil'], mixing: 'allowed', note: 'a\nb'}]
      },
      {id: 'names', names: ['Pump Works']}
    ],
    'dct'
  )

  expect({body: value.slice(value.indexOf('<body>'), value.indexOf('</body>')), losses, notes}).toEqual({
    body: `<body>
      <conceptEntry id="_4-20-ma">
        <note>[names] Pump Road</note>
        <note>[related] gear</note>
        <note>[note] [near] is a word</note>
        <langSec xml:lang="en">
          <termSec>
            <term>pump</term>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <note>[near] water; oil</note>
            <note>[mixing] allowed</note>
            <note>a</note>
            <note>b</note>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="names">
        <langSec xml:lang="en">
          <termSec>
            <term>Pump Works</term>
            <note>[protected name]</note>
          </termSec>
        </langSec>
      </conceptEntry>
    `,
    losses: [],
    notes: 5
  })
})

test('should read files that programs for translation write', () => {
  const text =
    tbx(`<conceptEntry id="{A1} 7"><transacGrp><transac type="transactionType">origination</transac><date>2024-05-01T10:00:00</date></transacGrp>
<langSec xml:lang="en-US"><termSec><term>program</term><descripGrp><descrip type="context">The program ran.</descrip><admin type="source">a manual</admin></descripGrp><note>one</note><note>two</note></termSec></langSec>
<langSec xml:lang="en-GB"><termSec><term>programme</term></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="en"><termSec><term>Gear Box</term></termSec></langSec></conceptEntry>`)

  expect(read(text)).toEqual({
    concepts: [
      {
        id: 'A1-7',
        'as-of': '2024-05-01',
        en: [
          {term: 'program', status: 'preferred', context: 'The program ran.', note: 'one\ntwo'},
          {term: 'programme', status: 'admitted'}
        ]
      },
      {id: 'gear-box', en: [{term: 'Gear Box', status: 'preferred'}]}
    ],
    problems: [],
    losses: [
      'terms.tbx: A1-7, program: source of context (a manual) cannot be kept',
      'terms.tbx: region of `en-US` (1 term) cannot be kept',
      'terms.tbx: region of `en-GB` (1 term) cannot be kept'
    ]
  })
})

function tbx(body: string, attributes = 'type="TBX-Min" style="dca"'): string {
  return `<?xml version="1.0"?>\n<tbx ${attributes} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">\n<text><body>\n${body}\n</body></text>\n</tbx>\n`
}

const gear: ConceptSource = {
  id: 'c1',
  domain: 'drives',
  en: [
    {term: 'gearbox', status: 'preferred', 'part-of-speech': 'noun'},
    {term: 'gear case', status: 'deprecated'}
  ]
}

test('should read TBX-Min in both styles', () => {
  const dca = tbx(`<conceptEntry id="c1"><descrip type="subjectField">drives</descrip><langSec xml:lang="en">
<termSec><term>gearbox</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>gear case</term><termNote type="administrativeStatus">notRecommended</termNote></termSec></langSec></conceptEntry>`)
  const dct = tbx(
    `<conceptEntry id="c1"><min:subjectField>drives</min:subjectField><langSec xml:lang="en">
<termSec><term>gearbox</term><min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>gear case</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`,
    'type="TBX-Min" style="dct"'
  )

  expect(read(dca)).toEqual({concepts: [gear], problems: [], losses: []})
  expect(read(dct)).toEqual({concepts: [gear], problems: [], losses: []})
})

test('should read TBX-Core, in which the first term of a language is the preferred one', () => {
  expect(
    read(
      tbx(
        `<conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>齿轮箱</term></termSec><termSec><term>变速箱</term></termSec></langSec></conceptEntry>`,
        'type="TBX-Core" style="dca"'
      )
    )
  ).toEqual({
    concepts: [
      {
        id: 'c1',
        zh: [
          {term: '齿轮箱', status: 'preferred'},
          {term: '变速箱', status: 'admitted'}
        ]
      }
    ],
    problems: [],
    losses: []
  })
})

test('should read version 2 with its document type, groups and inline markup', () => {
  const martif = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1"><descrip type="subjectField">drives</descrip>
<langSet xml:lang="en-GB">
<ntig><termGrp><term>gear<hi>box</hi></term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>gear case</term><termNote type="administrativeStatus">deprecatedTerm</termNote></tig>
</langSet></termEntry></body></text></martif>`

  expect(read(martif)).toEqual({
    concepts: [gear],
    problems: [],
    losses: ['terms.tbx: region of `en-GB` (2 terms) cannot be kept']
  })
})

test('should tell what the glossary does not hold', () => {
  const text = tbx(`<conceptEntry id="c1"><xref type="xGraphic" target="a.png">figure</xref><langSec xml:lang="en">
<termSec><term>gearbox</term><termNote type="grammaticalGender">neuter</termNote></termSec></langSec>
<langSec xml:lang="es"><termSec><term>reductor</term></termSec></langSec></conceptEntry>`)

  expect(read(text).losses).toEqual([
    'terms.tbx: c1: xGraphic (figure) cannot be kept',
    'terms.tbx: c1, gearbox: grammaticalGender (neuter) cannot be kept',
    'terms.tbx: language `es` (1 term) cannot be kept'
  ])
})

test.each([
  ['not XML at all', 'id;term\n', 'terms.tbx:1:1: Unexpected XML: '],
  ['cut off', tbx('<conceptEntry id="c1">').slice(0, 120), 'terms.tbx:2:'],
  [
    'another format',
    '<xliff/>',
    'terms.tbx:1:1: Unexpected `xliff`, expected a TBX file: `tbx`, or `martif` of version 2'
  ],
  ['empty', tbx(''), 'terms.tbx:2:1: Unexpected file without a concept entry'],
  [
    'a concept without an id',
    tbx('<conceptEntry/>'),
    'terms.tbx:4:1: Unexpected `conceptEntry` without an id and without a term'
  ],
  [
    'an empty term',
    tbx('<conceptEntry id="c1"><langSec xml:lang="en">\n<termSec><term> </term></termSec></langSec></conceptEntry>'),
    'terms.tbx:5:1: Missing `term`, expected words'
  ],
  [
    'an unknown status',
    tbx(
      '<conceptEntry id="c1"><langSec xml:lang="en">\n<termSec><term>gear</term><termNote type="administrativeStatus">forbidden</termNote></termSec></langSec></conceptEntry>'
    ),
    'terms.tbx:5:27: Unexpected status `forbidden` of `gear`, expected one of: `admittedTerm-admn-sts`, `deprecatedTerm-admn-sts`, `preferredTerm-admn-sts`, `supersededTerm-admn-sts`'
  ],
  [
    'a date that is none',
    tbx(
      '<conceptEntry id="c1">\n<transacGrp><date>May 2024</date></transacGrp><langSec xml:lang="en"><termSec><term>gear</term></termSec></langSec></conceptEntry>'
    ),
    'terms.tbx:5:13: Unexpected `May 2024` in `date`, expected a date such as `2026-11-22`'
  ]
])('should refuse a file that is %s', (_, text, problem) => {
  expect(read(text).problems[0]?.slice(0, problem.length)).toBe(problem)
})

test('should take no entity of a document type, and load nothing', () => {
  const text = `<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n${tbx(
    '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>gear &b;&x;</term></termSec></langSec></conceptEntry>'
  ).replace('<?xml version="1.0"?>\n', '')}`

  expect(read(text).concepts).toEqual([{id: 'c1', en: [{term: 'gear &b;&x;', status: 'preferred'}]}])
})
