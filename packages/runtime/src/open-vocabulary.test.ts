import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {type Config, emptyConfig} from '@tenderlint/linter'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import {assetPaths} from './asset-paths.ts'
import {openVocabulary} from './open-vocabulary.ts'
import {readVocabularyFiles} from './read-vocabulary-files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenderlint-vocabulary-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
})

const ours = `- id: our-widget
  en:
    - {term: widget carrier, status: preferred}
    - {term: carrier of widgets, status: deprecated}
`

test('should give the shipped vocabulary to who has no data of her own', async () => {
  expect(await open(emptyConfig)).toEqual({paths: [assetPaths().vocabularyPath]})
})

test('should compile own data over the shipped data and keep it until it changes', async () => {
  const config = configOf('terms.yaml', ours)
  const first = await open(config)

  expect([await open(config), cached()]).toEqual([first, [basename(pathOf(first))]])

  writeFileSync(join(folder, 'terms.yaml'), ours.replace('carrier of widgets', 'widgets carrier'))

  expect(pathOf(await open(config))).not.toBe(pathOf(first))
  expect(cached().length).toBe(2)
}, 60_000)

test('should keep a registry of standards apart from the glossary', async () => {
  const terms = configOf('terms.yaml', ours)
  const registry = join(folder, 'registry.yaml')
  const own = `- {id: ISO 99001, editions: [{year: 2020, source: own, as-of: 2026-10-01}]}\n`
  const config = {...terms, fragments: [...terms.fragments, {source: 'own', settings: {standards: [registry]}}]}

  writeFileSync(registry, own)

  const first = await openPaths(config)

  writeFileSync(join(folder, 'terms.yaml'), ours.replace('carrier of widgets', 'widgets carrier'))

  const second = await openPaths(config)
  const {standards} = readVocabularyFiles(second)

  expect([second.length, second[0] === first[0], second[1] === first[1]]).toEqual([2, false, true])
  expect(standards.standards.filter((d) => d.includes('ISO 99001'))).toHaveLength(1)
}, 60_000)

test('should make a spoilt cache entry anew', async () => {
  const config = configOf('terms.yaml', ours)
  const path = pathOf(await open(config))
  const text = readFileSync(path, 'utf8')

  writeFileSync(path, text.slice(0, 1000))

  expect([await open(config), readFileSync(path, 'utf8')]).toEqual([{paths: [path]}, text])
}, 60_000)

test('should do without a cache folder that cannot be', async () => {
  const config = configOf('terms.yaml', ours)

  writeFileSync(join(folder, 'cache'), 'a file where the folder should be')

  const path = pathOf(await open(config))

  onTestFinished(() => rmSync(join(path, '..'), {recursive: true}))

  expect(basename(path)).toBe('vocabulary.json')
}, 60_000)

test('should tell mistakes in own data with path, line and column', async () => {
  const config = configOf('terms.yaml', ours.replace('status: deprecated', 'status: old'))

  expect(await open(config)).toEqual({
    problems: [
      'terms.yaml:4:42: Unexpected `old` in `status`, expected one of: preferred, admitted, deprecated, superseded'
    ]
  })
}, 60_000)

test('should read a glossary in the format that its keeper edits, and tell mistakes in her terms', async () => {
  const table = 'Concept,Language,Term,Status\nour-widget,en,widget carrier,preferred\n'

  expect(pathOf(await open(configOf('terms.csv', table)))).toMatch(/\.json$/u)
  expect(await open(configOf('more.csv', table.replace('preferred', 'deprecated')))).toEqual({
    problems: ['more.csv:2:1: Missing preferred term in `en` for `our-widget`: make one `preferred`']
  })
  expect(await open(configOf('terms.ods', ''))).toEqual({
    problems: [
      'terms.ods: file: Unexpected format, expected a .yaml, .xlsx, .csv or .tbx file. Save the workbook as .xlsx'
    ]
  })
}, 60_000)

test('should do without the shipped terms where the configuration says so', async () => {
  const {fragments, ...config} = configOf('terms.yaml', ours)
  const alone = {...config, fragments: [...fragments, {source: 'tenderlint.yaml', settings: {shippedTerms: false}}]}
  const {concepts} = JSON.parse(readFileSync(pathOf(await open(alone)), 'utf8')).terms

  expect(concepts.ids).toBe('our-widget')
}, 60_000)

function open(config: Config) {
  return openVocabulary({config, cacheFolder: join(folder, 'cache'), show: (path) => basename(path)})
}

async function openPaths(config: Config): Promise<readonly string[]> {
  const opened = await open(config)

  if ('problems' in opened) throw new Error(opened.problems.join('\n'))

  return opened.paths
}

function configOf(name: string, text: string): Config {
  const path = join(folder, name)

  mkdirSync(folder, {recursive: true})
  writeFileSync(path, text)

  return {path: '', fragments: [{source: 'tenderlint.yaml', settings: {glossary: [path]}}]}
}

function pathOf(opened: Awaited<ReturnType<typeof open>>): string {
  if ('problems' in opened) throw new Error(opened.problems.join('\n'))

  return opened.paths.at(-1)!
}

function cached(): readonly string[] {
  return readdirSync(join(folder, 'cache/vocabularies')).sort()
}
