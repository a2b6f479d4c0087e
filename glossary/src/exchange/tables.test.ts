import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import {anyConcepts} from '../../fixtures/concepts.ts'
import {formatDataProblem} from '../data-problem.ts'
import {readYaml} from '../read-yaml.ts'
import {type ConceptSource, conceptSchema} from '../term-schema.ts'
import {readCsv, writeCsv} from './csv.ts'
import type {ImportedTerms} from './located-concept.ts'
import {formatLoss} from './loss.ts'
import {readTbx} from './read-tbx.ts'
import {readXlsx} from './read-xlsx.ts'
import {writeSkos} from './skos.ts'
import {writeTbx} from './write-tbx.ts'
import {writeXlsx} from './write-xlsx.ts'
import {writeYaml} from './write-yaml.ts'

function show({concepts, problems, losses}: ImportedTerms) {
  return {
    concepts: concepts.map((d) => d.source),
    problems: problems.map(formatDataProblem),
    losses: losses.map((d) => formatLoss(d, 'terms'))
  }
}

function readYamlText(text: string): readonly ConceptSource[] {
  const {entries, problems} = readYaml({path: 'terms.yaml', text}, conceptSchema)

  expect(problems).toEqual([])

  return entries
}

const folder = new URL('../../terms/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((d) => d.endsWith('.yaml'))
  .flatMap((name) => readYamlText(readFileSync(new URL(name, folder), 'utf8')))

const byId = (a: ConceptSource, b: ConceptSource) => (a.id < b.id ? -1 : 1)

test('should lose nothing in YAML', () => {
  fc.assert(
    fc.property(anyConcepts, (values) => {
      expect(readYamlText(writeYaml(values))).toEqual(values.toSorted(byId))
    }),
    {numRuns: 40}
  )
})

test('should lose nothing in CSV', () => {
  fc.assert(
    fc.property(anyConcepts, (values) => {
      expect(show(readCsv({path: 'terms.csv', text: writeCsv(values)}))).toEqual({
        concepts: values,
        problems: [],
        losses: []
      })
    })
  )
})

test('should lose nothing in a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anyConcepts, async (values) => {
      expect(show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(values)}))).toEqual({
        concepts: values,
        problems: [],
        losses: []
      })
    }),
    {numRuns: 12}
  )
})

/** Over a workbook, YAML and TBX and back: what each step gives. */
async function bringRound(values: readonly ConceptSource[]) {
  const workbook = show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(values)}))
  const yaml = readYamlText(writeYaml(workbook.concepts))
  const tbx = writeTbx(yaml, 'dct')
  const back = show(readTbx({path: 'terms.tbx', text: tbx.value}))
  const again = readYamlText(writeYaml(back.concepts))
  const last = show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(again)}))

  return [workbook, back, last]
}

test('should lose nothing from a workbook over YAML and TBX back to a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anyConcepts, async (values) => {
      const sorted = {concepts: values.toSorted(byId), problems: [], losses: []}

      expect(await bringRound(values)).toEqual([{...sorted, concepts: values}, sorted, sorted])
    }),
    {numRuns: 10}
  )
})

test('should lose nothing of the shipped glossary on that way', async () => {
  const all = {concepts: shipped.toSorted(byId), problems: [], losses: []}

  expect(await bringRound(shipped)).toEqual([{...all, concepts: shipped}, all, all])
})

test('should keep protected names that stand without a term', async () => {
  const names: readonly ConceptSource[] = [{id: 'our-names', names: ['Node Street', 'Transmission Works']}]
  const workbook = await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(names)})

  expect(show(readCsv({path: 'terms.csv', text: writeCsv(names)}))).toEqual({concepts: names, problems: [], losses: []})
  expect(show(workbook)).toEqual({concepts: names, problems: [], losses: []})
  expect(show(readTbx({path: 'terms.tbx', text: writeTbx(names, 'dca').value}))).toEqual({
    concepts: names,
    problems: [],
    losses: []
  })
})

