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
  [
    'tenderlint-allow units/wrong-symbol section: agreed with @li.wei until 2027-03-31',
    {
      ruleIds: ['units/wrong-symbol'],
      reason: 'agreed with @li.wei until 2027-03-31',
      scope: 'section',
      owner: 'li.wei',
      until: '2027-03-31'
    }
  ],
  [
    'tenderlint-allow units/wrong-symbol document @qa until 2027-03-31: as drawn',
    {ruleIds: ['units/wrong-symbol'], reason: 'as drawn', scope: 'document', owner: 'qa', until: '2027-03-31'}
  ],
  [
    'tenderlint-allow units/wrong-symbol，units/wrong-spacing section：业主用语 @li until 2027-03-31',
    {
      ruleIds: ['units/wrong-symbol', 'units/wrong-spacing'],
      reason: '业主用语 @li until 2027-03-31',
      scope: 'section',
      owner: 'li',
      until: '2027-03-31'
    }
  ],
  ['tenderlint-allow units/wrong-symbol paragraph: as drawn', {ruleIds: ['units/wrong-symbol'], reason: 'as drawn'}],
  [
    'tenderlint-allow units/wrong-symbol: write to li@example.com until it is mended',
    {ruleIds: ['units/wrong-symbol'], reason: 'write to li@example.com until it is mended'}
  ],
  [
    'tenderlint-allow units/wrong-symbol',
    {ruleIds: ['units/wrong-symbol'], reason: '', fault: 'expected a reason after a colon'}
  ],
  [
    'tenderlint-allow units/wrong-symbol: ',
    {ruleIds: ['units/wrong-symbol'], reason: '', fault: 'expected a reason after a colon'}
  ],
  [
    'tenderlint-allow : because',
    {ruleIds: [], reason: 'because', fault: 'expected the id of a rule, such as `units/wrong-symbol`'}
  ],
  [
    'tenderlint-allow units/wrong-symbol: until 2027-13-31',
    {
      ruleIds: ['units/wrong-symbol'],
      reason: 'until 2027-13-31',
      until: '2027-13-31',
      fault: 'unexpected date `2027-13-31`, expected one such as `2027-03-31`'
    }
  ],
  [
    'tenderlint-allow units/wrong-symbol: as drawn, until 2027-02-30',
    {
      ruleIds: ['units/wrong-symbol'],
      reason: 'as drawn, until 2027-02-30',
      until: '2027-02-30',
      fault: 'unexpected date `2027-02-30`, expected one such as `2027-03-31`'
    }
  ],
  ['tenderlint-allows units/x: because', undefined],
  ['Please check', undefined]
])('should read `%s`', (comment, directive) => {
  expect(readDirective(comment)).toEqual(directive)
})
