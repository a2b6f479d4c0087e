import {array, assert, constantFrom, oneof, property, string, uint8Array} from 'fast-check'
import {expect, test} from 'vitest'
import {markOriginal, readOriginal} from './own-update.ts'

const update = '1 0 obj\nnull\nendobj\nstartxref\n9\n%%EOF\n'
const originals = oneof(
  uint8Array(),
  // What our own line and the ends of updates are made of.
  array(
    oneof(string(), constantFrom('\n', '\r', '%%EOF\n', '% tenderlint wrote comments; bytes of the original: ', '12\n'))
  ).map((d) => encode(d.join('')))
)

test('should give back whatever was marked', () => {
  assert(
    property(originals, (bytes) => {
      expect(readOriginal(append(markOriginal(bytes), update))).toEqual(bytes)
    })
  )
})

test('should know no original where others wrote after us', () => {
  assert(
    property(originals, (bytes) => {
      expect(readOriginal(append(markOriginal(bytes), update + update))).toBeUndefined()
    })
  )
})

test.each([
  ['other files', `%PDF-1.7\n${update}`],
  ['a line that names another length', `%PDF-1.7\n% tenderlint wrote comments; bytes of the original: 5\n${update}`],
  ['an update that was cut off', new TextDecoder().decode(markOriginal(encode(`%PDF-1.7\n${update}`)))]
])('should know no original of %s', (_, text) => {
  expect(readOriginal(encode(text))).toBeUndefined()
})

function append(bytes: Uint8Array, text: string): Uint8Array {
  return new Uint8Array([...bytes, ...encode(text)])
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
