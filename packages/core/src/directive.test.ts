import {expect, test} from 'vitest'
import {readDirective} from './directive.ts'

test.each([
  [
    ' tenderlint-allow units/wrong-symbol: as drawn: twice ',
    {ruleIds: ['units/wrong-symbol'], reason: 'as drawn: twice'}
  ],
  [
    'tenderlint-allow units/wrong-symbol, units/wrong-spacing\n references/x:\nclient’s form',
    {ruleIds: ['units/wrong-symbol', 'units/wrong-spacing', 'references/x'], reason: 'client’s form'}
  ],
  ['tenderlint-allow units/wrong-symbol', undefined],
  ['tenderlint-allow units/wrong-symbol: ', undefined],
  ['tenderlint-allow : because', undefined],
  ['tenderlint-allows units/x: because', undefined],
  ['Please check', undefined]
])('should read `%s`', (comment, directive) => {
  expect(readDirective(comment)).toEqual(directive)
})
