import {expect, test} from 'vitest'
import {readValidity} from './read-validity.ts'

test.each([
  ['valid until 2031-05-01', ['2031-05-01']],
  ['Expiry date: 01.05.2031', ['2031-05-01']],
  ['valid from 2028-05-02 to 2031-05-01', ['2031-05-01']],
  ['validity: May 2028 – April 2031', ['2031-04']],
  ['valid for three years until the end of 2031', ['2031']],
  ['issued on 2028-05-02 and valid up to 2031-05-01', ['2031-05-01']],
  ['有效期：2028年5月2日至2031年5月1日', ['2031-05-01']],
  ['有效期自2028年5月2日起至2031年5月1日止', ['2031-05-01']],
  ['2031年5月1日到期', ['2031-05-01']],
  ['valid from 2031-05-01', []],
  ['issued on 2031-05-01', []],
  ['contract from 2028-05-02 to 2031-05-01', []],
  ['有效期自2031年5月1日起', []],
  ['项目工期至2031年5月1日', []]
])('should read of `%s` until when it is valid', (text, expected) => {
  expect(readValidity(text).map((d) => d.day)).toEqual(expected)
})
