import {expect, test} from 'vitest'
import {suggestTerms} from './suggest-terms.ts'

/** What is proposed of paragraphs, as lines; words in ⟦ ⟧ are known. */
async function suggest(paragraphs: readonly string[], fewest = 2) {
  const texts = paragraphs.map((paragraph) => {
    const text = paragraph.replaceAll(/[⟦⟧]/gu, '')
    const known = [...paragraph.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, words = '']) => {
      const start = text.indexOf(words)

      return {start, end: start + words.length}
    })

    return {language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', text, known}
  })
  const {suggestions} = await suggestTerms(texts, {fewest})

  return suggestions.map(({term, count, variants}) =>
    [`${term} ${count}`, ...variants.map((d) => `${d.term} ${d.count}`)].join(', ')
  )
}

test('should propose a frequent expression once, whatever its number, case and spelling', async () => {
  const texts = [
    {language: 'en', text: 'Heat-recovery Units\n', known: []},
    {
      language: 'en',
      text: 'Each dryer has a heat-recovery unit. The heat recovery unit stands beside the boiler.',
      known: []
    },
    {language: 'en', text: 'All Heat Recovery Units run.', known: []}
  ]

  expect(await suggestTerms(texts)).toEqual({
    fewest: 2,
    words: 23,
    suggestions: [
      {
        term: 'heat recovery unit',
        count: 4,
        variants: [],
        sentence: 'The heat recovery unit stands beside the boiler.'
      }
    ]
  })
})

test('should ask for more sentences where more words are read', async () => {
  const read = async (words: number) => {
    const texts = Array.from({length: words / 10}, (_, i) => ({
      language: 'en',
      text: `Item ${i} shows ten words that say nothing of us.`,
      known: []
    }))
    const {fewest} = await suggestTerms(texts)

    return fewest
  }

  expect([await read(100), await read(5000), await read(10_000)]).toEqual([2, 2, 3])
})

test.each<[string, readonly string[], readonly string[]]>([
  [
    'what is repeated word by word',
    ['The filling line runs at night.', 'The filling line runs at night.', 'The  filling line runs at night'],
    []
  ],
  ['what is known', ['The ⟦screw compressor⟧ station is new.', 'Each ⟦screw compressor⟧ station is old.'], []],
  [
    'names',
    ['We wrote to Ostervaart Dairies.', 'Ostervaart Dairies answered the letter.', 'Both dairies are large.'],
    []
  ],
  [
    'what stands only in a longer expression',
    ['A plate heat exchanger is used.', 'The plate heat exchanger leaks.'],
    ['plate heat exchanger 2']
  ],
  [
    'general words',
    [
      'The existing pump stops.',
      'An existing pump starts.',
      'A specific number of pumps runs.',
      'A specific number is low.'
    ],
    []
  ],
  [
    'verbs',
    [
      'The contractor delivered pumps.',
      'Our contractor delivered pumps late.',
      'The design follows rules.',
      'This design follows rules too.'
    ],
    []
  ],
  ['one thing of a kind', ['The machine room 3 is hot.', 'Near machine room 4 it is cold.'], []],
  ['words that qualify the next', ['They send real-time data.', 'All real-time data is kept.'], ['real-time data 2']]
])('should leave out %s', async (_, paragraphs, expected) => {
  expect(await suggest(paragraphs)).toEqual(expected)
})

test('should tell other orders of the words, other divisions and typing errors as variants', async () => {
  expect(
    await suggest([
      'The exchange of spare parts takes a day.',
      'The spare part exchange is free.',
      'A spare part exchange was ordered.',
      'The spare parts exchange is planned.'
    ])
  ).toEqual(['spare part exchange 3, exchange of spare parts 1'])
  expect(
    await suggest([
      'The keymaker protocol is new.',
      'A keymaker protocol was written.',
      'They read the keymaker protocol.',
      'They changed the key maker protocol.',
      'The keymaker protocol ends here.',
      'Then the keymaker prototol fails.'
    ])
  ).toEqual(['keymaker protocol 4, key maker protocol 1, keymaker prototol 1'])
})

test('should propose Chinese expressions that are whole, and that no longer one holds', async () => {
  expect(
    await suggest([
      '承包方应改造余热回收系统。余热回收系统的进水温度为18 °C。',
      '进水温度由⟦可编程逻辑控制器⟧采集，余热回收系统另有旁路。',
      '验收时应检查进水温度。'
    ])
  ).toEqual(['余热回收系统 3', '进水温度 3'])
})

test('should read a long text without a full stop in pieces, and know in each what is known', async () => {
  const line = 'the heat meter of the dryer hall, '
  const text = line.repeat(300)
  const known = Array.from({length: 300}, (_, i) => ({start: i * line.length + 4, end: i * line.length + 14}))

  const {words, suggestions} = await suggestTerms([{language: 'en', text, known}], {fewest: 2})

  expect([words, suggestions.map((d) => [d.term, d.count])]).toEqual([2100, [['dryer hall', 3]]])
})
