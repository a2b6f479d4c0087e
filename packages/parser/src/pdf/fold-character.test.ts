import {expect, test} from 'vitest'
import {foldCharacter} from './fold-character.ts'

test.each([
  ['\u2F00', '一'],
  ['\u2FD5', '龠'],
  ['\u2ED3', '长'],
  ['\u2EA0', '民'],
  ['\u2EF3', '龟'],
  ['\uF9D1', '六'],
  ['\uFB01', 'fi'],
  ['\uFB05', 'st']
])('should fold `%s` to `%s`', (character, form) => {
  expect(foldCharacter(character)).toBe(form)
})

test.each(['²', 'µ', '℃', 'Ω', '１', '長', 'ﬀ'.normalize('NFKC')[0]!, '\u2E80', '\u2E9A', '㎡'])(
  'should keep `%s`',
  (character) => {
    expect(foldCharacter(character)).toBeUndefined()
  }
)
