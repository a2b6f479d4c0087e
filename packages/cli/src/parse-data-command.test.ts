import {expect, test} from 'vitest'
import {parseArguments} from './parse-arguments.ts'

test('should read the actions of data commands', () => {
  expect([
    parseArguments(['standards', 'parse', '-']),
    parseArguments(['standards', 'show', 'ISO', '9001', '--json', '-c', 'x.yaml']),
    parseArguments(['standards', 'stale']),
    parseArguments(['units', 'show', '30', 'kW']),
    parseArguments(['matrix', 'bid', '--expect', 'ISO 9001', '--expect', 'ISO 14001', '-o', 'a.HTML']),
    parseArguments(['glossary', 'check', 'a.yaml', '--against', 'bid', '-j2']),
    parseArguments(['glossary', 'export', '--to', 'a.tbx', '--style', 'dca', '--dialect', 'basic'])
  ]).toEqual([
    {name: 'standards', action: 'parse'},
    {name: 'standards', action: 'show', designation: 'ISO 9001', json: true, configPath: 'x.yaml'},
    {name: 'standards', action: 'stale', months: 12, json: false},
    {name: 'units', action: 'show', text: '30 kW', json: false},
    {
      name: 'matrix',
      paths: ['bid'],
      to: 'standards',
      format: 'html',
      expected: ['ISO 9001', 'ISO 14001'],
      out: 'a.HTML'
    },
    {name: 'glossary', action: 'check-against', paths: ['a.yaml'], against: 'bid', jobs: 2},
    {name: 'glossary', action: 'export', paths: [], to: 'a.tbx', style: 'dca'}
  ])
})

test.each([
  ['units', '`units` needs `list` or `show`; to check a folder of that name, write `tenderlint check units`'],
  ['units sho', 'unexpected `units sho`, expected `list` or `show`'],
  ['units show', '`units show` needs a quantity or a unit: `units show "30 Kw"`'],
  ['units list kW', '`units list` takes no text; to look one up: `units show kWh`'],
  ['standards parse --months 3', '`standards parse` takes no `--months`'],
  ['standards parse a b', '`standards parse` takes one file, not 2'],
  ['standards show', '`standards show` needs a designation: `standards show "ISO 9001:2015"`'],
  ['standards stale --months some', 'unexpected `--months some`, expected a number of months'],
  ['standards import --to a.yaml', '`standards import` needs a file: one of ISO Open Data, or of Relaton'],
  ['standards import a.csv', '`standards import` needs `--to FILE`, such as `--to standards.yaml`'],
  ['standards import a.csv --to b.csv', 'unexpected `--to b.csv`, expected a name that ends in `.yaml`'],
  ['matrix', 'nothing to read: name files, folders or globs'],
  ['matrix a --to rules', 'unexpected `--to rules`, expected one of: standards, sections'],
  ['matrix a -o b.pdf', 'unexpected `--format pdf`, expected one of: md, csv, html, xlsx'],
  ['matrix a -f xlsx', 'a workbook cannot go to standard output: give it a name, such as `--out matrix.xlsx`'],
  [
    'glossary check --against bid',
    '`glossary check --against` needs the glossary to try: a YAML, TBX, XLSX or CSV file'
  ],
  ['glossary diff a', '`glossary diff` needs two glossaries, not 1'],
  ['glossary import a b --to c.yaml', '`glossary import` takes one TBX, XLSX or CSV file, not 2'],
  ['glossary export', '`glossary export` needs `--to FILE`, such as `--to terms.xlsx`'],
  ['glossary export --to a.csv --style dct', '`--dialect` and `--style` are for TBX only'],
  ['glossary export --to a.tbx --dialect min', 'unexpected `--dialect min`, expected one of: basic'],
  ['glossary suggest', '`glossary suggest` needs a folder of documents'],
  ['glossary suggest bid --fewest 0', 'unexpected `--fewest 0`, expected a number of sentences, from 1']
])('should say what is wrong with `%s`', (line, message) => {
  const command = parseArguments(line.split(' '))

  expect('problem' in command && command.problem.message).toEqual(message)
})
