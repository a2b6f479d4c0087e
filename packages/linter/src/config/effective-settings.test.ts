import {defineSegmentRule} from '@tenderlint/core'
import {expect, test} from 'vitest'
import type {Fragment} from './config.ts'
import {effectiveSettings} from './effective-settings.ts'

const rules = ['units/a', 'units/b'].map((id) =>
  defineSegmentRule({id, description: '', severity: 'warning', messages: {}, *segment() {}})
)

test('should name the source of each value', () => {
  const fragments: readonly Fragment[] = [
    {source: 'profile sow', settings: {type: 'sow', protect: ['Acme'], rules: {'units/a': {dated: 'always'}}}},
    {
      source: 'tenderlint.yaml',
      settings: {asOf: '2024-05-01', protect: ['Kw Ltd'], messages: 'zh', limits: {pages: 9}}
    },
    {source: 'tenderlint.yaml, documents 1', files: ['a/*'], settings: {asOf: '2025-01-01'}},
    {source: 'tenderlint.yaml, documents 2', files: ['b/*'], settings: {asOf: '2026-01-01'}},
    {source: '--fail-on', settings: {failOn: 'error'}}
  ]
  const settings = effectiveSettings('a/x.md', {path: 'tenderlint.yaml', fragments}, rules)

  expect(settings.filter((d) => d.path[0] !== 'limits' || d.source !== 'default')).toEqual([
    {path: ['type'], value: 'sow', source: 'profile sow'},
    {path: ['asOf'], value: '2025-01-01', source: 'tenderlint.yaml, documents 1'},
    {path: ['failOn'], value: 'error', source: '--fail-on'},
    {path: ['messages'], value: 'zh', source: 'tenderlint.yaml'},
    {path: ['protect'], value: 'Acme', source: 'profile sow'},
    {path: ['protect'], value: 'Kw Ltd', source: 'tenderlint.yaml'},
    {path: ['rules', 'units/a'], value: {severity: 'warning', dated: 'always'}, source: 'profile sow'},
    {path: ['rules', 'units/b'], value: 'warning', source: 'default'},
    {path: ['limits', 'pages'], value: 9, source: 'tenderlint.yaml'}
  ])
})
