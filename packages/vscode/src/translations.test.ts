import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const folder = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

test('should say in Chinese all that the extension says', () => {
  const sources = readdirSync(new URL('src/', folder)).filter((d) => d.endsWith('.ts') && !d.endsWith('.test.ts'))
  const said = sources.flatMap((d) =>
    [...read(`src/${d}`).matchAll(/\bt\('((?:[^'\\]|\\.)+)'/gu)].map(([, words]) => words)
  )

  expect(Object.keys(JSON.parse(read('l10n/bundle.l10n.zh-cn.json')))).toEqual([...new Set(said)].sort())
})

test('should name commands in Chinese, too', () => {
  const keys = (name: string) => Object.keys(JSON.parse(read(name)))
  const used = [...read('package.json').matchAll(/"%(\w+)%"/gu)].map(([, key]) => key!)

  expect([keys('package.nls.json'), keys('package.nls.zh-cn.json')]).toEqual([used.sort(), used.sort()])
})
