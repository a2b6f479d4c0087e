import fc from 'fast-check'
import {expect, test} from 'vitest'
import {escapeXml} from './escape-xml.ts'

test('should escape what has a meaning in XML', () => {
  expect(escapeXml(`<a b="c" d='e'>&\n</a>`)).toEqual('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;&#10;&#60;/a&#62;')
})

test('should replace what XML cannot hold', () => {
  expect(escapeXml('\u0000a\u001B\uD800b\uFFFE😀')).toEqual('\uFFFDa\uFFFD\uFFFDb\uFFFD😀')
})

test('should leave nothing that XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(escapeXml(text)).toMatch(/^[^\u0000-\u001F<>"'\uFFFE\uFFFF]*$/u)
    })
  )
})
