import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CompiledForm, CompiledKind, CompiledUnit, CompiledUnits} from './compiled-units.ts'
import {packForms} from './packed-forms.ts'
import type {Prose} from './prose.ts'
import {createQuantityMatcher} from './quantity.ts'
import type {Dimension, QuantityMatch} from './quantity-match.ts'

const table = createTable(
  [
    ['metre', 'm', [1, 0, 0, 0, 0, 0, 0], 1, 'length', ['metre'], []],
    ['millimetre', 'mm', [1, 0, 0, 0, 0, 0, 0], 0.001, 'length', [], []],
    ['gram', 'g', [0, 1, 0, 0, 0, 0, 0], 0.001, 'mass', [], []],
    ['second', 's', [0, 0, 1, 0, 0, 0, 0], 1, 'duration', ['second'], []],
    ['minute', 'min', [0, 0, 1, 0, 0, 0, 0], 60, 'duration', ['minute'], []],
    ['hour', 'h', [0, 0, 1, 0, 0, 0, 0], 3600, 'duration', ['hour'], []],
    ['year', 'a', [0, 0, 1, 0, 0, 0, 0], 31_557_600, 'duration', ['year', 'p.a.'], []],
    ['ampere', 'A', [0, 0, 0, 1, 0, 0, 0], 1, 'current', [], []],
    ['milliampere', 'mA', [0, 0, 0, 1, 0, 0, 0], 0.001, 'current', [], []],
    ['volt', 'V', [2, 1, -3, -1, 0, 0, 0], 1, 'voltage', [], []],
    ['kelvin', 'K', [0, 0, 0, 0, 1, 0, 0], 1, 'temperature', [], []],
    ['celsius', '°C', [0, 0, 0, 0, 1, 0, 0], 1, 'temperature', [], []],
    ['watt', 'W', [2, 1, -3, 0, 0, 0, 0], 1, 'power', [], []],
    ['kilowatt', 'kW', [2, 1, -3, 0, 0, 0, 0], 1000, 'power', ['kilowatt'], ['Kw']],
    ['kilowatt-hour', 'kWh', [2, 1, -2, 0, 0, 0, 0], 3_600_000, 'energy', ['kilowatt-hour'], ['kwh']],
    ['hertz', 'Hz', [0, 0, -1, 0, 0, 0, 0], 1, 'frequency', [], []],
    ['percent', '%', [0, 0, 0, 0, 0, 0, 0], 0.01, 'share', [], []],
    ['euro', 'EUR', [0, 0, 0, 0, 0, 0, 0], 1, 'money', ['euro'], ['€']]
  ],
  [
    {id: 'power', own: [2, 1, -3, 0, 0, 0, 0], phrases: ['rated power', 'peak demand']},
    {id: 'energy', own: [2, 1, -2, 0, 0, 0, 0], phrases: ['annual saving'], excluded: [2, 1, -3, 0, 0, 0, 0]},
    {id: 'duration', own: [0, 0, 1, 0, 0, 0, 0], phrases: [], heads: ['time']}
  ]
)
const matcher = createQuantityMatcher(table)

function find(text: string, prose: Partial<Prose> = {}): readonly QuantityMatch[] {
  return matcher.match({kind: 'paragraph', language: 'en', marks: [], quoted: false, ...prose, text}, [])
}

function read(text: string, prose: Partial<Prose> = {}): readonly unknown[] {
  return find(text, prose).map(({range, value, unit}) => [text.slice(range.start, range.end), value, unit.preferred])
}

