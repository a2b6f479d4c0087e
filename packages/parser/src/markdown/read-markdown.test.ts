import {type Document, defaultReadLimits, type ReadOptions} from '@tenderlint/core'
import {describe, expect, test} from 'vitest'
import {readMarkdown} from './read-markdown.ts'

describe('readMarkdown', () => {
  test('should read each block of prose as a segment of its kind', async () => {
    const {segments} = await read(
      '# Scope\n\nOne\ntwo.\n\n- item\n\n  more\n\n> quoted\n\n| Head | B |\n|---|---|\n| cell | |\n\nSee[^1].\n\n[^1]: Note.\n'
    )

    expect(segments.map((d) => [d.kind, d.quoted, d.text])).toEqual([
      ['heading', false, 'Scope'],
      ['paragraph', false, 'One two.'],
      ['item', false, 'item'],
      ['item', false, 'more'],
      ['paragraph', true, 'quoted'],
      ['cell', false, 'Head'],
      ['cell', false, 'B'],
      ['cell', false, 'cell'],
      ['paragraph', false, 'See\uFFFC.'],
      ['note', false, 'Note.']
    ])
  })

  test('should leave out code, HTML and definitions', async () => {
    const {text, coverage} = await read('Use `Kg` so.\n\n```\nKg\n```\n\n    Kg\n\n<p>Kg</p>\n\n[a]: b "Kg"\n')

    expect(text).toBe('Use \uFFFC so.')
    expect(coverage).toEqual({
      total: 57,
      checked: 8,
      excluded: 49,
      unchecked: 0,
      unreadable: 0,
      notes: [
        {state: 'excluded', reason: 'code', characters: 6},
        {state: 'excluded', reason: 'html', characters: 9},
        {state: 'excluded', reason: 'markup', characters: 34}
      ]
    })
  })

  test.each([
    ['an autolink', 'See <https://a.example/Kg>.', 'See \uFFFC.'],
    ['a mail autolink', 'See <kg@a.example>.', 'See \uFFFC.'],
    ['a link that is named by its address', 'See [https://a.example](https://a.example).', 'See \uFFFC.'],
    ['a bare address', 'See https://a.example/Kg_(x). Then.', 'See \uFFFC. Then.'],
    ['an address in a label', 'See [the site www.a.example](b).', 'See the site \uFFFC.'],
    ['a bare mail address in emphasis', '*Kg@a.example*', '\uFFFC'],
    ['an address in a table', '| a |\n|---|\n| www.a.example |', 'a\n\uFFFC']
  ])('should mask %s', async (_, source, text) => {
    expect((await read(source)).text).toBe(text)
  })

  test('should keep the words of links', async () => {
    const {text} = await read('The [gear *box*](https://a.example), [unit][u] and [none].\n\n[u]: https://b.example\n')

    expect(text).toBe('The gear box, unit and [none].')
  })

  test('should understand HTML tags that change what words are', async () => {
    const {segments} = await read(
      '5 m<sup>2</sup> of H<SUB>2</SUB>O<br>is <b>bold</b>, <code>Kg</code>, <del>old</del></i> <sup>x'
    )

    expect(segments.map((d) => [d.text, d.marks])).toEqual([
      [
        '5 m2 of H2O\nis bold, \uFFFC, \uFFFC x',
        [
          {kind: 'superscript', start: 3, end: 4},
          {kind: 'subscript', start: 9, end: 10}
        ]
      ]
    ])
  })

  test('should join Chinese lines without a space', async () => {
    expect((await read('齿轮\n箱，\n用 PLC\n控制')).text).toBe('齿轮箱，用 PLC 控制')
  })

  test('should give alternative texts a segment and a place', async () => {
    const document = await read('A ![Gear *box* &amp; `Kg`\nunit](u.png "t").')

    expect(document.segments.map((d) => [d.kind, d.text])).toEqual([
      ['paragraph', 'A \uFFFC.'],
      ['alt', 'Gear box & \uFFFC unit']
    ])
    expect(quotes(document, ['box', '&', 'unit'])).toEqual(['1:11-1:14', '1:16-1:21', '2:1-2:5'])
  })

  test('should give alternative texts of image references a place', async () => {
    const document = await read('![gear box][u]\n\n[u]: v\n')

    expect(quotes(document, ['box'])).toEqual(['1:8-1:11'])
  })

  test('should tell captions from sentences about tables and figures', async () => {
    const {segments} = await read(
      [
        'Table 1 shows the savings.',
        'Table 1: Savings',
        '| Site | kW |\n|---|---|\n| A | 5 |',
        '![](a.png)',
        '图 2 系统'
      ].join('\n\n')
    )

    expect(segments.map((d) => [d.kind, d.text, d.tableCaption])).toEqual([
      ['paragraph', 'Table 1 shows the savings.', undefined],
      ['caption', 'Table 1: Savings', undefined],
      ['cell', 'Site', 'Table 1: Savings'],
      ['cell', 'kW', 'Table 1: Savings'],
      ['cell', 'A', 'Table 1: Savings'],
      ['cell', '5', 'Table 1: Savings'],
      ['paragraph', '\uFFFC', undefined],
      ['caption', '图 2 系统', undefined]
    ])
  })

  test('should locate words broken over lines, escaped, referred to and behind a check box', async () => {
    const document = await read('> The **gear\n> box** \\*unit\\* &Omega;\r\n\r\n- [x] done\n- [ ]\n  open\n')

    expect(quotes(document, ['gear box', '*unit*', 'Ω', 'done', 'open'])).toEqual([
      '1:9-2:6',
      '2:9-2:17',
      '2:18-2:25',
      '4:7-4:11',
      '6:3-6:7'
    ])
  })

  test('should locate in a file with a byte order mark as without one', async () => {
    const document = await read('\uFEFFA Kg.')

    expect(document.locate({start: 2, end: 4}).location).toEqual({
      format: 'markdown',
      place: {kind: 'paragraph', paragraph: 1},
      start: {line: 1, column: 3, offset: 2},
      end: {line: 1, column: 5, offset: 4}
    })
  })

  test('should read lists and quotations below a line that only looks like front matter', async () => {
    const {segments} = await read('---\n\n- one\n\n> two\n')

    expect(segments.map((d) => [d.kind, d.quoted, d.text])).toEqual([
      ['item', false, 'one'],
      ['paragraph', true, 'two']
    ])
  })

  test('should locate behind a second byte order mark', async () => {
    const document = await read('\uFEFF\uFEFFA gear.\n')

    expect(document.locate({start: 3, end: 7})).toMatchObject({line: 1, column: 4, endColumn: 8})
  })

  test('should believe the configuration before the front matter', async () => {
    const source = '---\ntitle: Offer\nlanguage: en\ntype: Statement of Work\n---\n\nText.'

    expect((await read(source)).properties).toEqual({title: 'Offer', language: 'en', type: 'sow'})
    expect((await read(source, {language: 'zh', type: 'proposal'})).properties).toEqual({
      title: 'Offer',
      language: 'zh',
      type: 'proposal'
    })
  })

  test('should read directives', async () => {
    const {directives} = await read('<!-- tenderlint-allow units/wrong-symbol: as drawn -->\n\nA Kg.\n\nB.')

    expect(directives).toEqual([{ruleIds: ['units/wrong-symbol'], reason: 'as drawn', range: {start: 0, end: 5}}])
  })

  test.each([
    ['empty', '', {code: 'empty', cause: 'the file is empty', remedy: 'Give a file with content.'}],
    ['blank', ' \n\t\n', {code: 'empty', cause: 'the file is empty', remedy: 'Give a file with content.'}],
    [
      'binary',
      'a\0b',
      {
        code: 'wrong-format',
        cause: 'it is no text: it holds NUL characters',
        remedy: 'Give the Markdown source, or name the file by what it is.'
      }
    ],
    [
      'deeply nested',
      `${'> '.repeat(20_000)}a`,
      {
        code: 'limit',
        cause: 'blocks are nested deeper than 512',
        remedy: 'Raise `limits.depth` in tenderlint.yaml, or flatten the quotations and lists.',
        limit: 'depth'
      }
    ]
  ])('should say why it cannot read a file that is %s', async (_, source, failure) => {
    expect(await readMarkdown(new TextEncoder().encode(source), options)).toEqual({failure})
  })

  test('should say that an encoding is not known', async () => {
    expect(await readMarkdown(Uint8Array.of(0x4b, 0xe4, 0x73), options)).toEqual({
      failure: {
        code: 'unsupported',
        cause: 'the text is in neither UTF-8 nor UTF-16 with a byte order mark',
        remedy: 'Save it as UTF-8.'
      }
    })
  })
})

const options: ReadOptions = {path: 'a.md', limits: defaultReadLimits}

async function read(source: string, given: Partial<ReadOptions> = {}): Promise<Document> {
  const result = await readMarkdown(new TextEncoder().encode(source), {...options, ...given})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result.document
}

/** Places of the first occurrence of words. */
function quotes(document: Document, words: readonly string[]): readonly string[] {
  return words.map((d) => {
    const start = document.text.indexOf(d)
    const {line, column, endLine, endColumn} = document.locate({start, end: start + d.length})

    return `${line}:${column}-${endLine}:${endColumn}`
  })
}
