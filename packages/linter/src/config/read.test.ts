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
    `tenderlint.yaml:2:12: unexpected \`limits.seconds\`: invalid input: expected number, received string
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
  expect(problems('rules:\n  units/wrong-symbol: {strict: true}\n')).toEqual([
    `tenderlint.yaml:2:24: \`units/wrong-symbol\` takes no options
  2 |   units/wrong-symbol: {strict: true}
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
    `tenderlint.yaml:1:20: unexpected \`expect.1\`: expected \`GB/T 19001\`
  1 | expect: [ISO 9001, GBT 19001-2016, quality]
                         ^^^^^^^^^^^^^^`,
    `tenderlint.yaml:1:36: unexpected \`expect.2\`: expected a standard without its year, such as \`ISO 9001\`
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
    `tenderlint.yaml:1:10: unexpected \`accept.0.reason\`: invalid input: expected string, received undefined
  1 | accept: [{document: a.pdf}]
               ^^^^^^^^^^^^^^^^^`
  ])
})

function read(text: string) {
  const {file, problems} = readConfig(text, 'tenderlint.yaml')

  return {file, problems}
}

function problems(text: string): readonly string[] {
  return readConfig(text, 'tenderlint.yaml').problems.map(formatConfigProblem)
}