describe('createQuantityMatcher', () => {
  test.each([
    ['a 75 kW motor', ['75 kW', 75, 'kW']],
    ['75kW', ['75kW', 75, 'kW']],
    ['a 75-kW motor', ['75-kW', 75, 'kW']],
    ['from 5 to 10 kW', ['5 to 10 kW', {min: 5, max: 10}, 'kW']],
    ['5–10 kW', ['5–10 kW', {min: 5, max: 10}, 'kW']],
    ['between 5 and 10 kW', ['5 and 10 kW', {min: 5, max: 10}, 'kW']],
    ['0 to -20 °C', ['0 to -20 °C', {min: -20, max: 0}, '°C']],
    ['−5 °C', ['−5 °C', -5, '°C']],
    ['20 ± 0.5 °C', ['20 ± 0.5 °C', {min: 19.5, max: 20.5}, '°C']],
    ['(20 ± 0.5) °C', ['20 ± 0.5) °C', {min: 19.5, max: 20.5}, '°C']],
    ['4-20 mA', ['4-20 mA', {min: 4, max: 20}, 'mA']],
    ['1/2 h', ['1/2 h', 0.5, 'h']],
    ['120 kWh/(m²·a)', ['120 kWh/(m²·a)', 120, 'kWh/(m²·a)']],
    ['120 kWh/m2/a', ['120 kWh/m2/a', 120, 'kWh/(m²·a)']],
    ['12 kWh p.a.', ['12 kWh p.a.', 12, 'kWh/a']],
    ['12 kilowatt-hours per year', ['12 kilowatt-hours per year', 12, 'kWh/a']],
    ['5 W m-2 K-1', ['5 W m-2 K-1', 5, 'W·m⁻²·K⁻¹']],
    ['6 kW/(m³/min)', ['6 kW/(m³/min)', 6, 'kW·min/m³']],
    ['9.81 m/s^2', ['9.81 m/s^2', 9.81, 'm/s²']],
    ['≥ 99.5 %', ['99.5 %', 99.5, '%']],
    ['in 2026, 10 kW', ['10 kW', 10, 'kW']]
  ])('should read %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test('should read a list with one unit', () => {
    expect(find('5, 10 and 15 kW').map((d) => [d.value, d.unitPlace])).toEqual([
      [5, 'shared'],
      [10, 'shared'],
      [15, 'after']
    ])
  })

  test.each([
    ['0.21 EUR/kWh', ['0.21 EUR/kWh', 0.21, 'EUR/kWh']],
    ['0.21EUR per kWh', ['0.21EUR per kWh', 0.21, 'EUR/kWh']],
    ['€ 0.21/kWh', ['€ 0.21/kWh', 0.21, 'EUR/kWh']],
    ['EUR 1,250 per kilowatt-hour', ['EUR 1,250 per kilowatt-hour', 1250, 'EUR/kWh']],
    ['€0.21/kWh/a', ['€0.21/kWh/a', 0.21, 'EUR/(kWh·a)']]
  ])('should read the price %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test('should keep the currency of a price and what follows its number apart', () => {
    const [price] = find('pay €0.21/kWh')

    expect([price?.number, price?.unit.range, price?.unit.form, price?.unit.parts.map((d) => d.range)]).toEqual([
      {start: 5, end: 9},
      {start: 9, end: 13},
      '€/kWh',
      [
        {start: 4, end: 5},
        {start: 10, end: 13}
      ]
    ])
  })

  test('should read no amount of money, whatever stands behind it', () => {
    expect(
      ['120 EUR', 'EUR 120 m', '€ 3 for 5 pumps', '5 kWh/EUR', '5 m EUR', '3 EUR·kWh'].map((d) => read(d))
    ).toEqual([[], [], [], [['5 kWh', 5, 'kWh']], [], []])
  })

  test('should read two quantities with a solidus', () => {
    expect(read('400 V/50 Hz')).toEqual([
      ['400 V', 400, 'V'],
      ['50 Hz', 50, 'Hz']
    ])
  })

  test('should read an exponent in superscript, and not the number of a note', () => {
    const marks = [{kind: 'superscript', start: 3, end: 4} as const]

    expect([read('5 m2', {marks}), read('5 W1', {marks})]).toEqual([[['5 m2', 5, 'm²']], []])
  })

  test.each([
    '24VDC',
    '1080p',
    '5G',
    'M12',
    'A4',
    'IP65',
    'DN50',
    'PN16',
    'Cat6',
    'RS-485 m',
    'USB3 V',
    '4x20',
    'PM2.5 W',
    'v2.1.0 s',
    'clause 3.2.1 A',
    '2026-11-22 h',
    '12:30 h',
    '1:50 m',
    'https://example.org/50kW',
    'sales@50kW.example',
    'report_50kW.pdf',
    'Table 3 A',
    'Section 5A',
    'the 1990s',
    'In 2026 A new plant',
    'USD 50 m',
    '€5 m',
    '5 V-belts',
    '132-45A',
    '3rd h',
    'U+002A',
    '002A',
    '2014-2017 W Smith',
    '1.3m+ users'
  ])('should find nothing in %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('should find nothing in the designation of a standard', () => {
    const text = 'IEC 60204 A and 5 A'
    const standard = {range: {start: 0, end: 11}} as never
    const [quantity, ...others] = matcher.match({kind: 'paragraph', language: 'en', text, marks: [], quoted: false}, [
      standard
    ])

    expect([quantity?.range, others]).toEqual([{start: 16, end: 19}, []])
  })

  test('should tell a unit in the wrong case, but not in a text in capitals', () => {
    expect([find('75 Kw')[0]?.unit.parts[0]?.defect, find('MOTOR 75 Kw')[0]?.unit.parts[0]?.defect]).toEqual([
      {kind: 'case', expected: 'kW', isCertain: true},
      {kind: 'case', expected: 'kW', isCertain: true}
    ])
    expect(find('MOTOR 75 KW')).toEqual([])
  })

  test('should read a unit alike whatever was read before, raised digits or not', () => {
    const words = ['5 m2', '5 m3', ' and 5 W/m2', '5 s-1', '5 kW1', '/m2', '·m2', ' ', '1 m', '2']

    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), {maxLength: 6}),
        fc.array(fc.nat(30), {maxLength: 4}),
        (parts, starts) => {
          const text = parts.join('')
          const marks = starts
            .filter((d) => /\d/u.test(text[d] ?? ''))
            .map((start) => ({kind: 'superscript' as const, start, end: start + 1}))
          const prose = {kind: 'paragraph', language: 'en', text, marks, quoted: false} as const

          expect(matcher.match(prose, [])).toEqual(createQuantityMatcher(table).match(prose, []))
        }
      )
    )
  })

  test('should take the unit of a table head for a cell with a number', () => {
    expect(find('5–10', {kind: 'cell', columnHead: 'Power (kW)'})).toEqual([
      {
        range: {start: 0, end: 4},
        number: {start: 0, end: 4},
        value: {min: 5, max: 10},
        step: 1,
        style: {},
        unit: {
          ...find('5 kW')[0]!.unit,
          range: {start: 4, end: 4},
          parts: [{...find('x, kW', {kind: 'caption'})[0]!.unit.parts[0]!, range: {start: 7, end: 9}}]
        },
        unitPlace: 'head'
      }
    ])
  })

  test.each(['Power (kW)', 'Power in kW', 'Power, kW', 'Power / kW', 'Power [kW]', 'kW', 'Time (h)', 'Time in min'])(
    'should find the unit of the head %s',
    (text) => {
      expect(
        find(text, {kind: 'cell', isHead: true}).map((d) => [d.unitPlace, text.slice(d.range.start, d.range.end)])
      ).toEqual([['alone', /kW|h\b|min/u.exec(text.slice(4) || text)![0]]])
    }
  )

  test.each(['Power (a)', 'Machine (A)', 'Value (min)', 'in total', 'Range, m'])(
    'should find no unit in the head %s',
    (text) => {
      expect(find(text, {kind: 'cell', isHead: true})).toEqual([])
    }
  )

  test('should read a unit alone where a sentence or a column of units names one', () => {
    expect([
      find('the specific energy in kWh/m2.').map((d) => [d.unitPlace, d.unit.form]),
      find('kwh', {kind: 'cell', rowHead: 'Consumption', columnHead: 'Unit'}).map((d) => [d.unitPlace, d.unit.form]),
      find('kwh', {kind: 'cell'}),
      find('Delivery is in kW 12.')
    ]).toEqual([[['alone', 'kWh/m2']], [['alone', 'kwh']], [], []])
  })

  test('should take no exponent for what follows a percentage', () => {
    expect(read('2%-3%')).toEqual([
      ['2%', 2, '%'],
      ['3%', 3, '%']
    ])
  })

  test('should read a name with the thing it is of', () => {
    const names = [
      'The rated power of the pump is 75 kWh.',
      'It turns. The rated power of pump 4.2 in hall C is 75 kWh.',
      'The rated power of the pump when wet is 75 kWh.',
      'Half of the rated power of the pump is 75 kWh.'
    ].map((text) => {
      const {range, words = ''} = find(text)[0]?.kind ?? {}

      return [words, range && text.slice(range.start, range.end)]
    })

    expect(names).toEqual([
      ['rated power', 'rated power'],
      ['rated power', 'rated power'],
      ['', undefined],
      ['', undefined]
    ])
  })

  test('should take the unit of its row for a cell with a number, in a column that may hold values of any kind', () => {
    const cell = {kind: 'cell', rowHead: 'Rated power', rowUnit: 'kW'} as const
    const heads = ['Value', undefined, '2026', 'Line 2', 'Price', 'Limit (mA)']

    expect(
      heads.map((columnHead) => find('75', columnHead === undefined ? cell : {...cell, columnHead})[0]?.unit.form)
    ).toEqual(['kW', 'kW', 'kW', 'kW', undefined, 'mA'])
    expect(find('75', {...cell, columnHead: 'Value', rowUnit: 'h'})[0]?.unit.form).toEqual('h')
    expect(find('75', {...cell, columnHead: 'Value', rowUnit: 'pcs'})).toEqual([])
  })

  test('should not hold the condition of a name against it', () => {
    expect([
      find('rated power at 400 V')[0]?.kind,
      find('rated power at 75 kW')[0]?.kind?.fits,
      find('rated power of 400 V')[0]?.kind?.fits
    ]).toEqual([undefined, true, false])
  })

  test('should say what the words beside a quantity call it', () => {
    expect(find('The annual saving is about 500 kW.')[0]?.kind).toEqual({
      id: 'energy',
      name: {en: 'a energy'},
      words: 'annual saving',
      range: {start: 4, end: 17},
      fits: false
    })
  })

  test('should take an amount per year for an amount', () => {
    expect(find('The annual saving is 500 kWh/a.')[0]?.kind?.fits).toEqual(true)
  })

  test('should let the nearer words decide', () => {
    expect(find('an annual saving in peak demand of 500 kW')[0]?.kind?.id).toEqual('power')
  })

  test('should take words after a quantity only where they are not part of a longer name', () => {
    expect([find('500 kW annual saving.')[0]?.kind?.id, find('500 kW annual saving pumps')[0]?.kind]).toEqual([
      'energy',
      undefined
    ])
  })

  test('should read the heads of a row and a column for a cell', () => {
    expect(find('500 kW', {kind: 'cell', rowHead: 'Annual saving'})[0]?.kind?.fits).toEqual(false)
  })
})