test('should write YAML as people write it', () => {
  expect(
    writeYaml([
      {
        id: 'gearbox',
        domain: 'drives',
        definition: 'Set of gears in a case',
        en: [
          {term: 'gearbox', status: 'preferred'},
          {term: 'transmission', status: 'deprecated', near: ['drive', 'motor'], note: 'also a telecommunication term'}
        ],
        zh: [{term: '齿轮箱', status: 'preferred', certainty: 'sure'}]
      }
    ])
  ).toBe(`- id: gearbox
  domain: drives
  definition: Set of gears in a case
  en:
    - {term: gearbox, status: preferred}
    - term: transmission
      status: deprecated
      near: [drive, motor]
      note: also a telecommunication term
  zh:
    - {term: 齿轮箱, status: preferred, certainty: sure}
`)
})

test('should read CSV of other programs: semicolons, a byte order mark, line breaks in cells', () => {
  const text =
    '\uFEFFConcept;Language;Term;Status;Definition;Colour\ngearbox;EN;gearbox;preferred;"Gears\nin a case";red\n\n'

  expect(show(readCsv({path: 'terms.csv', text}))).toEqual({
    concepts: [{id: 'gearbox', definition: 'Gears\nin a case', en: [{term: 'gearbox', status: 'preferred'}]}],
    problems: [],
    losses: ['terms: terms.csv: column (Colour) cannot be kept']
  })
})

test('should name line and column of what is wrong in CSV', () => {
  const text = 'Concept,Language,Term,Status\ngearbox,en,gearbox,liked\ngearbox,fr,boîte,preferred\n'

  expect(show(readCsv({path: 'terms.csv', text})).problems).toEqual([
    'terms.csv:3:2: Unexpected `fr` in column `Language`, expected one of: en, zh',
    'terms.csv:2:4: Unexpected `liked` in column `Status`, expected one of: preferred, admitted, deprecated, superseded'
  ])
})

test.each([
  [
    'Concept,Word\n',
    '1:1: Missing columns `Language`, `Term` and `Status`, expected in the row of heads; unknown here: `Word`'
  ],
  ['', '1:1: Unexpected file without a row of heads, such as Concept, Language, Term, Status'],
  [
    'concept,language,term,status\n,en,pump,preferred\n',
    '2:1: Nothing in column `Concept`, expected the id of a concept in each row'
  ],
  [
    'Concept,Language,Term,Status\nbig pump,EN,pump,Preferred\n',
    '2:1: Unexpected `big pump` in column `Concept`, expected words joined by hyphens'
  ],
  [
    'Concept,Language,Term,Status\npump,,pump,preferred\n',
    '2:2: Nothing in column `Language`, expected one of: en, zh'
  ],
  ['Concept,Language,Term,Status\npump,en,,preferred\n', '2:3: Nothing in column `Term`, expected words'],
  [
    'Concept,Language,Term,Status\npump,en,pump,prefered\n',
    '2:4: Unexpected `prefered` in column `Status`, did you mean `preferred`?'
  ],
  [
    'Concept,Language,Term,Status,Case sensitive\npump,en,pump,preferred,perhaps\n',
    '2:5: Unexpected `perhaps` in column `Case sensitive`, expected yes or no'
  ],
  [
    'Concept,Language,Term,Status,As of\npump,en,pump,preferred,22.11.2026\n',
    '2:5: Unexpected `22.11.2026` in column `As of`, expected a date such as `2026-11-22`'
  ],
  [
    'Concept,Language,Term,Status\npump,en,"pump,preferred\nfan,en,fan,preferred\n',
    '2:1: Unexpected quotation mark that nothing closes'
  ]
])('should tell once, and in the words of the table, what is wrong in %j', (text, problem) => {
  expect(show(readCsv({path: 'terms.csv', text})).problems).toEqual([`terms.csv:${problem}`])
})

