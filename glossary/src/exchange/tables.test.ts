import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import {formatDataProblem} from '../data-problem.ts'
import {readYaml} from '../read-yaml.ts'
import {type ConceptSource, conceptSchema} from '../term-schema.ts'
import {readCsv, writeCsv} from './csv.ts'
import type {ImportedTerms} from './located-concept.ts'
import {formatLoss} from './loss.ts'
import {readTbx} from './read-tbx.ts'
import {writeSkos} from './skos.ts'
import {writeTbx} from './write-tbx.ts'
import {writeYaml} from './write-yaml.ts'
import {readXlsx, writeXlsx} from './xlsx.ts'

function show({concepts, problems, losses}: ImportedTerms) {
  return {
    concepts: concepts.map((d) => d.source),
    problems: problems.map(formatDataProblem),
    losses: losses.map(formatLoss)
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

const words = fc
  .array(
    fc.string({
      unit: fc.constantFrom('a', 'é', '诊', '&', '"', ',', '-', '1', "'", ':', '#', '=', '(', ')'),
      minLength: 1,
      maxLength: 6
    }),
    {
      minLength: 1,
      maxLength: 3
    }
  )
  .map((d) => d.join(' '))
const list = fc.array(words, {minLength: 1, maxLength: 3})
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined})
const term = fc.record({
  term: words,
  status: fc.constantFrom('admitted', 'deprecated', 'preferred', 'superseded'),
  abbreviation: optional(fc.boolean()),
  'part-of-speech': optional(fc.constantFrom('adjective', 'noun', 'verb')),
  plural: optional(words),
  'case-sensitive': optional(fc.boolean()),
  instead: optional(words),
  mistranslates: optional(words),
  near: optional(list),
  'not-near': optional(list),
  except: optional(list),
  mixing: optional(fc.constant('allowed')),
  certainty: optional(fc.constantFrom('likely', 'sure', 'unsure')),
  market: optional(words),
  source: optional(words),
  note: optional(words)
})
const concepts = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,2}$/u),
      domain: optional(words),
      definition: optional(words),
      source: optional(words),
      'as-of': optional(fc.constantFrom('2026-11-22', '2024-02-29')),
      note: optional(words),
      related: optional(list),
      names: optional(list),
      en: fc.array(term, {minLength: 1, maxLength: 3}),
      zh: optional(fc.array(term, {minLength: 1, maxLength: 2}))
    }),
    {selector: (d) => d.id, minLength: 1, maxLength: 4}
  )
  .map((d) => JSON.parse(JSON.stringify(d)) as readonly ConceptSource[])

const byId = (a: ConceptSource, b: ConceptSource) => (a.id < b.id ? -1 : 1)

test('should lose nothing in YAML', () => {
  fc.assert(
    fc.property(concepts, (values) => {
      expect(readYamlText(writeYaml(values))).toEqual(values.toSorted(byId))
    }),
    {numRuns: 40}
  )
})

test('should lose nothing in CSV', () => {
  fc.assert(
    fc.property(concepts, (values) => {
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
    fc.asyncProperty(concepts, async (values) => {
      expect(show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(values)}))).toEqual({
        concepts: values,
        problems: [],
        losses: []
      })
    }),
    {numRuns: 12}
  )
})

test('should bring the shipped glossary from a workbook over YAML and TBX back to the workbook', async () => {
  const read = show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(shipped)}))
  const yaml = readYamlText(writeYaml(read.concepts))
  const tbx = writeTbx(yaml, 'dct')
  const back = show(readTbx({path: 'terms.tbx', text: tbx.value}))
  // What TBX-Basic cannot hold is told; all else comes back.
  const lost = new Set(tbx.losses.map((d) => d.field))
  const kept = yaml.map((concept) =>
    JSON.parse(JSON.stringify(concept, (key, value) => (lost.has(key) ? undefined : value)))
  )

  expect(read).toEqual({concepts: shipped, problems: [], losses: []})
  expect(back).toEqual({concepts: kept, problems: [], losses: []})
  expect(show(await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(back.concepts)})).concepts).toEqual(kept)
})

test('should keep protected names that stand without a term', async () => {
  const names: readonly ConceptSource[] = [{id: 'our-names', names: ['Node Street', 'Transmission Works']}]
  const workbook = await readXlsx({path: 'terms.xlsx', bytes: await writeXlsx(names)})

  expect(show(readCsv({path: 'terms.csv', text: writeCsv(names)}))).toEqual({concepts: names, problems: [], losses: []})
  expect(show(workbook)).toEqual({concepts: names, problems: [], losses: []})
  expect(writeTbx(names, 'dca').losses.map(formatLoss)).toEqual([
    'our-names: names (Node Street, Transmission Works) cannot be kept'
  ])
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
    losses: ['terms.csv: column (Colour) cannot be kept']
  })
})

test('should name line and column of what is wrong in CSV', () => {
  const text = 'Concept,Language,Term,Status\ngearbox,en,gearbox,liked\ngearbox,fr,boîte,preferred\n'

  expect(show(readCsv({path: 'terms.csv', text})).problems).toEqual([
    'terms.csv:3:2: Unexpected language `fr`, expected one of: en, zh',
    'terms.csv:2:4: Unexpected `en.0.status`: Invalid option: expected one of "preferred"|"admitted"|"deprecated"|"superseded"'
  ])
  expect(show(readCsv({path: 'terms.csv', text: 'Concept,Term\n'})).problems.map((d) => d.slice(0, 41))).toEqual([
    'terms.csv:1:1: Missing column `Language`,',
    'terms.csv:1:1: Missing column `Status`, e'
  ])
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
    'terms.xlsx: sheet Terms, A3: Unknown concept `april`, expected an id of a concept',
    'terms.xlsx: sheet Terms, C2: Unexpected `en.0.term`: Invalid input: expected string, received undefined',
    'terms.xlsx: sheet Terms, D4: Unexpected `en.1.status`: Invalid option: expected one of "preferred"|"admitted"|"deprecated"|"superseded"'
  ])
})

test('should refuse what is no workbook, and one without its sheets', async () => {
  const blob = await writeXlsxFile([{sheet: 'Words', data: [['a']]}]).toBlob()

  expect(
    show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(new TextEncoder().encode('no zip'))})).problems
  ).toEqual(['terms.xlsx: workbook: Unexpected content, expected a workbook (.xlsx) as Excel and LibreOffice save it'])
  expect(show(await readXlsx({path: 'terms.xlsx', bytes: new Uint8Array(await blob.arrayBuffer())})).problems).toEqual([
    'terms.xlsx: workbook: Missing sheet `Concepts`',
    'terms.xlsx: workbook: Missing sheet `Terms`'
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
  expect(losses.map(formatLoss)).toEqual(['gearbox, gear case: status (deprecated) cannot be kept'])
})