type UnitRow = readonly [string, string, Dimension, number, string, readonly string[], readonly string[]]

interface KindRow {
  readonly id: string
  readonly own: Dimension
  readonly phrases: readonly string[]
  readonly excluded?: Dimension
  readonly heads?: readonly string[]
}

function createTable(units: readonly UnitRow[], kinds: readonly KindRow[]): CompiledUnits {
  const forms: CompiledForm[] = []

  for (const [unit, [, symbol, , , , names, wrong]] of units.entries()) {
    forms.push({
      form: symbol,
      unit,
      status: 'preferred',
      ...(symbol === 'a' && {use: 'compound'}),
      ...(symbol === 'K' && {use: 'spaced'})
    })
    for (const name of names)
      forms.push(
        {form: name, unit, status: 'admitted', language: 'en'},
        {form: `${name}s`, unit, status: 'admitted', language: 'en'}
      )
    for (const form of wrong) forms.push({form, unit, status: 'deprecated', defect: 'case'})
  }

  return {
    asOf: '2026-11-22',
    units: units.map(
      ([id, symbol, dimension, factor, kind]): CompiledUnit => ({
        id,
        symbol,
        ucum: symbol,
        dimension,
        factor,
        offset: 0,
        kinds: [kind],
        names: {},
        source: 'test',
        asOf: '2026-11-22'
      })
    ),
    forms: packForms(forms),
    kinds: kinds.map(
      ({id, own, phrases, excluded, heads = []}): CompiledKind => ({
        id,
        name: {en: `a ${id}`},
        dimensions: [own],
        excluded: excluded ? [excluded] : [],
        phrases: {en: phrases},
        heads,
        unless: []
      })
    ),
    links: {en: {before: ['is', 'about', 'of'], conditions: ['at'], after: ['for'], values: ['value']}}
  }
}
