import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fingerprint} from './fingerprint.ts'

const problem = {
  ruleId: 'units/wrong-symbol',
  defect: 'symbol',
  quote: 'Kw',
  before: 'The peak demand of the station falls by 500 ',
  after: ' in winter, when the heat is used.'
}

test('should not count white space, case, or words further than three away', () => {
  expect(
    fingerprint({...problem, before: 'The base\ndemand FALLS  by 500\n', after: ' in winter,\nWhen it snows'})
  ).toBe(fingerprint(problem))
})

test('should tell letters and digits of all scripts from what parts words', () => {
  const parted = fingerprint({...problem, quote: 'a b'})
  const wrong = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(
    (d) => /[\p{L}\p{N}\p{Script=Han}]/u.test(d) === (fingerprint({...problem, quote: `a${d}b`}) === parted)
  )

  expect(wrong).toEqual([])
})

test.each([
  ['rule', {ruleId: 'units/wrong-spacing'}],
  ['defect', {defect: 'other'}],
  ['words', {quote: 'Kwh'}],
  ['words before', {before: 'The peak demand rises by 500 '}],
  ['words after', {after: ' in summer'}]
])('should count the %s', (_, change) => {
  expect(fingerprint({...problem, ...change}) === fingerprint(problem)).toBe(false)
})

test('should let a key stand for the words and those around', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (quote, before, after) => {
      expect(fingerprint({...problem, quote, before, after, key: 'k'})).toBe(fingerprint({...problem, key: 'k'}))
    })
  )
})

test('should give 16 hexadecimal digits', () => {
  fc.assert(
    fc.property(fc.string(), (quote) => {
      expect(fingerprint({...problem, quote})).toMatch(/^[0-9a-f]{16}$/)
    })
  )
})
