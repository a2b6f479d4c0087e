import {readFileSync} from 'node:fs'
import {createVocabulary} from '@tenderlint/core'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import {rules} from '@tenderlint/rules'
import {expect, test} from 'vitest'
import {configFor, defaultLimits} from './config/config.ts'
import type {Settings} from './config/schema.ts'
import {judge} from './judge.ts'

const compiled = JSON.parse(readFileSync(new URL('../../../glossary/dist/vocabulary.json', import.meta.url), 'utf8'))
const vocabulary = createVocabulary(compiled)

test('should leave protected names alone, and let nothing be allowed in them', async () => {
  const text = '<!-- tenderlint-allow units/wrong-symbol: the name -->\n\nAcme 75 Kw is a drive of 75 Kw.\n'

  expect(await found(text, {protect: ['Acme 75 Kw']})).toEqual([['units/wrong-symbol', 'Kw', 'the name']])
  expect(
    await found('<!-- tenderlint-allow units/wrong-symbol: x -->\n\nAcme 75 Kw\n', {protect: ['Acme 75 Kw']})
  ).toEqual([['document/unused-waiver', 'Acme 75 Kw', undefined]])
})

test('should set the severity of findings about the document, or turn them off', async () => {
  const text = '<!-- tenderlint-allow units/wrong-symbol: x -->\n\nAll is well.\n'
  const severities = async (severity: 'off' | 'warning') =>
    (await findings(text, {rules: {'document/unused-waiver': severity}})).map((d) => d.severity)

  expect([await severities('warning'), await severities('off')]).toEqual([['warning'], []])
})

test('should let waivers end by today, whatever day the verdicts are for', async () => {
  const text = 'A drive of 75 Kw.\n'
  const allow = [{rule: 'units/wrong-symbol', reason: 'as drawn', until: '2026-01-01'}]

  expect(await found(text, {asOf: '2020-01-01', allow})).toEqual([
    ['document/expired-waiver', '', undefined],
    ['units/wrong-symbol', 'Kw', undefined]
  ])
})

async function findings(text: string, settings: Settings) {
  const config = configFor('a.md', {path: '', fragments: [{source: 'tenderlint.yaml', settings}]}, rules)
  const read = await markdownAdapter.read(new TextEncoder().encode(text), {path: 'a.md', limits: defaultLimits})

  if ('failure' in read) throw new Error(read.failure.cause)

  return judge(read.document, {config, vocabulary, today: '2026-11-23'})
}

async function found(text: string, settings: Settings) {
  return (await findings(text, settings)).map((d) => [d.ruleId, d.quote, d.suppression?.reason])
}
