import {expect, test} from 'vitest'
import {formatDataProblem} from './data-problem.ts'
import {readYaml} from './read-yaml.ts'
import {conceptSchema} from './term-schema.ts'

const term = (written: string) => `- id: pump\n  en:\n    - {${written}}\n`

test.each([
  ['pump: x\n', '1:1: Unexpected content, expected a list of entries, each of which begins with a dash'],
  ['- pump\n', '1:3: Unexpected `pump`, expected an entry: keys, each with its value'],
  ['- id: pump\n  fr: []\n', '1:3: Unknown key `fr` in the entry'],
  ['- id: pump\n  en: pump\n', '2:7: Unexpected `pump` in `en`, expected a list'],
  [
    '- id: pump\n\ten: []\n',
    '2:2: Unexpected YAML: end of the stream or a document separator is expected. Line 2 begins with a tab: use spaces'
  ],
  [term('status: preferred'), '3:7: Missing `term`, expected words'],
  [term('term: 3, status: preferred'), '3:14: Unexpected number `3` in `term`, expected words'],
  [
    term('term: pump, status: preferred, near: [true]'),
    '3:46: Unexpected truth value `true` in `near`, expected words'
  ],
  [
    term('term: pump, status: preferred, abbreviation: maybe'),
    '3:53: Unexpected `maybe` in `abbreviation`, expected `true` or `false`'
  ],
  [
    term('term: pump, status: preferred, mixing: no'),
    '3:47: Unexpected `no` in `mixing`, expected `allowed` or nothing'
  ],
  [term('term: pump, status: prefered'), '3:28: Unexpected `prefered` in `status`, did you mean `preferred`?']
])('should say what is wrong in %j', (text, problem) => {
  expect(readYaml({path: 'terms.yaml', text}, conceptSchema).problems.map(formatDataProblem)).toEqual([
    `terms.yaml:${problem}`
  ])
})
