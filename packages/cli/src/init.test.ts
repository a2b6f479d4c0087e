import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
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
