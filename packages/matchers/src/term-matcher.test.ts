import {expect, test} from 'vitest'
import type {CompiledTerms, TermEntry} from './compiled-terms.ts'
import {packConcepts} from './packed-concepts.ts'
import type {Prose} from './prose.ts'
import type {TermMatch} from './term-match.ts'
import {createTermMatcher} from './term-matcher.ts'
import {buildTermTrie, type TriePath} from './term-trie.ts'
import {createTokenizer} from './tokenizer.ts'

/** Term with the little that a test wants to say of it. */
type Sketch = Partial<TermEntry> & Pick<TermEntry, 'status' | 'text'>

/** Compile concepts of one form a term; the first term of a concept is the one to use. */
function compile(
  concepts: Readonly<Record<string, readonly Sketch[]>>,
  exceptions: readonly string[] = []
): CompiledTerms {
  const words: string[] = []
  const idOf = (word: string) => (words.includes(word) ? words.indexOf(word) + 1 : words.push(word))
  const tokenize = createTokenizer({idOf, idOfCode: (code) => idOf(String.fromCharCode(code))})
  const texts: string[] = []
  const terms: number[] = []
  const preferred: number[] = []
  const paths: TriePath[] = []
  const add = (text: string, term: number, right: number) => {
    const tokens = tokenize(text)

    paths.push({words: [...tokens.words.subarray(0, tokens.count)], form: texts.length})
    texts.push(text)
    terms.push(term)
    preferred.push(right)
  }
  let ordinal = 0

  for (const sketches of Object.values(concepts)) {
    const right = texts.length

    for (const {text, near, notNear} of sketches) {
      add(text, ordinal++, right)
      for (const word of [...(near ?? []), ...(notNear ?? [])]) if (!/\p{Script=Han}/u.test(word)) idOf(word)
    }
  }

  for (const phrase of exceptions) add(phrase, -1, texts.length)

  return {
    asOf: '2026-11-22',
    concepts: packConcepts(
      Object.entries(concepts).map(([id, sketches]) => ({
        id,
        domain: 'test',
        definition: 'A thing',
        source: 'test',
        asOf: '2026-11-22',
        terms: sketches.map((d) => ({
          language: 'en',
          partOfSpeech: 'noun',
          isAbbreviation: false,
          certainty: 'sure',
          ...d
        }))
      }))
    ),
    forms: {texts: texts.join('\n'), terms, preferred},
    phrases: {forms: [], counts: [], words: []},
    trie: buildTermTrie(words, paths)
  }
}

function prose(text: string, rest: Partial<Prose> = {}): Prose {
  return {kind: 'paragraph', language: 'en', text, marks: [], quoted: false, ...rest}
}

/** Matches as `words → preferred (status)`. */
function show(text: string, matches: readonly TermMatch[]): readonly string[] {
  return matches.map(({range, preferred, status}) => `${text.slice(range.start, range.end)} → ${preferred} (${status})`)
}

const gap = compile({
  'gap-filler': [
    {text: 'gap filler', status: 'preferred'},
    {text: 'gap pad', status: 'deprecated'}
  ],
  'thermal-pad': [{text: 'thermal gap pad', status: 'preferred'}]
})

test.each([
  ['a gap pad', ['gap pad → gap filler (deprecated)']],
  ['a thermal gap pad', ['thermal gap pad → thermal gap pad (preferred)']],
  ['Gap-Pad and GAP\u00a0PAD', ['Gap-Pad → Gap Filler (deprecated)', 'GAP\u00a0PAD → GAP FILLER (deprecated)']],
  ['gap\npad', ['gap\npad → gap filler (deprecated)']],
  ['采用gap pad散热', ['gap pad → gap filler (deprecated)']],
  ['gap\uFFFCpad, gap, pad, gappad, gap pads', []],
  ['a thermal gap', []],
  ['', []]
])('should find in `%s` the leftmost and longest terms of all statuses', (text, expected) => {
  expect(show(text, createTermMatcher(gap).match(prose(text)))).toEqual(expected)
})

