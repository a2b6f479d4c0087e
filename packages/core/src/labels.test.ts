import {expect, test} from 'vitest'
import {countOf, createSay} from './labels.ts'

const english = {errors: '{count} error{s}', none: 'nothing'}

test('should say English labels, and those of another language where it has them', () => {
  const [inEnglish, inChinese] = [createSay(english), createSay(english, {errors: '{count} 个错误'})]

  expect([inEnglish('errors', countOf(1)), inChinese('errors', countOf(1)), inChinese('none')]).toEqual([
    '1 error',
    '1 个错误',
    'nothing'
  ])
})

test('should count with commas between thousands, in the singular and the plural', () => {
  const say = createSay(english)

  expect([0, 1, 999, 1000, 1_234_567].map((d) => say('errors', countOf(d)))).toEqual([
    '0 errors',
    '1 error',
    '999 errors',
    '1,000 errors',
    '1,234,567 errors'
  ])
})
