import {expect, test} from 'vitest'
import {formatNumber} from './number-format.ts'

test.each([
  ['decimal', [1, 12], '1 12'],
  ['decimalZero', [1, 12], '01 12'],
  ['upperRoman', [4, 9, 1994], 'IV IX MCMXCIV'],
  ['lowerRoman', [14, 40], 'xiv xl'],
  ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
  ['upperLetter', [2, 28], 'B BB'],
  ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21, 112], '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'],
  ['cardinalText', [1, 15, 40, 42], 'One Fifteen Forty Forty-two'],
  ['ordinalText', [1, 12, 20, 33], 'First Twelfth Twentieth Thirty-third'],
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 99, 100, 101, 110, 1001],
    '一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一千零一'
  ],
  ['chineseLegalSimplified', [1, 10, 12, 25], '壹 壹拾 壹拾贰 贰拾伍'],
  ['ideographDigital', [10, 25], '一〇 二五'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
  ['decimalEnclosedParen', [3], '⑶'],
  ['decimalFullWidth', [12], '１２'],
  ['numberInDash', [3], '- 3 -'],
  ['hex', [26], '1A'],
  ['chicago', [1, 2, 5], '* † **'],
  ['none', [1], ''],
  ['bullet', [1], ''],
  ['unheardOf', [7], '7']
])('should write numbers as %s', (format, numbers, expected) => {
  expect(numbers.map((d) => formatNumber(d, format)).join(' ')).toEqual(expected)
})
