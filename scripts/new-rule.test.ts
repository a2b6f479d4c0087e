import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'

const script = fileURLToPath(new URL('new-rule.mjs', import.meta.url))
const index = fileURLToPath(new URL('../rules/index.ts', import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenderlint-'))
  copyFileSync(index, join(folder, 'index.ts'))
})

afterEach(() => rmSync(folder, {recursive: true}))

test('should write a rule with its page, and list it in order', () => {
  expect(run('references/made-up-defect')).toEqual({
    status: 0,
    stdout: [
      'rules/references/made-up-defect/rule.ts\n',
      'rules/references/made-up-defect/README.md\n',
      'rules/references/made-up-defect/messages.zh.yaml\n',
      'rules/index.ts\n'
    ].join(''),
    stderr: ''
  })

  const lines = readFileSync(join(folder, 'index.ts'), 'utf8').split('\n')
  const added = ["import madeUpDefect from './references/made-up-defect/rule.ts'", '  madeUpDefect,']

  expect(lines.filter((d) => added.includes(d))).toEqual(added)
  expect(lines.filter((d) => !added.includes(d)).join('\n')).toBe(readFileSync(index, 'utf8'))
  expect(pathsOf(lines)).toEqual(pathsOf(lines).toSorted())
  expect(readFileSync(join(folder, 'references/made-up-defect/rule.ts'), 'utf8').split('\n')[4]).toBe(
    "  id: 'references/made-up-defect',"
  )
  expect(readFileSync(join(folder, 'references/made-up-defect/README.md'), 'utf8').split('\n')[0]).toBe(
    '# `references/made-up-defect`'
  )
  expect(readFileSync(join(folder, 'references/made-up-defect/messages.zh.yaml'), 'utf8').split('\n')[3]).toBe(
    '  unexpected: 不应为 `{actual}`，应为 `{expected}`'
  )
})

test('should tell rules of one name in two families apart', () => {
  run('claims/wrong-symbol')

  expect(readFileSync(join(folder, 'index.ts'), 'utf8').match(/^import claimsWrongSymbol .*$/m)?.[0]).toBe(
    "import claimsWrongSymbol from './claims/wrong-symbol/rule.ts'"
  )
})

test.each([
  [
    'UndatedReference',
    'Unexpected name `UndatedReference`, expected `family/defect` in small letters, such as `references/undated-reference`\n'
  ],
  [
    'references/no-undated-reference',
    'Unexpected name `references/no-undated-reference`, expected the defect itself, which reads well after "allow"\n'
  ]
])('should refuse the name `%s`', (id, stderr) => {
  expect(run(id)).toEqual({status: 2, stdout: '', stderr})
})

test('should not write over a rule', () => {
  run('units/odd-symbol')

  expect(run('units/odd-symbol')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Unexpected name `units/odd-symbol`: there is such a rule\n'
  })
})

function run(id: string) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, id], {
    encoding: 'utf8',
    env: {...process.env, TENDERLINT_RULES: folder}
  })

  return {status, stdout, stderr}
}

function pathsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((d) => /from '(.+\/rule\.ts)'$/.exec(d)?.[1] ?? [])
}
