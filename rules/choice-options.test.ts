import {expect, test} from 'vitest'
import {readChoices} from './choice-options.ts'

const read = readChoices({litre: ['any', 'L', 'l'], gap: ['any', 'narrow']})

test('should take the first value for what is not given', () => {
  expect([read(undefined), read({}), read({litre: 'l'})]).toEqual([
    {litre: 'any', gap: 'any'},
    {litre: 'any', gap: 'any'},
    {litre: 'l', gap: 'any'}
  ])
})

test.each([
  [{liter: 'L'}, 'Unexpected option `liter`, expected `litre` or `gap`'],
  [{litre: 'ltr'}, 'Unexpected value `ltr` of `litre`, expected `any`, `L` or `l`'],
  [{gap: 3}, 'Unexpected value `3` of `gap`, expected `any` or `narrow`']
])('should say what is wrong with %j', (given, message) => {
  expect(() => read(given)).toThrow(new Error(message))
})
