import {packForms} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileUnits} from './compile-units.ts'
import {formatDataProblem} from './data-problem.ts'

const source = "source: 'SI Brochure 9th ed., 3'\n  as-of: 2026-11-22"

const watt = `- id: kilowatt
  ucum: kW
  kinds: [power]
  forms:
    - {form: kW, status: preferred}
    - {form: Kw, defect: case}
  names:
    en: [kilowatt]
    zh: [千瓦]
  ${source}
`

function messages(...texts: readonly string[]): readonly string[] {
  const sources = texts.map((text, i) => ({path: `units/${i}.yaml`, text}))

  return compileUnits(sources).problems.map(formatDataProblem)
}

test('should compile a unit with all its forms', () => {
  expect(compileUnits([{path: 'units/power.yaml', text: watt}])).toEqual({
    value: {
      asOf: '2026-11-22',
      units: [
        {
          id: 'kilowatt',
          symbol: 'kW',
          ucum: 'kW',
          dimension: [2, 1, -3, 0, 0, 0, 0],
          factor: 1000,
          offset: 0,
          kinds: ['power'],
          names: {en: ['kilowatt'], zh: ['千瓦']},
          source: 'SI Brochure 9th ed., 3',
          asOf: '2026-11-22'
        }
      ],
      forms: packForms([
        {form: 'kW', unit: 0, status: 'preferred'},
        {form: 'Kw', unit: 0, status: 'deprecated', defect: 'case'},
        {form: 'kilowatt', unit: 0, status: 'admitted', language: 'en'},
        {form: 'kilowatts', unit: 0, status: 'admitted', language: 'en'},
        {form: '千瓦', unit: 0, status: 'admitted', language: 'zh'}
      ]),
      kinds: [],
      links: {}
    },
    problems: []
  })
})

test('should compile kinds with every choice of words', () => {
  const kind = `- id: energy
  name: {en: an energy}
  units: [J]
  not: [W]
  phrases: {en: [annual|yearly saving|savings]}
  unless: [per unit|peak]
`

  expect(compileUnits([{path: 'kinds.yaml', text: kind}]).value.kinds).toEqual([
    {
      id: 'energy',
      name: {en: 'an energy'},
      dimensions: [[2, 1, -2, 0, 0, 0, 0]],
      excluded: [[2, 1, -3, 0, 0, 0, 0]],
      phrases: {en: ['annual saving', 'annual savings', 'yearly saving', 'yearly savings']},
      heads: [],
      unless: ['per unit', 'peak']
    }
  ])
})

test('should know temperatures with a zero of their own', () => {
  const celsius = `- id: degree-celsius
  ucum: Cel
  kinds: [temperature]
  forms: [{form: °C, status: preferred}]
  ${source}
`
  const {factor, offset, dimension} = compileUnits([{path: 'units/heat.yaml', text: celsius}]).value.units[0]!

  expect({factor, offset, dimension}).toEqual({factor: 1, offset: 273.15, dimension: [0, 0, 0, 0, 1, 0, 0]})
})

test('should let a later file correct an earlier one', () => {
  const {units, forms} = compileUnits([
    {path: 'units/power.yaml', text: watt},
    {
      path: 'own.yaml',
      text: watt.replace('    - {form: Kw, defect: case}\n', '').replace('SI Brochure 9th ed., 3', 'Client')
    }
  ]).value

  expect([units.map((d) => d.source), forms.texts.split('\n')]).toEqual([
    ['Client'],
    ['kW', 'kilowatt', 'kilowatts', '千瓦']
  ])
})

test('should tell of a code that the engine does not know', () => {
  expect(messages(watt.replace('ucum: kW', 'ucum: kWh'))).toEqual([
    'units/0.yaml:2:9: Unexpected `kWh`, expected a UCUM code such as `kW.h`'
  ])
})

test('should tell of a decimal number in a code, which the engine would misread', () => {
  expect(messages(watt.replace('ucum: kW', 'ucum: 735.49875.W'))).toEqual([
    'units/0.yaml:2:9: Unexpected `735.49875.W`, expected a UCUM code such as `kW.h`'
  ])
})

test('should tell of a form that two units claim', () => {
  expect(messages(watt, watt.replace('id: kilowatt', 'id: other').replace(/ {2}names:[\s\S]*zh: .*\n/u, ''))).toEqual([
    'units/1.yaml:5:7: Unexpected form `kW` of `other`: it is one of `kilowatt` already',
    'units/1.yaml:6:7: Unexpected form `Kw` of `other`: it is one of `kilowatt` already'
  ])
})

test('should tell of a unit without one preferred form', () => {
  expect(messages(watt.replace('status: preferred', 'status: admitted'))).toEqual([
    'units/0.yaml:5:5: Unexpected 0 preferred forms of `kilowatt`, expected one with `status: preferred`'
  ])
})

test('should tell of a form that is neither right nor wrong', () => {
  expect(messages(watt.replace(', defect: case', ''))).toEqual([
    'units/0.yaml:6:7: Unexpected form `Kw` without a `status` or a `defect`'
  ])
})

test('should tell of a second entry in one file', () => {
  expect(messages(`${watt}\n${watt}`)).toEqual(['units/0.yaml:13:3: Unexpected second entry `kilowatt`: merge the two'])
})
