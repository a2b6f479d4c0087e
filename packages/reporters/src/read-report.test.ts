import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {report, reportOn} from '../fixtures/report.ts'
import {json} from './json.ts'
import {readReport} from './read-report.ts'

const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'))

test('should give back what was printed', () => {
  expect(readReport(json(report, {exitCode: 3}), schema)).toEqual(report)
})

test('should give back a part of a run, and what is accepted or excluded', () => {
  const accepted = {reason: 'scans that QA has read', owner: '@li', until: '2027-03-31'}
  const part = {
    ...reportOn([]),
    documents: report.documents.map((d) => ({...d, accepted})),
    skipped: [{path: 'old.md', reason: '`exclude` in tenderlint.yaml names it', isExcluded: true}],
    shard: {index: 2, count: 3}
  }

  expect(readReport(json(part, {}), schema)).toEqual(part)
})

test('should say what is wrong with what is no report', () => {
  const broken = JSON.parse(json(report, {}))

  broken.documents[2].findings = 'none'

  expect([
    readReport('# Offer', schema),
    readReport('[]', schema),
    readReport('{"version": 2}', schema),
    readReport(JSON.stringify(broken), schema)
  ]).toEqual([
    {problem: 'is not JSON'},
    {problem: 'is not a report of `--format json`, version 1'},
    {problem: 'is not a report of `--format json`, version 1: unexpected `version`'},
    {problem: 'is not a report of `--format json`, version 1: unexpected `documents.2`'}
  ])
})
