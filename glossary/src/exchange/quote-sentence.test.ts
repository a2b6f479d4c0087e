import {expect, test} from 'vitest'
import {quoteSentence} from './quote-sentence.ts'

test('should quote a sentence on one line', () => {
  expect(quoteSentence(' The heat\n meter \uFFFC runs. ', /heat/u)).toBe('The heat meter runs.')
})

test('should quote of a long sentence what stands around the words', () => {
  const filler = 'and so it goes on and on, '.repeat(12)

  expect(quoteSentence(`${filler}the heat meter ${filler}`, /heat\smeter/u)).toBe(
    '…so it goes on and on, and so it goes on and on, and so it goes on and on, the heat meter and so it goes on and on, and so it goes on and on, and so it goes on and on, and so it goes on and on, and so it goes on and on, and so it goes on…'
  )
  expect(quoteSentence(`The heat meter ${filler}`, /heat\smeter/u).slice(0, 30)).toBe('The heat meter and so it goes ')
})
