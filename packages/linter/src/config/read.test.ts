import {expect, test} from 'vitest'
import {formatConfigProblem} from './problem.ts'
import {readConfig} from './read.ts'

test('should read a configuration', () => {
  const text = `rules:
  units/wrong-symbol: off
  units/wrong-spacing: {severity: info}
glossary: [terms/ours.yaml]
documents:
  - files: contracts/**
    type: sow
    asOf: 2024-05-01
limits:
  seconds: 20
`

  expect(read(text)).toEqual({
    file: {
      rules: {'units/wrong-symbol': 'off', 'units/wrong-spacing': {severity: 'info'}},
      glossary: ['terms/ours.yaml'],
      documents: [{files: 'contracts/**', type: 'sow', asOf: '2024-05-01'}],
      limits: {seconds: 20}
    },
    problems: []
  })
})

test('should take an empty file for no configuration', () => {
  expect(read('# nothing yet\n')).toEqual({file: {}, problems: []})
})

test('should name the nearest rule for an unknown one', () => {
  expect(problems('rules:\n    units/wrong-symbols: off\n')).toEqual([
    `tenderlint.yaml:2:5: unknown rule \`units/wrong-symbols\`
  2 |     units/wrong-symbols: off
          ^^^^^^^^^^^^^^^^^^^ did you mean \`units/wrong-symbol\`? \`tenderlint rules\` lists all.`
  ])
})

test('should name the nearest setting for an unknown one', () => {
  expect(problems('rule: {}\n')).toEqual([
    `tenderlint.yaml:1:1: unknown setting \`rule\`
  1 | rule: {}
      ^^^^ did you mean \`rules\`?`
  ])
})

test('should find an unknown setting in a list', () => {
  expect(problems('documents:\n  - files: a.md\n    langauge: zh\n')).toEqual([
    `tenderlint.yaml:3:5: unknown setting \`langauge\`
  3 |     langauge: zh
          ^^^^^^^^ did you mean \`language\`?`
  ])
})

test('should show a value that does not fit', () => {
  expect(problems('limits:\n  seconds: soon\n')).toEqual([
    `tenderlint.yaml:2:12: unexpected \`soon\` for \`seconds\`, expected a number
  2 |   seconds: soon
                 ^^^^`
  ])
})

test('should show where YAML is broken', () => {
  expect(
    readConfig('rules: {units/wrong-symbol: off\n', 'tenderlint.yaml').problems.map(({line, column}) => [line, column])
  ).toEqual([[2, 1]])
})

test('should refuse options for a rule that takes none', () => {
  expect(problems('rules:\n  units/wrong-conversion: {strict: true}\n')).toEqual([
    `tenderlint.yaml:2:28: \`units/wrong-conversion\` takes no options
  2 |   units/wrong-conversion: {strict: true}
                                 ^^^^^^`
  ])
})

test('should say what is wrong with an option of a rule', () => {
  expect(problems('rules:\n  references/undated-reference: {dated: ever}\n')).toEqual([
    `tenderlint.yaml:2:33: unexpected value \`ever\` of \`dated\`, expected \`always\`, \`never\` or \`requirements\`
  2 |   references/undated-reference: {dated: ever}
                                      ^^^^^^^^^^^^^`
  ])
})

test('should name expected standards as their publishers do, without a year', () => {
  expect(problems('expect: [ISO 9001, GBT 19001-2016, quality]\n')).toEqual([
    `tenderlint.yaml:1:20: unexpected \`GBT 19001-2016\` for \`expect\`, expected \`GB/T 19001\`
  1 | expect: [ISO 9001, GBT 19001-2016, quality]
                         ^^^^^^^^^^^^^^`,
    `tenderlint.yaml:1:36: unexpected \`quality\` for \`expect\`, expected a standard without its year, such as \`ISO 9001\`
  1 | expect: [ISO 9001, GBT 19001-2016, quality]
                                         ^^^^^^^`
  ])
})

test('should know the rules that are allowed, and ask for a reason', () => {
  expect(problems('allow:\n  - {rule: document/no-text-layers, reason: a scan}\n')).toEqual([
    `tenderlint.yaml:2:12: unknown rule \`document/no-text-layers\`
  2 |   - {rule: document/no-text-layers, reason: a scan}
                 ^^^^^^^^^^^^^^^^^^^^^^^ did you mean \`document/no-text-layer\`? \`tenderlint rules\` lists all.`
  ])
  expect(problems('accept: [{document: a.pdf}]\n')).toEqual([
    `tenderlint.yaml:1:10: missing \`reason\`
  1 | accept: [{document: a.pdf}]
               ^^^^^^^^^^^^^^^^^`
  ])
})

test.each([
  ['failOn: errors', 'unexpected `errors` for `failOn`, expected `error`, `warning`, `info` or `never`', 'error'],
  ['asOf: 2026-13-01', 'unexpected `2026-13-01` for `asOf`, expected a date such as `2026-11-22`', undefined],
  [
    'rules: {units/wrong-symbol: eror}',
    'unexpected `eror` for `units/wrong-symbol`, expected `error`, `info`, `off`, `warning` or settings',
    'error'
  ],
  ['limits: {pages: -1}', 'unexpected `-1` for `pages`, expected more than 0', undefined],
  ['limits: {pages: 1.5}', 'unexpected `1.5` for `pages`, expected a whole number', undefined],
  ['protect: Acme', 'unexpected `Acme` for `protect`, expected a list', undefined],
  ['exclude: {a: b}', 'unexpected settings for `exclude`, expected words or a list', undefined],
  ['documents: [{profile: sow}]', 'missing `files`', undefined],
  ['protect: [""]', 'unexpected `` for `protect`, expected words', undefined],
  ['- a', 'unexpected list, expected settings', undefined]
])('should say what is expected in place of %s', (text, message, near) => {
  expect(readConfig(text, 'tenderlint.yaml').problems.map((d) => [d.message, d.hint])).toEqual([
    [message, near && `did you mean \`${near}\`?`]
  ])
})

test('should tell at once all that is wrong, in the order of the file', () => {
  const text = 'failOn: errors\nrules:\n  units/wrong-symbols: off\ndocument: []\nlimits: {second: 3}\n'

  expect(readConfig(text, 'tenderlint.yaml').problems.map((d) => [d.line, d.message.split(',')[0]])).toEqual([
    [1, 'unexpected `errors` for `failOn`'],
    [3, 'unknown rule `units/wrong-symbols`'],
    [4, 'unknown setting `document`'],
    [5, 'unknown setting `second`']
  ])
})

test('should tell the first mistake of YAML alone', () => {
  expect(readConfig('rules: {a: [\n', 'tenderlint.yaml').problems).toHaveLength(1)
})

function read(text: string) {
  const {file, problems} = readConfig(text, 'tenderlint.yaml')

  return {file, problems}
}

function problems(text: string): readonly string[] {
  return readConfig(text, 'tenderlint.yaml').problems.map(formatConfigProblem)
}
