import {expect, test} from 'vitest'
import {uriKey} from './uri-key.ts'

test.each([
  ['file:///c%3A/bid/a%2Bb.docx', 'file:///C:/bid/a+b.docx'],
  ['file:///bid/%E6%8A%95%E6%A0%87.docx', 'file:///bid/投标.docx'],
  ['file:///bid/100%.docx', 'file:///bid/100%.docx']
])('should know %s as %s', (uri, same) => {
  expect(uriKey(uri)).toBe(uriKey(same))
})
