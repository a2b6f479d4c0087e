import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {configFor} from '@tenderlint/linter'
import {loadConfig} from '@tenderlint/runtime'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {init} from './init.ts'

test('should write a configuration for the documents of the folder', async () => {
  const cwd = createFolder({
    'Offer_2026.docx': '',
    'offers/b (2).md': '',
    'SOW 工作说明书.pdf': '',
    'terms/ours.yaml': ''
  })

  expect(await run(cwd)).toEqual({
    code: 0,
    stdout: 'tenderlint.yaml written; 3 documents here. Next: tenderlint .\n',
    stderr: ''
  })
  expect(await settings(cwd)).toEqual([
    ['profile proposal', undefined],
    ['tenderlint.yaml', undefined],
    ['profile sow', ['SOW 工作说明书.pdf']],
    ['tenderlint.yaml, documents 1', ['SOW 工作说明书.pdf']]
  ])
})

test('should start from what most documents are for, and name the folders of the others', async () => {
  const cwd = createFolder({
    'a.md': '',
    'contracts/SOW 1.docx': '',
    'contracts/SOW 2 [draft].docx': '',
    'mixed/SOW (3).md': '',
    'mixed/report.md': '',
    'mixed/report 2.md': ''
  })

  await run(cwd)

  expect(await settings(cwd)).toEqual([
    ['tenderlint.yaml', undefined],
    ['profile sow', ['contracts/**', 'mixed/SOW \\(3\\).md']],
    ['tenderlint.yaml, documents 1', ['contracts/**', 'mixed/SOW \\(3\\).md']],
    ['profile delivery-report', ['mixed/report 2.md', 'mixed/report.md']],
    ['tenderlint.yaml, documents 2', ['mixed/report 2.md', 'mixed/report.md']]
  ])
})

test('should match the documents that it names, whatever their names are', async () => {
  const cwd = createFolder({'report (1) [draft] {a,b} +x!.md': '', 'a.md': '', 'b.md': ''})

  await run(cwd)

  const {config} = await loadConfig(join(cwd, 'tenderlint.yaml'))

  expect(['report (1) [draft] {a,b} +x!.md', 'a.md'].map((d) => configFor(d, config, []).type)).toEqual([
    'delivery-report',
    undefined
  ])
})

test('should take glossaries that can be used, and say what the others need', async () => {
  const cwd = createFolder({
    'terms/good.yaml': '- {id: widget, domain: tests, en: [{term: widget, status: preferred}]}\n',
    'terms/bad.yaml': '- {id: gadget}\n',
    'terms.csv': 'Concept,Domain,Language,Term,Status\nwidget,tests,en,widget,preferred\n',
    'terms.xlsx': ''
  })

  await run(cwd)

  const text = readFileSync(join(cwd, 'tenderlint.yaml'), 'utf8')

  expect(text.slice(text.indexOf('glossary:'), text.indexOf('\n\n# Severity'))).toEqual(`glossary:
  - "terms/good.yaml"
  - "terms.csv"
# terms/bad.yaml has to be mended before: tenderlint glossary check "terms/bad.yaml"
# terms.xlsx has to be mended before: tenderlint glossary check "terms.xlsx"`)
})

test('should write settings that are right when the comment marks are taken away', async () => {
  const cwd = createFolder({'archive/': '', 'terms.yaml': ''})

  await run(cwd)

  const path = join(cwd, 'tenderlint.yaml')
  const text = readFileSync(path, 'utf8')

  writeFileSync(path, text.replace(/^# (?=[a-z]+[A-Za-z]*:| {2}- )/gmu, ''))

  expect((await loadConfig(path)).problems).toEqual([])
})

test('should replace nothing', async () => {
  const cwd = createFolder({'tenderlint.yaml': 'rules: {}\n'})

  expect([await run(cwd), readFileSync(join(cwd, 'tenderlint.yaml'), 'utf8')]).toEqual([
    {code: 2, stdout: '', stderr: 'tenderlint: `tenderlint.yaml` is there already; it was left as it is\n'},
    'rules: {}\n'
  ])
})

test('should name the schema to editors where it is installed', async () => {
  const cwd = createFolder({'node_modules/tenderlint/tenderlint.schema.json': '{}'})

  await run(cwd)

  const [line] = readFileSync(join(cwd, 'tenderlint.yaml'), 'utf8').split('\n')

  expect([line, existsSync(join(cwd, line!.split('=')[1]!))]).toEqual([
    '# yaml-language-server: $schema=./node_modules/tenderlint/tenderlint.schema.json',
    true
  ])
})

async function run(cwd: string) {
  const {host, printed} = createHost(cwd)

  return {code: await init(host), ...printed}
}

async function settings(cwd: string) {
  const {config} = await loadConfig(join(cwd, 'tenderlint.yaml'))

  return config.fragments.map((d) => [d.source.replace(`${cwd}/`, ''), d.files])
}
