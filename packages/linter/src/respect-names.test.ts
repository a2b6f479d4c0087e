import {type Finding, replace} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {respectNames} from './respect-names.ts'

const text = 'Kw Systems 的 Kw unit for 75 Kw by Kwale.'

test.each([
  ['in a name', 0, 2, ['Kw Systems'], false],
  ['that is the name', 13, 15, ['Kw'], false],
  ['that reaches into a name', 3, 15, ['Kw Systems'], false],
  ['elsewhere', 28, 30, ['Kw Systems'], true],
  ['in a longer word', 34, 39, ['Kw'], true],
  ['beside Chinese', 11, 15, ['的 Kw'], false]
])('should judge a finding %s', (_, start, end, names, isKept) => {
  const finding = findingAt(start, end)

  expect(respectNames([finding], {text, names})).toEqual(isKept ? [finding] : [])
})

test('should keep a finding about a sentence, without a fix that changes the name in it', () => {
  const safe = replace({start: 25, end: 27}, '80', 'safe')
  const wrong = replace({start: 0, end: 2}, 'kW', 'safe')

  expect(respectNames([{...findingAt(0, 40), fixes: [safe, wrong]}], {text, names: ['Kw Systems']})).toEqual([
    {...findingAt(0, 40), fixes: [safe]}
  ])
})

test('should leave findings about the document itself alone', () => {
  const {range: _, ...finding} = findingAt(0, 0)

  expect(respectNames([finding], {text, names: ['Kw']})).toEqual([finding])
})

function findingAt(start: number, end: number): Finding {
  return {
    ruleId: 'units/wrong-symbol',
    messageId: 'symbol',
    severity: 'error',
    data: {},
    message: '',
    range: {start, end},
    quote: text.slice(start, end),
    context: {before: '', after: ''},
    line: 1,
    column: start + 1,
    endLine: 1,
    endColumn: end + 1,
    fingerprint: '',
    fixes: [],
    related: [],
    url: ''
  }
}
