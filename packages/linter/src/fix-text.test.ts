import {applyFixes, type Document, defaultReadLimits, type Finding, type Fix, replace} from '@tenderlint/core'
import {escapeText, markdownAdapter, openText} from '@tenderlint/parser/markdown'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fixText} from './fix-text.ts'
import type {Linted} from './rewrite-file.ts'

describe('applyFixes', () => {
  test.each([
    ['words', 'A gear box.', [['gear box', 'gearbox']], 'A gearbox.'],
    ['words over a line ending', 'A gear\nbox.', [['gear box', 'gearbox']], 'A gearbox.'],
    ['words that markup divides, by what differs', 'A **gear** box.', [['gear box', 'gearbox']], 'A **gear**box.'],
    [
      'words that markup divides, word by word',
      'By **far** tests.',
      [['far tests', 'remote trials']],
      'By **remote** trials.'
    ],
    ['words over lines of a quotation', '> far\n> tests', [['far tests', 'remote trials']], '> remote\n> trials'],
    ['character references', '3 &micro;m', [['µm', 'km']], '3 km'],
    ['nothing of what is code', 'In `a` b', [['In \uFFFC b', 'In c']], 'In `a` b'],
    ['nothing where words do not pair', 'A *far* b c.', [['far b c', 'd']], 'A *far* b c.'],
    ['an insertion', '.5 kW', [['', '0']], '0.5 kW'],
    ['what Markdown would read otherwise', 'a star', [['star', '*b*']], 'a \\*b\\*'],
    [
      'the first of what overlaps',
      'one two three',
      [
        ['one two', '1 2'],
        ['two three', '2 3']
      ],
      '1 2 three'
    ],
    [
      'what two fixes share once',
      'a gear box',
      [
        ['gear', 'g'],
        ['gear', 'g']
      ],
      'a g box'
    ]
  ] as const)('should change %s', async (_, source, wanted, expected) => {
    const {document} = await read(source)
    const applied = applyFixes(
      document,
      wanted.map(([words, text]) => fixAt(document, words, text)),
      {source, write: escapeText}
    )

    expect(applied.source).toEqual(expected)
    expect((await read(applied.source)).document.text).toEqual(applied.text)
  })

  test('should count every fix once, and change nothing without one', async () => {
    const word = fc.constantFrom('gear', '**box**', '`code`', '_a_', '&amp;', 'Kw', '<b>x</b>', '\\*', '\n', '\n> ')
    const edit = fc.tuple(fc.nat(40), fc.nat(6), fc.stringMatching(/^[a-z* ]{0,6}$/u))

    await fc.assert(
      fc.asyncProperty(fc.array(word, {maxLength: 8}), fc.array(edit, {maxLength: 4}), async (words, edits) => {
        const source = `x ${words.join(' ')} y`
        const {document} = await read(source)
        const {length} = document.text
        const fixes = edits.map(([start, size, text]) =>
          replace({start: Math.min(start, length), end: Math.min(start + size, length)}, text, 'safe')
        )
        const applied = applyFixes(document, fixes, {source, write: escapeText})

        expect(applied.made.length + applied.postponed.length + applied.refused.length).toEqual(fixes.length)
        if (applied.made.length === 0) expect(applied.source).toEqual(source)
      })
    )
  })
})

describe('fixText', () => {
  test('should go on until nothing is left to fix', async () => {
    const result = await fix('aaa b', (text) => (text.startsWith('aa') ? [[0, 2, 'a']] : []))

    expect(result).toEqual(['a b', 2, 0])
  })

  test('should end where fixes call for each other', async () => {
    const result = await fix('a', (text) => [[0, 1, text === 'a' ? 'b' : 'a']])

    expect(result).toEqual([undefined, 10, 0])
  })

  test('should not keep a change that makes something else of the text', async () => {
    const result = await fix('a\n\nb', () => [[0, 1, '# ']])

    expect(result).toEqual([undefined, 0, 1])
  })

  test('should leave alone what is allowed, and what a person has to judge', async () => {
    const allowed = {suppression: {by: 'directive', reason: 'so'}} as const

    expect(await fix('a', () => [[0, 1, 'b']], allowed)).toEqual([undefined, 0, 0])
    expect(await fix('a', () => [[0, 1, 'b', 'unsafe']])).toEqual([undefined, 0, 0])
  })
})

type Edits = readonly (readonly [start: number, end: number, text: string, safety?: Fix['safety']])[]

/** Fix a source as a rule would that asks for edits; gives the text, and the numbers of fixes made and refused. */
async function fix(source: string, rule: (text: string) => Edits, more: Partial<Finding> = {}) {
  const lint = async (bytes: Uint8Array): Promise<Linted> => {
    const {document} = await read(new TextDecoder().decode(bytes))
    const findings = rule(document.text).map(([start, end, text, safety = 'safe']) => ({
      fixes: [replace({start, end}, text, safety)],
      ...more
    }))

    return {document, findings: findings as unknown as readonly Finding[]}
  }
  const bytes = new TextEncoder().encode(source)
  const result = await fixText(await lint(bytes), {source: openText(bytes)!, fixes: 'safe', lint})

  return [result.bytes && new TextDecoder().decode(result.bytes), result.changes, result.refused]
}

async function read(source: string): Promise<{document: Document}> {
  const bytes = new TextEncoder().encode(source)
  const result = await markdownAdapter.read(bytes, {path: 'a.md', limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result
}

function fixAt({text: document}: Document, words: string, text: string): Fix {
  const start = document.indexOf(words)

  return replace({start, end: start + words.length}, text, 'safe')
}
