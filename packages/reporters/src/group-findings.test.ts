import {expect, test} from 'vitest'
import {finding} from '../fixtures/report.ts'
import {groupFindings} from './group-findings.ts'

const equal = [1, 2, 3, 4, 5].map((line) => finding({ruleId: 'a/b', message: 'Unexpected `c`', line}))
const other = finding({ruleId: 'a/b', message: 'Unexpected `d`'})

test('should let the third of equal findings stand for the rest', () => {
  expect(groupFindings([equal[0]!, other, ...equal.slice(1)])).toEqual([
    {finding: equal[0], others: []},
    {finding: other, others: []},
    {finding: equal[1], others: []},
    {finding: equal[2], others: [equal[3], equal[4]]}
  ])
})