test('should give every part of a match', () => {
  expect(createTermMatcher(gap).match(prose('One gap pad.'))).toEqual([
    {
      range: {start: 4, end: 11},
      conceptId: 'gap-filler',
      language: 'en',
      status: 'deprecated',
      term: 'gap pad',
      preferred: 'gap filler',
      isAbbreviation: false,
      isUncountable: false,
      isMixable: false,
      certainty: 'sure'
    }
  ])
})

test('should take the term that is spelled just so', () => {
  const text = 'OPC-UA, OPC UA'
  const matcher = createTermMatcher(
    compile({
      opc: [
        {text: 'OPC UA', status: 'preferred', isAbbreviation: true, isCaseSensitive: true},
        {text: 'OPC-UA', status: 'deprecated', isAbbreviation: true, isCaseSensitive: true}
      ]
    })
  )

  expect(show(text, matcher.match(prose(text)))).toEqual([
    'OPC-UA → OPC UA (deprecated)',
    'OPC UA → OPC UA (preferred)'
  ])
})

test('should heed case where a term asks for it', () => {
  const text = 'PM at 8 pm, Pm, ＰＭ'
  const matcher = createTermMatcher(
    compile({pm: [{text: 'PM', status: 'admitted', isAbbreviation: true, isCaseSensitive: true}]})
  )

  expect(matcher.match(prose(text)).map((d) => d.range)).toEqual([
    {start: 0, end: 2},
    {start: 16, end: 18}
  ])
})

test('should give one match for each concept that shares an abbreviation', () => {
  const epc: Sketch = {text: 'EPC', status: 'admitted', isAbbreviation: true, isCaseSensitive: true}
  const matcher = createTermMatcher(compile({contracting: [epc], turnkey: [epc]}))

  expect(matcher.match(prose('EPC')).map((d) => d.conceptId)).toEqual(['contracting', 'turnkey'])
})

const debugging = compile({
  commissioning: [
    {text: 'commissioning', status: 'preferred'},
    {text: 'debugging', status: 'deprecated', near: ['pump', 'pumps', '设备'], notNear: ['software']}
  ]
})

test.each([
  ['Debugging of all pumps', 1],
  ['Debugging of the drive', 0],
  ['Debugging of the pump software', 0],
  ['设备 debugging', 1],
  [`Pump. ${'word '.repeat(20)}debugging`, 0]
])('should find in `%s` by the words nearby %d terms', (text, count) => {
  expect(createTermMatcher(debugging).match(prose(text)).length).toBe(count)
})

test('should look for the words nearby in the heads of a cell too', () => {
  const cell = prose('debugging', {kind: 'cell', columnHead: 'Pump station'})

  expect(
    createTermMatcher(debugging)
      .match(cell)
      .map((d) => d.preferred)
  ).toEqual(['commissioning'])
})

test('should see no term in an exception', () => {
  const text = 'digital transformation, boiler transformation'
  const matcher = createTermMatcher(
    compile(
      {
        retrofit: [
          {text: 'retrofit', status: 'preferred'},
          {text: 'transformation', status: 'deprecated'}
        ]
      },
      ['digital transformation']
    )
  )

  expect(matcher.match(prose(text)).map((d) => d.range)).toEqual([{start: 31, end: 45}])
})

test('should match Chinese by the longest term, over a line break', () => {
  const text = '远程诊\n断和诊断'
  const zh = (id: string): Sketch => ({text: id, status: 'preferred', language: 'zh'})
  const matcher = createTermMatcher(compile({diagnosis: [zh('诊断')], remote: [zh('远程诊断')]}))

  expect(matcher.match(prose(text)).map((d) => d.conceptId)).toEqual(['remote', 'diagnosis'])
})

test('should tell what the glossary knows of a concept', () => {
  const matcher = createTermMatcher(gap)

  expect(matcher.asOf).toBe('2026-11-22')
  expect(matcher.concept('thermal-pad')?.terms.map((d) => d.text)).toEqual(['thermal gap pad'])
  expect(matcher.concept('unknown')).toBe(undefined)
})
