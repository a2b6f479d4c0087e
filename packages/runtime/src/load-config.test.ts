import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {findConfig, loadConfig} from './load-config.ts'

test('should find the configuration nearest to a document', () => {
  const folder = createFolder({
    'tenderlint.yaml': '',
    'bids/a/tenderlint.yaml': '',
    'bids/a/x/y.md': '',
    'bids/b/tenderlint.yaml/z.md': ''
  })

  expect([findConfig(join(folder, 'bids/a/x')), findConfig(join(folder, 'bids/b'))]).toEqual([
    join(folder, 'bids/a/tenderlint.yaml'),
    join(folder, 'tenderlint.yaml')
  ])
})

test('should put what is extended before what extends it, and documents after both', async () => {
  const folder = createFolder({
    'firm/base.yaml': 'extends: sow\nprotect: [Acme]\nglossary: [terms.yaml]\n',
    'firm/terms.yaml': '',
    'tenderlint.yaml': `extends: [firm/base.yaml]
asOf: 2024-05-01
documents:
  - {files: reports/**, profile: delivery-report, language: zh}
`
  })
  const path = join(folder, 'tenderlint.yaml')
  const undated = 'references/undated-reference'

  expect(await loadConfig(path)).toEqual({
    problems: [],
    config: {
      path,
      fragments: [
        {
          source: 'profile sow',
          settings: {type: 'sow', rules: {[undated]: {severity: 'warning', dated: 'requirements'}}}
        },
        {
          source: join(folder, 'firm/base.yaml'),
          settings: {protect: ['Acme'], glossary: [join(folder, 'firm/terms.yaml')]}
        },
        {source: path, settings: {asOf: '2024-05-01'}},
        {
          source: 'profile delivery-report',
          files: ['reports/**'],
          settings: {type: 'delivery-report', rules: {[undated]: {severity: 'warning', dated: 'always'}}}
        },
        {source: `${path}, documents 1`, files: ['reports/**'], settings: {language: 'zh'}}
      ]
    }
  })
})

test('should tell what cannot be found, at its place', async () => {
  const folder = createFolder({
    'terms/own.yaml': '',
    'tenderlint.yaml': `extends: propsal
glossary:
  - terms/ours.yaml
documents: [{files: a.md, profile: zebra}]
`
  })

  expect((await loadConfig(join(folder, 'tenderlint.yaml'))).problems.map(briefly)).toEqual([
    [
      1,
      10,
      '`propsal` is neither a profile nor a file',
      'did you mean `proposal`? profiles: delivery-report, proposal, sow'
    ],
    [3, 5, 'no such file: `terms/ours.yaml`', 'did you mean `own.yaml`?'],
    [4, 36, '`zebra` is neither a profile nor a file', 'profiles: delivery-report, proposal, sow']
  ])
})

test('should tell a file that extends itself by another', async () => {
  const folder = createFolder({
    'tenderlint.yaml': 'extends: other.yaml\n',
    'other.yaml': 'extends: [tenderlint.yaml]\n'
  })

  expect((await loadConfig(join(folder, 'tenderlint.yaml'))).problems.map((d) => [d.path, ...briefly(d)])).toEqual([
    [join(folder, 'other.yaml'), 1, 11, '`tenderlint.yaml` extends itself', undefined]
  ])
})

function briefly({line, column, message, hint}: {line: number; column: number; message: string; hint?: string}) {
  return [line, column, message, hint]
}

function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-config-'))

  onTestFinished(() => rmSync(folder, {recursive: true}))

  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }

  return folder
}
