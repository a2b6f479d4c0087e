import {coversText, pieceKinds, pieceStride} from '@tenderlint/core'
import fc from 'fast-check'
import type {PhrasingContent, Text} from 'mdast'
import {expect, test} from 'vitest'
import {column, type ItemSketch, pageItems} from '../../test/page-items.ts'
import {composePhrasing} from './compose-phrasing.ts'
import {foldCharacter} from './fold-character.ts'
import {createHyphenation} from './hyphenation.ts'
import {layLines} from './lay-lines.ts'

test('should join lines with a space that has no source', () => {
  expect(compose(column(['Pump skid', 'offer']))).toEqual([
    text('Pump skid offer', [0, 0, 9, 9, 0, 9, 0, 1, 0, 4, 10, 9, 5, 5, 0])
  ])
})

test('should join lines of ideographs without a space', () => {
  expect(values(compose(column(['水泵的额定', '功率为5', 'kW']))).join('')).toBe('水泵的额定功率为5 kW')
})

test('should drop spaces between ideographs', () => {
  expect(values(compose([{text: '目 录'}]))).toEqual(['目录'])
})

test('should fold the hyphen of a broken word into the letter before it', () => {
  const lines = column(['the manage-', 'ment of management'])

  expect(compose(lines)).toEqual([
    text('the management of management', [0, 0, 9, 9, 0, 9, 9, 1, 2, 2, 10, 11, 18, 18, 0])
  ])
})

test('should keep the hyphen of a compound', () => {
  expect(values(compose(column(['oil-', 'free air, oil-free water'])))).toEqual(['oil-free air, oil-free water'])
})

test('should drop a soft hyphen', () => {
  expect(values(compose(column(['manage\u00AD', 'ment'])))).toEqual(['management'])
})

test('should not part a range or a path at the end of a line', () => {
  expect(values(compose(column(['4–', '20 mA and/', 'or 10 V'])))).toEqual(['4–20 mA and/or 10 V'])
})

test('should go on with an address that was broken', () => {
  expect(values(compose(column(['see https://example.org/a/', 'b.html for more'])))).toEqual([
    'see https://example.org/a/b.html for more'
  ])
})

test('should mark raised and lowered text', () => {
  const nodes = compose([
    {text: 'kW/m'},
    {text: '2', x: 80, y: 704, height: 6},
    {text: 'CO', x: 86},
    {text: '2', x: 96, y: 697, height: 6}
  ])

  expect(nodes.map((d) => d.type)).toEqual(['text', 'superscript', 'text', 'subscript'])
  expect(values(nodes)).toEqual(['kW/m', '2', ' CO', '2'])
})

test.each([
  ['operation.', '1', 'footnoteReference'],
  ['compressors', '12', 'footnoteReference'],
  ['空压机', '1', 'footnoteReference'],
  ['5 m', '2', 'superscript'],
  ['10', '3', 'superscript'],
  ['5 metres', '2', 'superscript'],
  ['5 平方米', '2', 'superscript'],
  ['(x)', '2', 'superscript'],
  ['level', 'th', 'superscript']
])('should read raised text after `%s`: `%s` is a %s', (before, raised, type) => {
  const width = [...before].reduce((sum, d) => sum + (d > '\u2E80' ? 10 : 5), 0)

  expect(compose([{text: before}, {text: raised, x: 60 + width, y: 704, height: 6}])[1]!.type).toBe(type)
})

test('should exclude characters that stand for nothing', () => {
  expect(compose([{text: 'CO\uFFFF/kWh'}])).toEqual([
    text('CO', [0, 0, 2, 2, 0]),
    {type: 'excluded', reason: 'symbol', value: '\uFFFF', data: {part: 0, pieces: [0, 2, 1, 1, 3]}},
    text('/kWh', [0, 3, 4, 4, 0])
  ])
})

test('should read a font of equally wide letters as code', () => {
  expect(compose([{text: 'run'}, {text: 'npm test', x: 78, isMonospaced: true}])).toEqual([
    text('run ', [0, 0, 3, 3, 0, 3, 0, 1, 0, 4]),
    {type: 'inlineCode', value: 'npm test', data: {part: 0, pieces: [0, 3, 1, 8, 3]}}
  ])
})

test('should fold white space to one space, and keep a no-break space', () => {
  expect(values(compose([{text: '  a   b\u00A0c\td '}]))).toEqual(['a b\u00A0c d'])
})

test('should cover every text, verbatim where the lengths are equal and folded where not', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9.,;()²°µ\u00A0\u00AD ﬁ⽔⻓水泵功率\uE000\uFFFD-]{1,12}$/u)
  const sketch = fc.record({text: word, x: fc.integer({min: 60, max: 400}), y: fc.integer({min: 60, max: 100})})

  fc.assert(
    fc.property(fc.array(sketch, {minLength: 1, maxLength: 12}), (sketches) => {
      const source = sketches.map((d) => d.text).join('')

      for (const node of textsOf(compose(sketches))) {
        expect(coversText(node)).toBe(true)
        for (const piece of piecesOf(node)) expect(piece.text).toBe(formOf(piece, source))
      }
    })
  )
})

interface PieceText {
  readonly kind: string
  readonly text: string
  readonly source: number
  readonly sourceLength: number
}

function piecesOf({value, data}: Text): readonly PieceText[] {
  const pieces = data!.pieces!

  return Array.from({length: pieces.length / pieceStride}, (_, i) => {
    const [start, source, length, sourceLength, kind] = pieces.slice(i * pieceStride) as number[]

    return {
      kind: pieceKinds[kind!]!,
      text: value.slice(start, start! + length!),
      source: source!,
      sourceLength: sourceLength!
    }
  })
}

/** What a piece must say, by the declared transformations. */
function formOf({kind, source, sourceLength}: PieceText, whole: string): string {
  const original = whole.slice(source, source + sourceLength)

  if (kind === 'virtual') return ' '
  if (kind === 'verbatim') return original
  if (/^\s+$/u.test(original)) return ' '

  return foldCharacter(original) ?? original.slice(0, 1)
}

function compose(sketches: readonly ItemSketch[]): PhrasingContent[] {
  const lines = layLines(pageItems(sketches))

  return composePhrasing(lines, {hyphenation: createHyphenation(lines), isCode: (d) => d.isMonospaced})
}

function text(value: string, pieces: readonly number[]): Text {
  return {type: 'text', value, data: {part: 0, pieces}}
}

function textsOf(nodes: readonly PhrasingContent[]): readonly Text[] {
  return nodes.flatMap((d) => (d.type === 'text' ? [d] : 'children' in d ? textsOf(d.children) : []))
}

function values(nodes: readonly PhrasingContent[]): readonly string[] {
  return textsOf(nodes).map((d) => d.value)
}
