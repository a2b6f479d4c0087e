import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeReferences, encodeAttribute, encodeText, readXmlText} from './xml-text.ts'

test('should map references, line endings and CDATA to their source', () => {
  const xml = '<t>a&amp;b\r\n&#x3A9;<![CDATA[<c>]]><!-- no -->d&nope;</t>'

  expect(readXmlText(xml, 3, xml.length - 4)).toEqual({
    text: 'a&b\nΩ<c>d&nope;',
    pieces: [
      ...[0, 3, 1, 1, 0],
      ...[1, 4, 1, 5, 1],
      ...[2, 9, 1, 1, 0],
      ...[3, 10, 1, 2, 2],
      ...[4, 12, 1, 7, 1],
      ...[5, 28, 3, 3, 0],
      ...[8, 45, 7, 7, 0]
    ]
  })
})

test('should keep a reference to what is no character', () => {
  expect(decodeReferences('&#x110000;&#0;')).toEqual('&#x110000;\u0000')
})

test('should read back what it writes, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      const expected = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

      fc.pre(!text.includes('\r'))
      expect(decodeReferences(encodeText(text))).toEqual(expected)
      expect(decodeReferences(encodeAttribute(text))).toEqual(expected)
    })
  )
})

test('should cover the text of any source with pieces', () => {
  const token = fc.constantFrom(
    'a',
    'é',
    '😀',
    '&amp;',
    '&#65;',
    '&#x1F600;',
    '\r\n',
    '\r',
    '\n',
    ' ',
    '<![CDATA[x&y]]>'
  )

  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      const {text, pieces} = readXmlText(tokens.join(''), 0, tokens.join('').length)
      let end = 0
      let source = 0

      for (let i = 0; i < pieces.length; i += 5) {
        expect(pieces[i]).toEqual(end)
        expect(pieces[i + 1]! >= source).toEqual(true)

        const raw = tokens.join('').slice(pieces[i + 1]!, pieces[i + 1]! + pieces[i + 3]!)
        const value = text.slice(end, end + pieces[i + 2]!)

        expect(pieces[i + 4] === 0 ? raw : decodeReferences(raw).replace(/\r\n?/g, '\n')).toEqual(value)
        end += pieces[i + 2]!
        source = pieces[i + 1]! + pieces[i + 3]!
      }

      expect(end).toEqual(text.length)
    })
  )
})
