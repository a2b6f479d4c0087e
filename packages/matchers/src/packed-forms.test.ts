import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CompiledForm} from './compiled-units.ts'
import {packForms, unpackForms} from './packed-forms.ts'

const form: fc.Arbitrary<CompiledForm> = fc.record(
  {
    form: fc.string({minLength: 1}).filter((d) => !d.includes('\n')),
    unit: fc.nat(),
    status: fc.constantFrom('admitted', 'deprecated', 'preferred'),
    language: fc.constantFrom('en', 'zh'),
    near: fc.array(fc.string(), {maxLength: 2})
  },
  {requiredKeys: ['form', 'unit', 'status']}
)

test('should give back the forms that were packed', () => {
  fc.assert(
    fc.property(fc.array(form), (forms) => {
      expect(unpackForms(JSON.parse(JSON.stringify(packForms(forms))))).toEqual(forms)
    })
  )
})

test('should hold traits once that many forms share', () => {
  const {traits, traitsOf} = packForms([
    {form: 'kW', unit: 0, status: 'preferred'},
    {form: 'KW', unit: 0, status: 'deprecated', defect: 'case'},
    {form: 'V', unit: 1, status: 'preferred'}
  ])

  expect([traits, traitsOf]).toEqual([
    [{status: 'preferred'}, {status: 'deprecated', defect: 'case'}],
    [0, 1, 0]
  ])
})
