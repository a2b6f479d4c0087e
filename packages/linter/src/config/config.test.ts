import {defineSegmentRule} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {type Config, configFor, defaultLimits, emptyConfig} from './config.ts'
import type {Settings} from './schema.ts'

const rule = defineSegmentRule<never, unknown>({
  id: 'units/wrong-symbol',
  description: 'Write unit symbols as their standard does',
  severity: 'warning',
  options: {parse: (value) => value},
  messages: {},
  *segment() {}
})

test('should give defaults where nothing is said', () => {
  expect(configFor('a.md', emptyConfig, [rule])).toEqual({
    rules: [{rule, severity: 'warning', options: {}}],
    notices: {},
    failOn: 'warning',
    expect: [],
    protect: [],
    isExcluded: false,
    waivers: [],
    limits: defaultLimits
  })
})

test('should let the last word on a document count, and join lists', () => {
  const config = configOf(
    {settings: {type: 'sow', asOf: '2020-01-01', expect: ['ISO 9001'], protect: ['Acme'], limits: {pages: 5}}},
    {
      files: ['old/*'],
      settings: {asOf: '2019-01-01', failOn: 'error', expect: ['ISO 9001', 'ISO 50001'], protect: ['Kw Ltd']}
    },
    {files: ['new/*'], settings: {asOf: '2026-01-01', language: 'zh'}}
  )

  expect(configFor('old/a.md', config, [])).toEqual({
    rules: [],
    notices: {},
    type: 'sow',
    asOf: '2019-01-01',
    failOn: 'error',
    expect: ['ISO 9001', 'ISO 50001'],
    protect: ['Acme', 'Kw Ltd'],
    isExcluded: false,
    waivers: [],
    limits: {...defaultLimits, pages: 5}
  })
})

test('should tell findings in the language that is said last', () => {
  const config = configOf({settings: {messages: 'en'}}, {settings: {messages: 'zh'}})

  expect(configFor('a.md', config, []).messages).toBe('zh')
})

test('should change the severity of a rule and keep its options', () => {
  const config = configOf(
    {settings: {rules: {'units/wrong-symbol': {severity: 'info', dated: 'always', style: 'si'}}}},
    {settings: {rules: {'units/wrong-symbol': {dated: 'never'}}}},
    {settings: {rules: {'units/wrong-symbol': 'error'}}}
  )

  expect(configFor('a.md', config, [rule]).rules).toEqual([
    {rule, severity: 'error', options: {dated: 'never', style: 'si'}}
  ])
})

test('should leave out a rule that is off', () => {
  expect(configFor('a.md', configOf({settings: {rules: {'units/wrong-symbol': 'off'}}}), [rule]).rules).toEqual([])
})

test('should know what is said of findings about the document itself', () => {
  const rules = {'document/unused-waiver': {severity: 'warning'}, 'document/encrypted': 'off'} as const

  expect(configFor('a.md', configOf({settings: {rules}}), []).notices).toEqual({
    'document/unused-waiver': 'warning',
    'document/encrypted': 'off'
  })
})

test('should tell documents that are excluded', () => {
  const config = configOf({settings: {exclude: 'archive/**'}}, {settings: {exclude: ['*.tmp.md']}})

  expect(['archive/a/b.md', 'x.tmp.md', 'a.md'].map((d) => configFor(d, config, []).isExcluded)).toEqual([
    true,
    true,
    false
  ])
})

test('should tell what is allowed and accepted in a document', () => {
  const config = configOf({
    settings: {
      allow: [
        {rule: 'units/a', reason: 'as drawn', quote: 'Kw'},
        {rule: ['units/a', 'units/b'], document: 'old/*', reason: 'signed', until: '2027-03-31'}
      ],
      accept: [{document: ['*.pdf', 'old/*'], reason: 'a scan', owner: 'qa'}]
    }
  })

  expect(
    ['old/a.md', 'b.md'].map((path) => configFor(path, config, [])).map(({waivers, accepted}) => ({waivers, accepted}))
  ).toEqual([
    {
      waivers: [
        {ruleIds: ['units/a'], reason: 'as drawn', quote: 'Kw'},
        {ruleIds: ['units/a', 'units/b'], reason: 'signed', until: '2027-03-31'}
      ],
      accepted: {reason: 'a scan', owner: 'qa'}
    },
    {waivers: [{ruleIds: ['units/a'], reason: 'as drawn', quote: 'Kw'}], accepted: undefined}
  ])
})

function configOf(...fragments: readonly {files?: readonly string[]; settings: Settings}[]): Config {
  return {path: 'tenderlint.yaml', fragments: fragments.map((d) => ({source: 'tenderlint.yaml', ...d}))}
}
