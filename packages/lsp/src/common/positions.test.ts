import fc from 'fast-check'
import {expect, test} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {byteLength, chooseEncoding, createPositions} from './positions.ts'

const texts = fc
  .array(fc.constantFrom('a', 'µ', '轴', '😀', '\n', '\r\n', ' '), {maxLength: 40})
  .map((d) => ({text: d.join(''), lengths: d.map((c) => c.length)}))

test.each([
  [undefined, 'utf-16'],
  [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
  [['utf-16', 'utf-8'], 'utf-16'],
  [['utf-32'], 'utf-16']
] as const)('should choose of %j `%s`', (offered, chosen) => {
  expect(chooseEncoding(offered)).toBe(chosen)
})

test('should count as many bytes as UTF-8 has', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length)
    })
  )
})

for (const encoding of ['utf-16', 'utf-8'] as const) {
  test(`should come back from a position in ${encoding}`, () => {
    fc.assert(
      fc.property(texts, fc.nat(), ({text, lengths}, pick) => {
        const document = documentOf(text)
        const positions = createPositions(encoding)
        const offset = lengths.slice(0, pick % (lengths.length + 1)).reduce((sum, d) => sum + d, 0)

        expect(positions.offsetAt(document, positions.range(document, offset, offset).start)).toBe(offset)
      })
    )
  })
}

test('should make the same text of the same changes in both encodings', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(), ({text, lengths}, {text: insert}, a, b) => {
      const [start, end] = [a, b]
        .map((d) => lengths.slice(0, d % (lengths.length + 1)).reduce((sum, length) => sum + length, 0))
        .sort((one, other) => one - other) as [number, number]

      const results = (['utf-16', 'utf-8'] as const).map((encoding) => {
        const positions = createPositions(encoding)
        const range = positions.range(documentOf(text), start, end)

        return positions.update(documentOf(text), [{range, text: insert}], 2).getText()
      })

      expect(results).toEqual(Array(2).fill(text.slice(0, start) + insert + text.slice(end)))
    })
  )
})

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///a.md', 'markdown', 1, text)
}
