import {defaultReadLimits} from '@tenderlint/core'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {escapeText} from './escape-text.ts'
import {readMarkdown} from './read-markdown.ts'
import {openText} from './text-source.ts'

test.each([
  ['UTF-8', [0x4b, 0xc2, 0xb5]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x4b, 0xc2, 0xb5]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x4b, 0, 0xb5, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x4b, 0, 0xb5]]
])('should write %s back as it was', (_, content) => {
  const bytes = Uint8Array.from(content)
  const source = openText(bytes)

  expect([source?.text, source?.encode(source.text)]).toEqual(['Kµ', bytes])
})

test('should open no text that is in another encoding', () => {
  expect(openText(Uint8Array.from([0x4b, 0xb5]))).toEqual(undefined)
})

test('should write text that Markdown reads as itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z<>*_`|[\]\\ ]{0,8}$/u), async (words) => {
      const bytes = new TextEncoder().encode(`a${escapeText(words)}b`)
      const result = await readMarkdown(bytes, {path: 'a.md', limits: defaultReadLimits})

      expect('document' in result && result.document.text).toEqual(`a${words}b`)
    })
  )
})