test('should name sheet and cell of what is wrong in a workbook', async () => {
  const blob = await writeXlsxFile([
    {sheet: 'Concepts', data: [['Id'], ['march'], ['march']]},
    {
      sheet: 'Terms',
      data: [
        ['Concept', 'Language', 'Term', 'Status'],
        ['march', 'en', {value: new Date(Date.UTC(2024, 2, 1)), type: Date, format: 'yyyy-mm-dd'}, 'preferred'],
        ['april', 'en', 'april', 'preferred'],
        ['march', 'en', 'MAR 1', 'best']
      ]
    }
  ]).toBlob()

  expect(show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(await blob.arrayBuffer())})).problems).toEqual([
    'terms.xlsx: sheet Terms, C2: Unexpected date `2024-03-01`, expected words: the spreadsheet has turned them into a date. Format the cell as text and type them again',
    'terms.xlsx: sheet Concepts, A3: Unexpected second concept `march`: merge the two, or rename one',
    'terms.xlsx: sheet Terms, A3: Unknown concept `april`, expected an id of sheet Concepts',
    'terms.xlsx: sheet Terms, D4: Unexpected `best` in column `Status`, expected one of: preferred, admitted, deprecated, superseded'
  ])
})

test('should tell a formula that gives no value, which would be read as an empty cell', async () => {
  const blob = await writeXlsxFile([
    {sheet: 'Concepts', data: [['Id'], ['pump']]},
    {
      sheet: 'Terms',
      data: [
        ['Concept', 'Language', 'Term', 'Status'],
        ['pump', 'en', 'FORMULA', 'UNSOLVED']
      ]
    }
  ]).toBlob()
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const path = Object.keys(parts).find((d) => d.endsWith('sheet2.xml'))!
  const strings = strFromU8(parts['xl/sharedStrings.xml']!)
  const ordinals = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map((d) => d[1])
  const withFormula = (xml: string, text: string, cell: string) =>
    xml.replace(new RegExp(`<c r="(\\w+)"[^>]*><v>${ordinals.indexOf(text)}</v></c>`, 'u'), cell)
  const xml = withFormula(
    strFromU8(parts[path]!),
    'FORMULA',
    '<c r="$1" t="e"><f>VLOOKUP(1,A1:B1,9)</f><v>#N/A</v></c>'
  )

  parts[path] = strToU8(withFormula(xml, 'UNSOLVED', '<c r="$1"><f>A1</f></c>'))

  expect(show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(zipSync(parts))})).problems).toEqual([
    'terms.xlsx: sheet Terms, C2: Unexpected `#N/A`, which a formula gives: mend the formula, or type the words',
    'terms.xlsx: sheet Terms, D2: Unexpected formula without a value: open the workbook in a spreadsheet, and save it'
  ])
})

test('should refuse what is no workbook, and one without its sheets', async () => {
  const blob = await writeXlsxFile([{sheet: 'Words', data: [['a']]}]).toBlob()

  expect(
    show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(new TextEncoder().encode('no zip'))})).problems
  ).toEqual(['terms.xlsx: workbook: Unexpected content, expected a workbook (.xlsx) as Excel and LibreOffice save it'])
  expect(
    show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])})).problems
  ).toEqual([
    'terms.xlsx: workbook: Unexpected content, expected a workbook (.xlsx): this one is protected by a password, or of the old format (.xls). Save it as .xlsx without a password'
  ])
  expect(show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(await blob.arrayBuffer())})).problems).toEqual([
    'terms.xlsx: workbook: Missing sheet `Concepts`, found: `Words`',
    'terms.xlsx: workbook: Missing sheet `Terms`, found: `Words`'
  ])
})

test('should write SKOS, and tell what it cannot hold', () => {
  const {value, losses} = writeSkos(
    [
      {
        id: 'gearbox',
        definition: 'A "set" of gears',
        related: ['gear'],
        en: [
          {term: 'gearbox', status: 'preferred'},
          {term: 'gear case', status: 'deprecated'}
        ]
      }
    ],
    'https://example.com/terms/'
  )

  expect(value).toBe(`@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://example.com/terms/> a skos:ConceptScheme .

<https://example.com/terms/gearbox> a skos:Concept ;
  skos:inScheme <https://example.com/terms/> ;
  skos:notation "gearbox" ;
  skos:prefLabel "gearbox"@en ;
  skos:hiddenLabel "gear case"@en ;
  skos:definition "A \\"set\\" of gears"@en ;
  skos:related <https://example.com/terms/gear> .
`)
  expect(losses.map((d) => formatLoss(d, 'terms.ttl'))).toEqual([
    'terms.ttl: gearbox, gear case: status (deprecated) cannot be kept'
  ])
})
