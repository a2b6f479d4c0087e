import {expect, test} from 'vitest'
import type {Edition, StandardEntry} from './standard-match.ts'
import {editionStatus, monthsBetween} from './standard-state.ts'

const edition = (designation: string, values: Partial<Edition> = {}): Edition => ({
  designation,
  year: Number(designation.slice(-4)),
  state: values.replacedBy === undefined ? 'current' : 'superseded',
  evidence: 'read',
  source: 'catalogue',
  asOf: '2026-09-16',
  ...values
})
const entries: readonly StandardEntry[] = [
  {
    id: 'ISO 9001',
    title: '',
    editions: [
      edition('ISO 9001:2000', {published: '2000-12-08', replacedBy: 'ISO 9001:2008'}),
      edition('ISO 9001:2008', {
        published: '2008-11-13',
        replacedBy: 'ISO 9001:2015',
        transition: {until: '2018-09-15', evidence: 'read', source: 'resolution'}
      }),
      edition('ISO 9001:2015', {published: '2015-09-22', replacedBy: 'ISO 9001:2026'}),
      edition('ISO 9001:2026', {published: '2026-09-16'})
    ]
  },
  {
    id: 'ISO 10006',
    title: '',
    editions: [
      edition('ISO 10006:2003', {published: '2003-06', replacedBy: 'ISO 10006:2017', evidence: 'secondary'}),
      edition('ISO 10006:2017', {published: '2017-11'})
    ]
  },
  {
    id: 'ISO 22301',
    title: '',
    editions: [
      edition('ISO 22301:2012', {
        published: '2012-05',
        replacedBy: 'ISO 22301:2019',
        transition: {until: '2023-04', evidence: 'secondary', source: 'a page'}
      }),
      edition('ISO 22301:2019', {published: '2019-10-30'})
    ]
  },
  {id: 'ISO 50021', title: '', editions: [edition('ISO 50021:2019', {state: 'withdrawn'})]},
  {id: 'IEC 61160', title: '', editions: [edition('IEC 61160:2005', {state: 'withdrawn', withdrawn: '2024-09-27'})]},
  {id: 'EN 13306', title: '', editions: [edition('EN 13306:2017', {state: 'unknown'})]}
]
const standard = (id: string) => entries.find((d) => d.id === id)
const status = (designation: string, asOf: string) => {
  const found = entries.flatMap((d) => d.editions).find((d) => d.designation === designation)!
  const {state, current, evidence} = editionStatus(found, asOf, standard)

  return [state, current.designation, evidence]
}

test.each([
  ['ISO 9001:2008', '2008-01-01', 'future', 'ISO 9001:2008', 'read'],
  ['ISO 9001:2008', '2015-09-21', 'current', 'ISO 9001:2008', 'read'],
  ['ISO 9001:2008', '2015-09-22', 'transition', 'ISO 9001:2015', 'read'],
  ['ISO 9001:2008', '2018-09-15', 'transition', 'ISO 9001:2015', 'read'],
  ['ISO 9001:2008', '2018-09-16', 'expired', 'ISO 9001:2015', 'read'],
  ['ISO 9001:2008', '2026-09-16', 'obsolete', 'ISO 9001:2026', 'read'],
  ['ISO 9001:2000', '2010-10-31', 'transition', 'ISO 9001:2008', 'read'],
  ['ISO 9001:2000', '2010-11-30', 'superseded', 'ISO 9001:2008', 'read'],
  ['ISO 9001:2000', '2016-01-01', 'obsolete', 'ISO 9001:2015', 'read'],
  ['ISO 9001:2015', '2026-09-15', 'current', 'ISO 9001:2015', 'read'],
  ['ISO 9001:2015', '2026-11-22', 'transition', 'ISO 9001:2026', 'read'],
  // A month may end on its last day, so only then is the new edition certainly published.
  ['ISO 10006:2003', '2017-11-29', 'current', 'ISO 10006:2003', 'secondary'],
  ['ISO 10006:2003', '2017-12-01', 'transition', 'ISO 10006:2017', 'secondary'],
  ['ISO 10006:2003', '2020-01-01', 'superseded', 'ISO 10006:2017', 'secondary'],
  // Where a page of somebody else says when a transition ended, the verdict rests on that page.
  ['ISO 22301:2012', '2019-10-29', 'current', 'ISO 22301:2012', 'read'],
  ['ISO 22301:2012', '2023-04-30', 'transition', 'ISO 22301:2019', 'secondary'],
  ['ISO 22301:2012', '2023-05-01', 'expired', 'ISO 22301:2019', 'secondary'],
  ['ISO 50021:2019', '2026-11-22', 'withdrawn', 'ISO 50021:2019', 'read'],
  ['ISO 50021:2019', '2020-01-01', 'unknown', 'ISO 50021:2019', 'read'],
  ['IEC 61160:2005', '2024-09-26', 'current', 'IEC 61160:2005', 'read'],
  ['IEC 61160:2005', '2024-09-27', 'withdrawn', 'IEC 61160:2005', 'read'],
  ['EN 13306:2017', '2026-11-22', 'unknown', 'EN 13306:2017', 'read']
])('should tell of %s on %s that it is %s', (designation, asOf, state, current, evidence) => {
  expect(status(designation, asOf)).toEqual([state, current, evidence])
})

test('should count the months between dates as precise as they are', () => {
  expect([monthsBetween('2025-06-02', '2026-11-22'), monthsBetween('2024', '2025-06')]).toEqual([17, 6])
})
