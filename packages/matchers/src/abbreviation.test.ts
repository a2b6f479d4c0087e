import {expect, test} from 'vitest'
import {findAbbreviations} from './abbreviation.ts'
import type {Prose} from './prose.ts'

function show(text: string, rest: Partial<Prose> = {}): readonly string[] {
  return findAbbreviations({kind: 'paragraph', language: 'en', text, marks: [], quoted: false, ...rest}).map((d) => {
    const expansion = d.expansion && text.slice(d.expansion.start, d.expansion.end)

    return `${d.text}${expansion === undefined ? (d.isDefinition ? ' defined' : '') : ` = ${expansion}`}`
  })
}

test.each([
  ['the programmable logic controller (PLC) and two PLCs', ['PLC = programmable logic controller', 'PLC']],
  ['all programmable logic controllers (PLCs)', ['PLC = programmable logic controllers']],
  ['PLC (programmable logic controller)', ['PLC = programmable logic controller']],
  ['the energy performance indicator (EnPI)', ['EnPI = energy performance indicator']],
  ['measurement and verification (M&V)', ['M&V = measurement and verification']],
  ['supervisory control and data acquisition (“SCADA”)', ['SCADA = supervisory control and data acquisition']],
  ['the Statement of Work (hereinafter the SOW)', ['SOW = Statement of Work']],
  ['mean operating time between failures (MTBF)', ['MTBF = mean operating time between failures']],
  ['hazard and operability study (HAZOP)', ['HAZOP = hazard and operability study']],
  ['SLA: service level agreement', ['SLA = service level agreement']],
  ['OEE stands for overall equipment effectiveness', ['OEE = overall equipment effectiveness']],
  ['FAT factory acceptance test', ['FAT = factory acceptance test']],
  ['the FAT follows', ['FAT']],
  ['the controller of the plant (XYZ) runs', ['XYZ defined']],
  ['可编程逻辑控制器（PLC）', ['PLC defined']],
  ['采用PLC控制', ['PLC']],
  ['NIST SP 800 and NIST (NIST IR 8011)', ['NIST', 'SP', 'NIST', 'NIST', 'IR']],
  ['SCOPE OF WORK', []],
  ['Part II and part IV', []],
  ['QES-P-2026, DN100, IP54, kWh, MWh, CO2, e.g. BMS.example', []],
  ['SECTION PLC of the plan', []]
])('should read `%s`', (text, expected) => {
  expect(show(text)).toEqual(expected)
})

test('should read a table of abbreviations', () => {
  expect(show('programmable logic controller', {kind: 'cell', rowHead: 'PLC'})).toEqual([
    'PLC = programmable logic controller'
  ])
  expect(show('BMS', {kind: 'cell', columnHead: 'Abbreviation'})).toEqual(['BMS defined'])
  expect(show('Abbreviations', {kind: 'cell', isHead: true})).toEqual([])
})
