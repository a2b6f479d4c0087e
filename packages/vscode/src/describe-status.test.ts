import type {Status} from '@tenderlint/lsp'
import {expect, test} from 'vitest'
import type {Translate} from './describe-result.ts'
import {describeStatus} from './describe-status.ts'

const t: Translate = (message, ...values) => message.replace(/\{(\d)\}/gu, (_, i) => String(values[i]))
const status: Status = {
  uri: 'file:///bid/offer.md',
  isLinted: true,
  isExcluded: false,
  profiles: ['proposal'],
  config: 'file:///my%20bid/tenderlint.yaml',
  asOf: '2026-11-28',
  dataAsOf: '2026-11-22',
  errors: 2,
  warnings: 1,
  notes: 4,
  fixable: 1,
  waived: 0,
  known: 3
}

test('should say what was found, by which profile and as of which days', () => {
  expect(describeStatus(status, t)).toEqual({
    text: 'tenderlint $(error) 2 $(warning) 1 $(info) 4',
    tooltip: `errors 2, warnings 1, notes 4
known 3
Profile: proposal
Configuration: /my bid/tenderlint.yaml
Standards as of 2026-11-28, data of 2026-11-22`,
    isProblem: false
  })
})

test('should not call clean what was not checked', () => {
  const none = {errors: 0, warnings: 0, notes: 0, known: 0}
  const {config: _, ...rest} = status

  expect([
    describeStatus({...status, ...none}, t).text,
    describeStatus({...status, ...none, isLinted: false, isExcluded: true}, t),
    describeStatus({...rest, ...none, isLinted: false, profiles: [], failure: 'It has a password.'}, t)
  ]).toEqual([
    '$(check) tenderlint',
    {
      text: '$(circle-slash) tenderlint',
      tooltip: `The configuration excludes this document.
Profile: proposal
Configuration: /my bid/tenderlint.yaml
Standards as of 2026-11-28, data of 2026-11-22`,
      isProblem: false
    },
    {
      text: '$(warning) tenderlint: not checked',
      tooltip: `It has a password.
No profile
No tenderlint.yaml
Standards as of 2026-11-28, data of 2026-11-22`,
      isProblem: true
    }
  ])
})
