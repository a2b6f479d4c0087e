import {expect, test} from 'vitest'
import {width} from './width.ts'

test('should count two columns for ideographs, kana, hangul, full-width forms and emoji', () => {
  expect(['额定功率', 'パワー', '전력', '３０ｋＷ', '，。', '😀'].map(width)).toEqual([8, 6, 4, 8, 4, 2])
})

test('should count one column for all else that is seen', () => {
  expect(['kW', 'm³/min', '— …', 'Ωµ'].map(width)).toEqual([2, 6, 3, 2])
})

test('should count no column for what is not seen', () => {
  expect(['e\u0301', 'a\u200Bb', '\u001B[31mred\u001B[39m'].map(width)).toEqual([1, 2, 3])
})
