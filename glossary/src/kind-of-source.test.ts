import {expect, test} from 'vitest'
import {kindOfSource} from './kind-of-source.ts'

test.each([
  ['terms', '- {id: motor, en: []}'],
  ['units', '- {id: kilowatt}\n- {id: megawatt, ucum: MW, forms: []}'],
  ['standards', '- {id: ISO 9001, editions: []}'],
  ['standards', '- {edition: "EN ISO 9001:2015", adopts: "ISO 9001:2015"}']
])('should tell %s by the keys of the entries', (kind, text) => {
  expect(kindOfSource(text)).toBe(kind)
})

test.each(['- {id', 'words', '', '- [1]'])('should take `%s` for terms, whose compiler says what is wrong', (text) => {
  expect(kindOfSource(text)).toBe('terms')
})
