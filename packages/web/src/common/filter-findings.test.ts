import type {Finding} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {type Filter, filterFindings, firstFilter} from './filter-findings.ts'

const findings = [
  numbered('a', {ruleId: 'units/wrong-symbol', severity: 'error', section: 'Loads'}),
  numbered('b', {ruleId: 'units/wrong-symbol', severity: 'warning', section: 'Costs'}),
  numbered('c', {ruleId: 'claims/vague-claim', severity: 'info', section: 'Loads'}),
  numbered('d', {ruleId: 'document/no-text-layer', severity: 'error'})
]

test('should leave notes out at first', () => {
  expect(idsOf(firstFilter)).toEqual(['a', 'b', 'd'])
})

test('should keep what all choices agree on', () => {
  expect([
    idsOf({severity: '', rule: '', section: ''}),
    idsOf({severity: 'error', rule: '', section: ''}),
    idsOf({severity: '', rule: 'units/wrong-symbol', section: 'Costs'}),
    idsOf({severity: 'info', rule: '', section: 'Costs'})
  ]).toEqual([['a', 'b', 'c', 'd'], ['a', 'd'], ['b'], []])
})

function idsOf(filter: Filter): readonly string[] {
  return filterFindings(findings, filter).map((d) => d.id)
}

function numbered(
  id: string,
  {section, ...rest}: Pick<Finding, 'ruleId' | 'severity'> & {readonly section?: string}
): Parameters<typeof filterFindings>[0][number] {
  const finding: Finding = {
    ...rest,
    messageId: 'message',
    data: {},
    message: '',
    quote: '',
    context: {before: '', after: ''},
    ...(section === undefined
      ? undefined
      : {location: {format: 'pdf', page: 1, boxes: [], place: {kind: 'paragraph', section: {title: section}}}}),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    fingerprint: '',
    fixes: [],
    related: [],
    url: ''
  }

  return {id, number: 1, finding}
}
