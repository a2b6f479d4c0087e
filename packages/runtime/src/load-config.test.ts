import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {assetPaths} from './asset-paths.ts'
import {findConfig, loadConfig} from './load-config.ts'

const names = readdirSync(assetPaths().profilesFolder).map((d) => d.replace('.yaml', ''))
const profiles = `profiles: ${names.sort().join(', ')}`
const install = (name: string) => `${profiles}; a package: \`npm install --save-dev ${name}\``

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
      '`propsal` is neither a profile nor a file, nor a package that is installed',
      `did you mean \`proposal\`? ${profiles}`
    ],
    [3, 5, 'no such file: `terms/ours.yaml`', 'did you mean `own.yaml`?'],
    [4, 36, '`zebra` is neither a profile nor a file, nor a package that is installed', install('zebra')]
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

test('should start from what a package holds, as its package.json says, and from one of its files', async () => {
  const folder = createFolder({
    'node_modules/@acme/house/package.json': '{"tenderlint": "settings/house.yaml", "main": "never-run.js"}',
    'node_modules/@acme/house/never-run.js': 'throw new Error("a package is data")',
    'node_modules/@acme/house/settings/house.yaml': 'extends: sow\nglossary: [terms.yaml]\n',
    'node_modules/@acme/house/settings/terms.yaml': '',
    'node_modules/@acme/house/buyers/northwind.yaml': 'protect: [Northwind]\n',
    'node_modules/plain/package.json': '{}',
    'node_modules/plain/tenderlint.yaml': 'language: en\n',
    'bids/a/tenderlint.yaml': 'extends: ["@acme/house", "@acme/house/buyers/northwind.yaml", plain]\n'
  })
  const {config, problems} = await loadConfig(join(folder, 'bids/a/tenderlint.yaml'))
  const package_ = join(folder, 'node_modules/@acme/house')

  expect([problems, config.fragments.map(({source, settings}) => [source, settings])]).toEqual([
    [],
    [
      ['profile sow', expect.anything()],
      [join(package_, 'settings/house.yaml'), {glossary: [join(package_, 'settings/terms.yaml')]}],
      [join(package_, 'buyers/northwind.yaml'), {protect: ['Northwind']}],
      [join(folder, 'node_modules/plain/tenderlint.yaml'), {language: 'en'}],
      [join(folder, 'bids/a/tenderlint.yaml'), {}]
    ]
  ])
})

test.each([
  [
    '"@acme/hose"',
    '`@acme/hose` is neither a profile nor a file, nor a package that is installed',
    install('@acme/hose')
  ],
  [
    'overlays/northwnd.yaml',
    '`overlays/northwnd.yaml` is neither a profile nor a file, nor a package that is installed',
    `did you mean \`northwind.yaml\`? ${profiles}`
  ],
  [
    './none/house.yaml',
    '`./none/house.yaml` is neither a profile nor a file, nor a package that is installed',
    profiles
  ],
  [
    '"@acme/house"',
    'the package `@acme/house` holds no file `tenderlint.yaml`',
    'its `package.json` names its settings under `tenderlint`'
  ],
  [
    '"@acme/house/northwnd.yaml"',
    'the package `@acme/house/northwnd.yaml` holds no file `northwnd.yaml`',
    'did you mean `northwind.yaml`?'
  ],
  ['escape', 'the package `escape` holds no file `../../secret.yaml`', 'did you mean `secret.yaml`?'],
  ['broken', 'the package `broken` has a `package.json` that is no JSON', 'install it again']
])('should tell what is wrong with %s', async (name, message, hint) => {
  const folder = createFolder({
    'overlays/northwind.yaml': '',
    'secret.yaml': '',
    'node_modules/@acme/house/package.json': '{}',
    'node_modules/@acme/house/northwind.yaml': '',
    'node_modules/escape/package.json': '{"tenderlint": "../../secret.yaml"}',
    'node_modules/broken/package.json': '{',
    'tenderlint.yaml': `extends: [${name}]\n`
  })

  expect((await loadConfig(join(folder, 'tenderlint.yaml'))).problems.map(briefly)).toEqual([[1, 11, message, hint]])
})

test('should take several profiles for some documents, and no terms with them', async () => {
  const folder = createFolder({
    'tenderlint.yaml': 'documents: [{files: a/**, profile: [sow, buyer.yaml]}, {files: b/**, profile: terms.yaml}]\n',
    'buyer.yaml': 'expect: [ISO 50001]\n',
    'terms.yaml': 'glossary: [own.yaml]\n',
    'own.yaml': ''
  })
  const {config, problems} = await loadConfig(join(folder, 'tenderlint.yaml'))

  expect(config.fragments.filter((d) => d.files?.[0] === 'a/**').map((d) => d.source)).toEqual([
    'profile sow',
    join(folder, 'buyer.yaml'),
    `${join(folder, 'tenderlint.yaml')}, documents 1`
  ])
  expect(problems.map(briefly)).toEqual([
    [
      1,
      79,
      '`terms.yaml` brings terms or standards, which would hold for all documents',
      'give these documents a folder with a tenderlint.yaml of their own that extends it'
    ]
  ])
})

function briefly({line, column, message, hint}: {line: number; column: number; message: string; hint?: string}) {
  return [line, column, message, hint]
}

function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tenderlint-config-')))

  onTestFinished(() => rmSync(folder, {recursive: true}))

  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }

  return folder
}
