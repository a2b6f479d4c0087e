import {pathToFileURL} from 'node:url'
import type {Translation} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {checked, failed} from '../fixtures/documents.ts'
import {createFolder} from '../fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {type OpenEngine, ruleFacts} from './engine.ts'
import {runCommand} from './run-command.ts'
import {readTranslation, translateReports, translateRules} from './translate.ts'

const translation: Translation = {
  rules: {
    'units/wrong-symbol': {
      title: '单位符号错误',
      description: '单位应使用其规定的符号',
      messages: {unexpected: '不应为 `Kw`，应为 `kW`'}
    }
  },
  phrases: {}
}

const rule = {id: 'units/wrong-symbol', description: 'Write symbols', severity: 'error', url: ''} as const

test('should translate the documents whose findings are wanted in another language', () => {
  const reports = [checked(['warning'], 'a.md'), checked(['warning'], 'b.md'), failed]
  const languageOf = (path: string) => (path === 'a.md' ? 'zh' : 'en')

  expect(
    translateReports(reports, {languageOf, translation}).map((d) =>
      'findings' in d ? d.findings.map(({message}) => message) : d
    )
  ).toEqual([['不应为 `Kw`，应为 `kW`'], ['Unexpected `Kw`, expected `kW`'], failed])
})

test('should say what a rule asks for after the name of what it finds', () => {
  expect(translateRules([rule, {...rule, id: 'units/other'}], translation)).toEqual([
    {...rule, description: '单位符号错误：单位应使用其规定的符号'},
    {...rule, id: 'units/other'}
  ])
})

test('should read nothing for English', () => {
  expect(readTranslation('en', pathToFileURL('/nowhere/'))).toBe(undefined)
})

test('should tell findings in Chinese when the command or the configuration asks for it', async () => {
  const {host, printed} = createHost(createFolder({'a.md': '', 'b.md': ''}))
  const messages = JSON.stringify(translation)
  const folder = createFolder({'package.json': '{"version": "1.0.0"}', 'dist/bundle/messages.zh.json': messages})
  const told = {...host, packageFolder: pathToFileURL(`${folder}/`)}

  await runCommand(['a.md', '-q'], told, engineWith({messages: 'zh'}))
  await runCommand(['b.md', '-q', '--messages', 'zh'], told, engineWith({}))
  await runCommand(['b.md', '-q', '--messages', 'en'], told, engineWith({messages: 'zh'}))

  expect(printed).toEqual({
    stdout: `a.md
1:4-1:6 warning 不应为 \`Kw\`，应为 \`kW\` wrong-symbol units
b.md
1:4-1:6 warning 不应为 \`Kw\`，应为 \`kW\` wrong-symbol units
b.md
1:4-1:6 warning Unexpected \`Kw\`, expected \`kW\` wrong-symbol units
`,
    stderr: ''
  })
})

test('should list and explain rules in Chinese', async () => {
  const {host, printed} = createHost(createFolder({}))
  const page = '# `units/wrong-symbol`\n\nWhy.\n'
  const facts = ruleFacts().find((d) => d.id === 'units/wrong-symbol')!
  const description = '单位符号错误：单位应使用其规定的符号'
  const folder = createFolder({
    'dist/bundle/messages.zh.json': JSON.stringify(translation),
    'dist/bundle/pages/units/wrong-symbol.md': page
  })
  const told = {...host, packageFolder: pathToFileURL(`${folder}/`)}

  await runCommand(['explain', 'wrong-symbol', '--messages', 'zh'], told, engineWith({}))
  await runCommand(['rules', '--json', '--messages', 'zh'], told, engineWith({}))

  const [explained, listed] = printed.stdout.split(/(?=^\[)/mu)

  expect(explained?.split('\n\n').slice(0, 3)).toEqual([
    `units/wrong-symbol   ${facts.severity}   ${description}`,
    '  不应为 `Kw`，应为 `kW`',
    'Why.'
  ])
  expect(JSON.parse(listed!).find((d: {id: string}) => d.id === facts.id)).toEqual({...facts, description})
})

function engineWith(settings: {readonly messages?: 'en' | 'zh'}): OpenEngine {
  return async () => ({
    rules: [rule],
    dataAsOf: async () => '2026-11-22',
    settingsOf: () => ({failOn: 'never', isExcluded: false, ...settings}),
    lint: async (files) => files.map(({path}) => checked(['warning'], path)),
    rewrite: async () => [],
    close: async () => {}
  })
}
