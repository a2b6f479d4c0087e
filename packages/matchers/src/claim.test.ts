import {expect, test} from 'vitest'
import {readClaims} from './claim.ts'
import {createStandardMatcher} from './standard-matcher.ts'
import {noStandards} from './standard-registry.ts'

const matcher = createStandardMatcher(noStandards)
const read = (text: string) =>
  readClaims(text, matcher.match({kind: 'paragraph', language: 'en', text, marks: [], quoted: false})).map((d) => [
    text.slice(d.range.start, d.range.end),
    d.verb,
    d.standards.map((standard) => standard.normal).join(' '),
    d.subject
  ])

test.each([
  ['an ISO 9001 certified company', ['ISO 9001 certified', 'certified', 'ISO 9001', 'organization']],
  ['our ISO 9001-certified products', ['ISO 9001-certified', 'certified', 'ISO 9001', 'product']],
  [
    'certified to ISO 9001, ISO 14001 and ISO 45001:2018',
    ['certified to ISO 9001, ISO 14001 and ISO 45001:2018', 'certified', 'ISO 9001 ISO 14001 ISO 45001:2018', undefined]
  ],
  [
    'a laboratory accredited according to the requirements of ISO/IEC 17025',
    ['accredited according to the requirements of ISO/IEC 17025', 'accredited', 'ISO/IEC 17025', 'laboratory']
  ],
  ['certified personnel to ISO 18436-2', ['certified personnel to ISO 18436-2', 'certified', 'ISO 18436-2', 'person']],
  [
    'A laboratory certified to ISO/IEC 17025. It may not exceed 5 %.',
    ['certified to ISO/IEC 17025', 'certified', 'ISO/IEC 17025', 'laboratory']
  ],
  [
    'accredited to ISO 9001 by a body of the region, and do not rely on others',
    ['accredited to ISO 9001', 'accredited', 'ISO 9001', undefined]
  ],
  ['We make pumps and are certified to ISO 9001', ['certified to ISO 9001', 'certified', 'ISO 9001', undefined]],
  ['公司通过ISO 9001质量管理体系认证', ['ISO 9001质量管理体系认证', 'certified', 'ISO 9001', 'organization']],
  ['实验室获得ISO/IEC 17025认可', ['ISO/IEC 17025认可', 'accredited', 'ISO/IEC 17025', 'laboratory']]
])('should read the claim in `%s`', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  'We follow ISO 9001.',
  'ISO 31000 is not certified by anybody.',
  'No firm can be certified to ISO 31000.',
  'accredited certification to ISO/IEC 27001',
  'UKAS-accredited ISO 9001',
  'Certificates are kept for ten years; ISO 9001 asks for records.',
  '未通过ISO 9001认证',
  'certified'
])('should read no false claim in `%s`', (text) => {
  expect(read(text).filter(([, verb]) => verb === 'accredited' || !text.includes('accredited'))).toEqual([])
})
