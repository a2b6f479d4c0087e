import {pathToFileURL} from 'node:url'
import {isFailed, type Translation} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {checked, failed} from '../fixtures/documents.ts'
import {createHost} from '../fixtures/host.ts'
import {type OpenEngine, ruleFacts} from './engine.ts'
import {runCommand} from './run-command.ts'
import {openLanguage, readTranslation, translateReport, translateRules} from './translate.ts'

const translation: Translation = {
  rules: {
    'units/wrong-symbol': {
      title: '单位符号错误',
      description: '单位应使用其规定的符号',
      messages: {unexpected: '不应为 `Kw`，应为 `kW`'}
    }
  },
  phrases: {},
  labels: {errors: '{count} 个错误'},
  remarks: {'the file is protected by a password': '文件受密码保护'}
}

const rule = {id: 'units/wrong-symbol', description: 'Write symbols', severity: 'error', url: ''} as const

const report = {
  version: '1.0.0',
  asOf: '2026-11-22',
  dataAsOf: '2026-11-22',
  documents: [checked(['warning'], 'a.md'), checked(['warning'], 'b.md'), failed],
  skipped: []
}

test('should translate the documents whose findings are wanted in another language', () => {
  const packageFolder = folderWith(translation)
  const paths = ['a.md', 'b.md', failed.path]
  const tell = (configured: (path: string) => 'en' | 'zh' | undefined, messages?: 'en' | 'zh') => {
    const language = openLanguage({paths, messages, configured, packageFolder})
    const {documents} = translateReport(report, language)

    return [
      documents.map((d) => (isFailed(d) ? d.failure.cause : d.findings.map(({message}) => message).join())),
      language.labels
    ]
  }
  const english = ['Unexpected `Kw`, expected `kW`', 'the file is protected by a password'] as const
  const chinese = ['不应为 `Kw`，应为 `kW`', '文件受密码保护'] as const

  expect(tell((path) => (path === 'a.md' ? 'zh' : undefined))).toEqual([[chinese[0], ...english], {}])
  expect(tell(() => undefined, 'zh')).toEqual([[chinese[0], ...chinese], translation.labels])
  expect(tell(() => 'zh', 'en')).toEqual([[english[0], ...english], {}])
})

test('should tell what it was given no document for in the language of all documents', () => {
  const language = openLanguage({
    paths: ['a.md'],
    messages: undefined,
    configured: () => 'zh',
    packageFolder: folderWith(translation)
  })

  expect(language.languageOf('forbidden/')).toEqual('zh')
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
  const told = {...host, packageFolder: folderWith(translation)}

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
    'dist/bundle/page/data/messages.zh.json': JSON.stringify(translation),
    'dist/bundle/page/data/pages/units/wrong-symbol.md': page
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

/** Package in which the messages are translated. */
function folderWith(messages: Translation): URL {
  const folder = createFolder({
    'package.json': '{"version": "1.0.0"}',
    'dist/bundle/page/data/messages.zh.json': JSON.stringify(messages)
  })

  return pathToFileURL(`${folder}/`)
}

function engineWith(settings: {readonly messages?: 'en' | 'zh'}): OpenEngine {
  return async () => ({
    rules: [rule],
    dataAsOf: () => '2026-11-22',
    settingsOf: () => ({failOn: 'never', isExcluded: false, ...settings}),
    lint: async (files) => files.map(({path}) => checked(['warning'], path)),
    rewrite: async () => [],
    close: async () => {}
  })
}
