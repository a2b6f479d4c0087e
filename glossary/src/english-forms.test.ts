import {expect, test} from 'vitest'
import {abbreviationForms, nounForms, verbForms} from './english-forms.ts'

test.each([
  ['milestone', 'milestones'],
  ['fault diagnosis', 'fault diagnoses'],
  ['acceptance criterion', 'acceptance criteria'],
  ['failure mode and effects analysis', 'failure mode and effects analyses'],
  ['declaration of conformity', 'declarations of conformity'],
  ['mean time between failures', 'mean times between failures'],
  ['tonne of coal equivalent', 'tonnes of coal equivalent'],
  ['set-point', 'set-points'],
  ['energy saving acceptance', 'energy saving acceptances'],
  ['life cycle assessment', 'life cycle assessments'],
  ['vulnerability', 'vulnerabilities'],
  ['business process', 'business processes'],
  ['control bus', 'control buses']
])('should give `%s` the plural `%s`', (term, plural) => {
  expect(nounForms(term)).toEqual([
    {kind: 'base', text: term},
    {kind: 'plural', text: plural}
  ])
})

test.each(['remote diagnostics', 'energy savings', 'commissioning', 'condition monitoring', 'liquidated damages'])(
  'should give `%s` no plural',
  (term) => {
    expect(nounForms(term)).toEqual([{kind: 'base', text: term}])
  }
)

test('should take the plural that the glossary gives', () => {
  expect(nounForms('test bus', 'test busses')).toEqual([
    {kind: 'base', text: 'test bus'},
    {kind: 'plural', text: 'test busses'}
  ])
  expect(nounForms('node', 'none')).toEqual([{kind: 'base', text: 'node'}])
})

test.each([
  ['debug', ['debug', 'debugs', 'debugged', 'debugging']],
  ['commission', ['commission', 'commissions', 'commissioned', 'commissioning']],
  ['calibrate', ['calibrate', 'calibrates', 'calibrated', 'calibrating']],
  ['verify', ['verify', 'verifies', 'verified', 'verifying']],
  ['hand over', ['hand over', 'hands over', 'handed over', 'handing over']],
  ['test', ['test', 'tests', 'tested', 'testing']]
])('should inflect the verb `%s`', (verb, forms) => {
  expect(verbForms(verb).map((d) => d.text)).toEqual(forms)
})

test('should give abbreviations a plain plural', () => {
  expect(abbreviationForms('PLC').map((d) => d.text)).toEqual(['PLC', 'PLCs'])
  expect(abbreviationForms('OPC UA').map((d) => d.text)).toEqual(['OPC UA', 'OPC UAs'])
})
