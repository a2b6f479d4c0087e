import {expect, test} from 'vitest'
import {decodeText} from './decode-text.ts'

test.each([
  ['UTF-8', [0x35, 0xc2, 0xb0]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x35, 0xc2, 0xb0]],
  ['little-endian UTF-16', [0xff, 0xfe, 0x35, 0x00, 0xb0, 0x00]],
  ['big-endian UTF-16', [0xfe, 0xff, 0x00, 0x35, 0x00, 0xb0]]
])('should decode %s', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe('5°')
})

test('should not guess another encoding', () => {
  expect(decodeText(Uint8Array.of(0x35, 0xb0))).toBeUndefined()
})
