import {expect, test} from 'vitest'
import {matchCase} from './match-case.ts'

test.each([
  ['distance diagnosis', 'remote diagnostics', 'remote diagnostics'],
  ['Distance diagnosis', 'remote diagnostics', 'Remote diagnostics'],
  ['Distance Diagnosis', 'remote diagnostics', 'Remote Diagnostics'],
  ['DISTANCE DIAGNOSIS', 'remote diagnostics', 'REMOTE DIAGNOSTICS'],
  ['Ton of Standard Coal', 'tonne of coal equivalent', 'Tonne of Coal Equivalent'],
  ['Node', 'milestone', 'Milestone'],
  ['Energy Behaviour', 'OPC unified architecture', 'OPC Unified Architecture'],
  ['远程诊断', '远程诊断', '远程诊断']
])('should write for `%s` the phrase `%s` as `%s`', (model, phrase, expected) => {
  expect(matchCase(model, phrase)).toBe(expected)
})
